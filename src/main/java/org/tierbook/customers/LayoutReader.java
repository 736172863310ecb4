package org.tierbook.customers;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Section;

/** Looks at how a file begins, and reports what keeps it from being read. */
final class LayoutReader {
  private final LayoutFinder finder;
  private final List<CustomerColumn> columns;
  private final Set<String> required;

  LayoutReader(List<CustomerColumn> columns, int exponent, Set<String> required) {
    this.finder = new LayoutFinder(new Header(columns), exponent);
    this.columns = columns;
    this.required = required;
  }

  static LayoutReader of(Section section, int exponent) {
    return new LayoutReader(
        section.columns(),
        exponent,
        section.columns().stream()
            .filter(column -> column.required() || column.equals(section.key()))
            .map(CustomerColumn::name)
            .collect(Collectors.toSet()));
  }

  /** Empty when the file can't be read; {@code dated}: its rows must say their month. */
  Optional<Layout> read(CustomerFile file, Survey survey, boolean dated, Diagnostics diagnostics)
      throws IOException {
    Optional<Layout> layout;
    try {
      layout = finder.find(file, survey.encoding());
    } catch (CharacterCodingException e) {
      diagnostics.error(
          "customers-not-decodable", file.at(1), "encoding", survey.encoding().title());
      return Optional.empty();
    } catch (UnreadableException e) {
      e.report(diagnostics, file, 0);
      return Optional.empty();
    }
    if (layout.isEmpty()) {
      String problem = file.section().isEmpty() ? "customers-empty-file" : "auxiliary-empty-file";
      diagnostics.error(problem, file.at(0));
      return layout;
    }
    Set<String> needed = new LinkedHashSet<>(required);
    if (dated) {
      needed.add(Plan.MONTH);
    }
    return layout.filter(l -> new LayoutCheck(file, l, diagnostics).passes(columns, needed));
  }
}
