package org.tierbook.model;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A result as people see it: formatted once, shown on the page, printed, and saved as CSV and XLSX.
 */
public record Table(List<Column> columns, List<Row> rows) {
  /** Name of the last column of a cross-table, and key of a row of totals. */
  public static final String TOTAL = "total";

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Whether columns too have a total: the table crosses two things. */
  public boolean crossed() {
    return !columns.isEmpty() && columns.get(columns.size() - 1).name().equals(TOTAL);
  }

  /**
   * {@code unit} such as 万元; {@code tier} is set on columns of a cross-table that stand for a tier.
   */
  public record Column(
      String name,
      Localized label,
      ColumnFormat format,
      Optional<Localized> unit,
      Optional<String> tier) {}

  /** {@code key} identifies the row, such as a tier's id. */
  public record Row(Kind kind, String key, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public enum Kind {
    DATA,
    TOTAL
  }

  /**
   * A value with its words.
   *
   * @param small a second, smaller text, such as the share of the row in a cross-table
   */
  public record Cell(Value value, Localized text, Optional<Localized> small, Tone tone) {
    public static Cell of(Value value, Localized text) {
      return new Cell(value, text, Optional.empty(), Tone.PLAIN);
    }
  }

  /** What a cell says beside its words. */
  public enum Tone {
    PLAIN,
    ZERO,
    /** A rate over nothing, or a value that doesn't apply. */
    ABSENT,
    /** Not shown to this reader because the group is small. */
    WITHHELD,
    UNKNOWN,
    LATE,
    STAY,
    /** How much of the largest cell, where both sides are no tiers. */
    HEAT1,
    HEAT2,
    HEAT3,
    HEAT4,
    UP1,
    UP2,
    UP3,
    UP4,
    DOWN1,
    DOWN2,
    DOWN3,
    DOWN4
  }
}
