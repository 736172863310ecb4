package org.tierbook.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.PublishedCell;
import org.tierbook.model.PublishedFinding;
import org.tierbook.model.PublishedRow;
import org.tierbook.model.PublishedTable;
import org.tierbook.model.Scheme;
import org.tierbook.text.Localized;

/**
 * A published table with what is lost in it: lost cells stay unknown, with the interval in which
 * they must lie.
 *
 * @param assumptions numbered; cells refer to them
 */
public record PublishedFigures(
    Localized title,
    Link source,
    List<Localized> labels,
    List<Row> rows,
    List<PublishedFinding> findings,
    List<Localized> notes,
    List<Localized> assumptions,
    boolean derived,
    boolean unknown)
    implements BodyView.Block {
  @Override
  public String kind() {
    return "published";
  }

  public record Row(Localized name, Optional<TierMark> tier, boolean total, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param state published, derived or unknown
   * @param interval such as 0至2,963
   * @param assumption number of the assumption that it rests on; 0 for none
   */
  public record Cell(
      String state, Optional<String> text, Optional<Localized> interval, int assumption) {}

  static PublishedFigures of(PublishedTable table, Optional<Scheme> scheme, Library library) {
    List<Localized> assumptions = new ArrayList<>();
    List<Row> rows =
        table.rows().stream().map(r -> row(table, r, scheme, assumptions, library)).toList();
    List<Localized> labels =
        table.columns().stream()
            .map(c -> table.labels().getOrDefault(c, Localized.same(c)))
            .toList();
    return new PublishedFigures(
        table.title(),
        library.source(table.source()),
        labels,
        rows,
        table.findings(),
        table.notes(),
        assumptions,
        has(rows, "derived"),
        has(rows, "unknown"));
  }

  private static boolean has(List<Row> rows, String state) {
    return rows.stream().flatMap(r -> r.cells().stream()).anyMatch(c -> c.state().equals(state));
  }

  private static Row row(
      PublishedTable table,
      PublishedRow row,
      Optional<Scheme> scheme,
      List<Localized> assumptions,
      Library library) {
    Optional<TierMark> mark =
        row.tier().flatMap(id -> scheme.flatMap(s -> s.tier(id).map(t -> library.mark(s, t))));
    List<Cell> cells = new ArrayList<>();
    for (String column : table.columns()) {
      PublishedCell cell = row.cells().get(column);
      cells.add(
          cell == null
              ? new Cell("unknown", Optional.empty(), Optional.empty(), 0)
              : cell(cell, assumptions, library));
    }
    return new Row(row.name(), mark, row.total(), cells);
  }

  private static Cell cell(PublishedCell cell, List<Localized> assumptions, Library library) {
    Optional<Localized> interval =
        cell.low()
            .flatMap(
                low ->
                    cell.high()
                        .map(
                            high ->
                                library.say("interval", "low", number(low), "high", number(high))));
    int assumption = 0;
    if (cell.assumption().isPresent()) {
      Localized text = cell.assumption().get();
      if (!assumptions.contains(text)) {
        assumptions.add(text);
      }
      assumption = assumptions.indexOf(text) + 1;
    }
    String state = cell.state().name().toLowerCase(java.util.Locale.ROOT);
    return new Cell(state, cell.value().map(PublishedFigures::number), interval, assumption);
  }

  /** As published, with thousands commas: no digit is added or lost. */
  static String number(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    return (value.signum() < 0 ? "-" : "")
        + Numbers.count(Long.parseLong(whole))
        + (dot < 0 ? "" : plain.substring(dot));
  }
}
