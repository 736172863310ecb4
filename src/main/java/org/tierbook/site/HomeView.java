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
 * @param minimum groups smaller than this are withheld
 * @param ladder of the first featured scheme; only without customers
 */
public record HomeView(
    Localized headline,
    List<Localized> lead,
    List<Localized> issue,
    List<Link> reports,
    List<Figure> figures,
    Localized figuresCaption,
    int minimum,
    Optional<Pyramid> pyramid,
    Optional<Moves> moves,
    Optional<Todo> todo,
    Optional<Ladder> ladder,
    List<Column> columns)
    implements View {
  public HomeView {
    lead = List.copyOf(lead);
    issue = List.copyOf(issue);
    reports = List.copyOf(reports);
    figures = List.copyOf(figures);
    columns = List.copyOf(columns);
  }

  /** Whether a key figure isn't shown because its group is small. */
  public boolean hidden() {
    return figures.stream().anyMatch(f -> f.fact().withheld());
  }

  /** A key figure; {@code line} is absent for a single month. */
  public record Figure(MonthView.Fact fact, Optional<Line> line) {}

  /** The last months in a box of 72 by 20, oldest first, and where the line ends. */
  public record Line(String points, String endX, String endY) {}

  /**
   * What moved between neighbouring tiers: down to the left, up to the right, on one scale.
   *
   * @param down the legend of the left side, with the sum of all
   * @param hidden a row is withheld
   */
  public record Moves(
      Localized title, List<Move> rows, Link report, Localized down, Localized up, boolean hidden) {
    public Moves {
      rows = List.copyOf(rows);
    }
  }

  public record Move(Localized name, Side down, Side up) {}

  /**
   * One side of a row.
   *
   * @param from where the bar begins, in per cent of the room; {@code width} its length
   * @param end where the number stands
   */
  public record Side(Localized count, boolean withheld, String from, String width, String end) {}

  /** The lists of the coming month, counted. */
  public record Todo(Localized title, List<Matter> matters, String report, boolean hidden) {
    public Todo {
      matters = List.copyOf(matters);
    }
  }

  /**
   * A matter to act on.
   *
   * @param reason why customers are listed for it
   * @param roles who acts, as the duties name them
   * @param page of the duties that it starts
   */
  public record Matter(
      Localized name,
      Optional<String> page,
      Optional<Localized> reason,
      Table.Cell count,
      Optional<MonthView.Change> change,
      List<Link> roles,
      boolean more,
      Localized due) {
    public Matter {
      roles = List.copyOf(roles);
    }
  }

  /** A column of links. */
  public record Column(Link title, Localized lead, List<Entry> entries) {
    public Column {
      entries = List.copyOf(entries);
    }
  }

  public record Entry(
      String page, Localized text, Optional<TierMark> tier, Optional<Localized> note) {}
}
