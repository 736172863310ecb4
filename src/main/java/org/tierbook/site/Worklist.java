package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * Customers to work on, in groups by the week in which they are due.
 *
 * @param key under which ticks are kept in the browser: project, bundle, month, page and content;
 *     never a customer
 * @param first number of the first row, from 1
 * @param all rows there are; the page may show fewer
 * @param stem of its CSV and XLSX, which have all rows
 */
public record Worklist(
    String id,
    String key,
    List<Column> columns,
    List<Group> groups,
    List<Filter> filters,
    int first,
    int shown,
    int all,
    Optional<String> stem) {
  public Worklist {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    filters = List.copyOf(filters);
  }

  /** A column; {@code look} is the class of its cells. */
  public record Column(String look, Localized name) {}

  /** Rows under a heading; without dates there is one group and no heading. */
  public record Group(Optional<Localized> title, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /** A customer; {@code marks} are the filters' values of the row. */
  public record Row(int number, List<Cell> cells, List<Mark> marks) {
    public Row {
      cells = List.copyOf(cells);
      marks = List.copyOf(marks);
    }
  }

  /**
   * A cell.
   *
   * @param strong said before the text, in bold
   * @param small said after the text
   */
  public record Cell(
      String look,
      Localized label,
      Optional<TierMark> tier,
      Optional<Localized> strong,
      Localized text,
      Optional<Localized> small,
      boolean late) {}

  /** What a row is, for a filter: its name and the number of the value. */
  public record Mark(String filter, int value) {}

  /** A filter; rows carry the place of their value in {@code options}. */
  public record Filter(String name, Localized label, List<Localized> options) {
    public Filter {
      options = List.copyOf(options);
    }
  }
}
