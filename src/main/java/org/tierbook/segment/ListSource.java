package org.tierbook.segment;

import org.tierbook.model.Report;

/** Makes lists of customers; exists inside only, where persons are at hand. */
interface ListSource {
  ListTable table(Report.ListView view, Cells cells);
}
