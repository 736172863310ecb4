package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A table as it stands on a page: cells know their tier, their side and their tone.
 *
 * @param id of the table's element, which a chart names
 * @param unit said once in the caption, when all columns share it
 * @param stem of its CSV and XLSX, from the root of the edition's language
 */
public record Grid(
    String id,
    boolean heat,
    Localized title,
    Optional<Localized> unit,
    List<Head> heads,
    List<Line> lines,
    List<Line> totals,
    List<Localized> notes,
    Optional<String> stem) {
  public Grid {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
    totals = List.copyOf(totals);
    notes = List.copyOf(notes);
  }

  /**
   * The head of a column.
   *
   * @param colour name of a colour token, for charts
   * @param rank of the tier that the column stands for; 0 for none
   */
  public record Head(
      String key,
      Localized name,
      Optional<Localized> unit,
      Optional<TierMark> tier,
      boolean number,
      String colour,
      int rank) {}

  /** A row; {@code name} is what its first cell says, {@code page} the page that it leads to. */
  public record Line(
      String key,
      Localized name,
      Optional<TierMark> tier,
      String colour,
      int rank,
      List<Box> boxes,
      Optional<String> page) {
    public Line {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * A cell.
   *
   * @param value the number itself, for charts; empty for words and for what isn't shown
   * @param tone class of the cell, such as {@code u2}, {@code withheld}; empty for most
   * @param change set when the cell is a change: its sign
   */
  public record Box(
      Localized text,
      Optional<Localized> small,
      Optional<TierMark> tier,
      boolean number,
      Optional<String> value,
      String tone,
      Optional<Integer> change) {}

  /** The same table with the first cell of each row leading to a page. */
  Grid linked(List<String> pages) {
    List<Line> linked = new java.util.ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      linked.add(
          new Line(
              line.key(),
              line.name(),
              line.tier(),
              line.colour(),
              line.rank(),
              line.boxes(),
              Optional.of(pages.get(i))));
    }
    return new Grid(id, heat, title, unit, heads, linked, totals, notes, stem);
  }

  /** The same table with another note. */
  Grid noted(Localized note) {
    List<Localized> more = new java.util.ArrayList<>(notes);
    more.add(note);
    return new Grid(id, heat, title, unit, heads, lines, totals, more, stem);
  }

  /** The same table with a unit in its caption. */
  Grid measured(Localized unit) {
    return new Grid(id, heat, title, Optional.of(unit), heads, lines, totals, notes, stem);
  }

  /** Whether a cell is hidden because its group is small. */
  public boolean withheld() {
    return lines.stream()
            .flatMap(l -> l.boxes().stream())
            .anyMatch(b -> b.tone().equals("withheld"))
        || totals.stream()
            .flatMap(l -> l.boxes().stream())
            .anyMatch(b -> b.tone().equals("withheld"));
  }
}
