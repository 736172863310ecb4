package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A month: what every report answers.
 *
 * @param ledger the line that says where the file's records went
 * @param minimum groups below it are hidden
 */
public record MonthView(
    Localized title,
    Localized asOf,
    Optional<Localized> lead,
    MonthStrip months,
    List<Fact> facts,
    List<Group> groups,
    Localized ledger,
    List<Missing> missing,
    int minimum)
    implements View {
  public MonthView {
    facts = List.copyOf(facts);
    groups = List.copyOf(groups);
    missing = List.copyOf(missing);
  }

  /**
   * A key figure.
   *
   * @param change sign of the difference to the month before; absent without one
   * @param withheld not shown because the group is small
   */
  public record Fact(
      Localized label,
      Localized text,
      Optional<Localized> unit,
      Optional<Change> change,
      boolean withheld) {
    Fact named(Localized name) {
      return new Fact(name, text, unit, change, withheld);
    }

    Fact counted(Optional<Localized> word) {
      return new Fact(label, text, withheld ? unit : word, change, withheld);
    }
  }

  /** A difference: its sign and its size. */
  public record Change(int sign, Localized text) {}

  /** Reports under a heading. */
  public record Group(Localized title, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /** A report; {@code page} is absent where the month keeps its answers alone. */
  public record Line(
      Optional<String> page, Localized title, Localized question, Localized answer) {}

  /** A report that couldn't be made, and what it lacks. */
  public record Missing(Localized title, List<Localized> lacks) {
    public Missing {
      lacks = List.copyOf(lacks);
    }
  }
}
