package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.Table;
import org.tierbook.text.Localized;

/**
 * The front page: with customers the month in one view, without them the way into the playbook.
 *
 * @param issue the line over the page: which month, as of when, which scheme; empty without
 *     customers
 * @param ladder of the first featured scheme; only without customers
 */
public record HomeView(
    Localized headline,
    List<Localized> lead,
    List<Localized> issue,
    Optional<Link> reports,
    List<Figure> figures,
    Localized figuresCaption,
    Optional<Pyramid> pyramid,
    Optional<Moves> moves,
    Optional<Todo> todo,
    Optional<Ladder> ladder,
    List<Column> columns)
    implements View {
  /**
   * A key figure.
   *
   * @param points of the line of the last months in a box of 72 by 20, oldest first; empty for a
   *     single month
   * @param change to last month; empty where it isn't known
   */
  public record Figure(
      Localized name,
      Localized number,
      Localized unit,
      String points,
      String endX,
      String endY,
      Optional<Change> change) {}

  /** A difference: {@code direction} is 1, 0 or -1, {@code text} the amount without a sign. */
  public record Change(int direction, Localized text) {}

  /** Customers to the left, value to the right, on one scale. */
  public record Pyramid(
      Localized title,
      List<Bar> bars,
      Optional<Bar> total,
      Optional<Localized> unit,
      boolean changes,
      boolean values) {}

  /** A tier of the pyramid; widths are per cent of the widest share. */
  public record Bar(
      Optional<TierMark> tier, Structure.Line line, String left, String leftFrom, String right) {}

  /** What moved between neighbouring tiers. */
  public record Moves(
      Localized title, List<Move> rows, Link report, Localized up, Localized down) {}

  public record Move(
      Localized name,
      Localized up,
      Localized down,
      String upWidth,
      String downWidth,
      String downFrom) {}

  /** The lists of the coming month, counted. */
  public record Todo(Localized title, Table table, String report) {}

  /** A column of links. */
  public record Column(Link title, Localized lead, List<Entry> entries) {}

  public record Entry(
      String page, Localized text, Optional<TierMark> tier, Optional<Localized> note) {}
}
