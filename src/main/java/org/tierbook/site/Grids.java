package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Makes page tables of formatted ones: tiers get their marks, numbers their values. */
final class Grids {
  private static final Set<ColumnFormat> NUMBERS =
      Set.of(
          ColumnFormat.COUNT,
          ColumnFormat.MONEY,
          ColumnFormat.SHARE,
          ColumnFormat.RATIO,
          ColumnFormat.CHANGE);

  private static final String MARKS = "▲▼+-−";

  private final Playbook playbook;

  Grids(Playbook playbook) {
    this.playbook = playbook;
  }

  /**
   * The table for a page.
   *
   * @param scheme whose tiers the table names; empty: those of the featured schemes
   * @param heat shown as a cross-table with shades
   */
  Grid grid(
      String id,
      Table table,
      Optional<String> scheme,
      boolean heat,
      Localized title,
      List<Localized> notes,
      Optional<String> stem) {
    Optional<Localized> unit = commonUnit(table);
    List<Grid.Head> heads =
        table.columns().stream().map(c -> head(c, scheme, unit.isPresent(), heat)).toList();
    List<Grid.Line> lines = new ArrayList<>();
    List<Grid.Line> totals = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      (row.kind() == Table.Kind.TOTAL ? totals : lines).add(line(table, row, scheme));
    }
    return new Grid(id, heat, title, unit, heads, lines, totals, notes, stem);
  }

  static boolean isNumber(ColumnFormat format) {
    return NUMBERS.contains(format);
  }

  private static Optional<Localized> commonUnit(Table table) {
    List<Localized> units =
        table.columns().stream()
            .filter(c -> isNumber(c.format()) && c.format() != ColumnFormat.SHARE)
            .map(c -> c.unit().orElse(Localized.same("")))
            .distinct()
            .toList();
    return units.size() == 1 && !units.get(0).zh().isEmpty()
        ? Optional.of(units.get(0))
        : Optional.empty();
  }

  private Grid.Head head(
      Table.Column column, Optional<String> scheme, boolean unitIsCommon, boolean heat) {
    Optional<TierMark> tier = column.tier().flatMap(t -> mark(t, scheme));
    return new Grid.Head(
        column
            .tier()
            .orElse(
                heat && (column.name().equals(Table.TOTAL) || !isNumber(column.format()))
                    ? ""
                    : column.name()),
        column.label(),
        unitIsCommon ? Optional.empty() : column.unit(),
        tier,
        isNumber(column.format()),
        tier.map(Grids::colour).orElse("control"),
        tier.map(TierMark::rank).orElse(0));
  }

  private Grid.Line line(Table table, Table.Row row, Optional<String> scheme) {
    List<Grid.Box> boxes = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      boxes.add(box(table.columns().get(i), row.cells().get(i), scheme));
    }
    Optional<TierMark> tier = boxes.get(0).tier();
    return new Grid.Line(
        row.key(),
        name(table, boxes),
        tier,
        tier.map(Grids::colour).orElse("control"),
        tier.map(TierMark::rank).orElse(0),
        boxes,
        Optional.empty());
  }

  /** What the leading columns of words say together. */
  private static Localized name(Table table, List<Grid.Box> boxes) {
    Localized name = boxes.get(0).text();
    for (int i = 1;
        i < boxes.size() && table.columns().get(i - 1).format() == ColumnFormat.TEXT;
        i++) {
      if (table.columns().get(i).format() != ColumnFormat.TEXT) {
        break;
      }
      Localized next = boxes.get(i).text();
      name =
          Localized.of(
              name.zh() + "：" + next.zh(), name.in(Language.EN) + ": " + next.in(Language.EN));
    }
    return name;
  }

  Grid.Box box(Table.Column column, Table.Cell cell, Optional<String> scheme) {
    Optional<TierMark> tier =
        column.format() == ColumnFormat.TIER && cell.value() instanceof Value.Text t
            ? mark(t.text(), scheme)
            : Optional.empty();
    Optional<Value.Number> number =
        cell.value() instanceof Value.Number n && cell.tone() != Table.Tone.WITHHELD
            ? Optional.of(n)
            : Optional.empty();
    boolean change = column.format() == ColumnFormat.CHANGE && number.isPresent();
    return new Grid.Box(
        change ? withoutMark(cell.text()) : cell.text(),
        cell.small(),
        tier,
        isNumber(column.format()),
        number.map(n -> n.number().toPlainString()),
        tone(cell.tone()),
        change ? number.map(n -> n.number().signum()) : Optional.empty());
  }

  /** The tier's mark; empty for rows and columns that aren't tiers, such as new customers. */
  Optional<TierMark> mark(String tier, Optional<String> scheme) {
    int slash = tier.indexOf('/');
    if (slash > 0) {
      return mark(tier.substring(slash + 1), Optional.of(tier.substring(0, slash)));
    }
    List<Scheme> schemes =
        scheme.flatMap(playbook::scheme).map(List::of).orElseGet(playbook::featured);
    for (Scheme candidate : schemes) {
      Optional<Tier> found = candidate.tier(tier);
      if (found.isPresent()) {
        return Optional.of(TierMark.of(candidate, found.get()));
      }
    }
    return tier.equals(Tier.UNCLASSIFIED) && !schemes.isEmpty()
        ? Optional.of(
            TierMark.unclassified(schemes.get(0), playbook.phrases().both("rule.unclassified")))
        : Optional.empty();
  }

  /** The token of a tier's colour. */
  static String colour(TierMark tier) {
    return "t-" + tier.look().substring("tier-".length());
  }

  static Localized withoutMark(Localized text) {
    String en = text.en();
    return new Localized(bare(text.zh()), en == null ? null : bare(en));
  }

  private static String bare(String text) {
    return !text.isEmpty() && MARKS.indexOf(text.charAt(0)) >= 0 ? text.substring(1) : text;
  }

  private static String tone(Table.Tone tone) {
    return switch (tone) {
      case PLAIN -> "";
      case UP1, HEAT1 -> "u1";
      case UP2, HEAT2 -> "u2";
      case UP3, HEAT3 -> "u3";
      case UP4, HEAT4 -> "u4";
      case DOWN1 -> "d1";
      case DOWN2 -> "d2";
      case DOWN3 -> "d3";
      case DOWN4 -> "d4";
      case ZERO, ABSENT, WITHHELD, UNKNOWN, LATE, STAY -> tone.name().toLowerCase(Locale.ROOT);
    };
  }
}
