package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Benefit;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.BenefitCell;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/**
 * Who gets what: the benefits of a block down, the tiers of its scheme across.
 *
 * @param served whether any benefit says who gives it; so {@code claimed}, {@code ends}
 * @param states the states that occur, for the legend
 */
public record Matrix(
    String id,
    List<TierMark> tiers,
    List<Group> groups,
    boolean served,
    boolean claimed,
    boolean ends,
    List<String> states,
    int count) {
  public record Group(Localized name, List<Line> lines) {}

  /** A benefit; {@code same} when every tier gets the same. */
  public record Line(
      String id,
      Localized name,
      Optional<Localized> summary,
      List<Cell> cells,
      Optional<Link> servedBy,
      Optional<Localized> claim,
      Optional<Localized> validUntil,
      Optional<Localized> assumption,
      boolean same) {}

  /**
   * {@code state} is given, not_named, denied or lost: three of them look empty and aren't the
   * same.
   */
  public record Cell(String state, Localized text, boolean assumed) {}

  static Matrix of(BenefitBlock block, Scheme scheme, Library library) {
    List<Group> groups = new ArrayList<>();
    block
        .groups()
        .forEach(
            g ->
                groups.add(
                    new Group(
                        g.name(),
                        g.benefits().stream().map(b -> line(b, scheme, library)).toList())));
    List<Line> lines = groups.stream().flatMap(g -> g.lines().stream()).toList();
    List<String> states =
        lines.stream()
            .flatMap(l -> l.cells().stream())
            .map(Cell::state)
            .distinct()
            .sorted()
            .toList();
    return new Matrix(
        block.id(),
        library.marks(scheme),
        groups,
        lines.stream().anyMatch(l -> l.servedBy().isPresent()),
        lines.stream().anyMatch(l -> l.claim().isPresent()),
        lines.stream().anyMatch(l -> l.validUntil().isPresent()),
        states,
        lines.size());
  }

  private static Line line(Benefit benefit, Scheme scheme, Library library) {
    List<Cell> cells = scheme.tiers().stream().map(t -> cell(benefit, t, library)).toList();
    return new Line(
        benefit.id(),
        benefit.name(),
        benefit.summary(),
        cells,
        benefit
            .servedBy()
            .flatMap(library::role)
            .map(r -> new Link(PageIds.role(r.id()), r.name())),
        benefit.claim(),
        benefit.validUntil().map(Dates::day),
        benefit.assumption(),
        cells.stream().distinct().count() == 1);
  }

  static Cell cell(Benefit benefit, Tier tier, Library library) {
    BenefitCell cell = benefit.cell(tier.id());
    String state = cell.state().name().toLowerCase(java.util.Locale.ROOT);
    Localized text = cell.extent().orElseGet(() -> library.say("benefit_" + state));
    return new Cell(state, text, cell.assumption().isPresent());
  }

  /** The same as a table for CSV and XLSX. */
  Table table(Library library) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(column("group", library.say("benefit_group")));
    columns.add(column("benefit", library.say("benefit")));
    tiers.forEach(t -> columns.add(column(t.page(), t.name())));
    columns.add(column("served_by", library.say("benefit_served")));
    columns.add(column("claim", library.say("benefit_claim")));
    columns.add(column("valid_until", library.say("benefit_until")));
    List<Table.Row> rows = new ArrayList<>();
    for (Group group : groups) {
      group.lines().forEach(l -> rows.add(new Table.Row(Table.Kind.DATA, l.id(), cells(group, l))));
    }
    return new Table(columns, rows);
  }

  private static List<Table.Cell> cells(Group group, Line line) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(cell(group.name()));
    cells.add(cell(line.name()));
    line.cells().forEach(c -> cells.add(cell(c.text())));
    cells.add(cell(line.servedBy().map(Link::text).orElse(Localized.same(""))));
    cells.add(cell(line.claim().orElse(Localized.same(""))));
    cells.add(cell(line.validUntil().orElse(Localized.same(""))));
    return cells;
  }

  private static Table.Column column(String name, Localized label) {
    return new Table.Column(name, label, ColumnFormat.TEXT, Optional.empty(), Optional.empty());
  }

  private static Table.Cell cell(Localized text) {
    return Table.Cell.of(new Value.Text(text.zh()), text);
  }
}
