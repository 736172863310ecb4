package org.tierbook.site;

import java.util.List;
import org.tierbook.text.Localized;

/** Units side by side: one table a report, one row a unit. */
public record OfficeView(Localized audience, Localized title, Localized lead, List<Grid> tables)
    implements View {
  public OfficeView {
    tables = List.copyOf(tables);
  }

  @Override
  public List<Contents> contents() {
    return tables.size() < 2
        ? List.of()
        : tables.stream().map(t -> new Contents(t.id(), t.title())).toList();
  }
}
