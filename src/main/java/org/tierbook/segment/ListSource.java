package org.tierbook.segment;

import java.util.Optional;
import org.tierbook.model.Report;
import org.tierbook.model.Scheme;

/** Makes lists of customers; exists inside only, where persons are at hand. */
interface ListSource {
  ListTable table(Report.ListView view, Optional<Scheme> scheme, Cells cells);
}
