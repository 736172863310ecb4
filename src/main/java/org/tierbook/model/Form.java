package org.tierbook.model;

import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A sheet of paper to fill in, to look at, or to follow: checklists, forms, cards and procedures.
 *
 * @param roles ids of those who use it
 * @param head fields above the first part, such as the customer and the date
 * @param results what the number of answers yes means, the highest first; empty for none
 * @param signs who signs below
 */
public record Form(
    String id,
    Kind kind,
    Localized name,
    Optional<Localized> summary,
    List<String> roles,
    String source,
    boolean landscape,
    List<Field> head,
    List<Part> parts,
    List<Result> results,
    List<Localized> signs,
    List<Localized> notes,
    Optional<Localized> assumption,
    Location at) {
  public Form {
    roles = List.copyOf(roles);
    head = List.copyOf(head);
    parts = List.copyOf(parts);
    results = List.copyOf(results);
    signs = List.copyOf(signs);
    notes = List.copyOf(notes);
  }

  /** What a form is for. */
  public enum Kind {
    /** To go through with one customer. */
    CHECKLIST,
    /** To fill in. */
    FORM,
    /** To keep at hand. */
    CARD,
    /** To follow step by step. */
    PROCEDURE
  }

  /**
   * What stands together, under a heading of its own where it has one.
   *
   * @param name empty for none
   */
  public record Part(Optional<Localized> name, Content content) {}

  /** What a part holds. */
  public sealed interface Content {}

  /** Questions with yes and no; a line each. */
  public record Questions(List<Line> lines) implements Content {
    public Questions {
      lines = List.copyOf(lines);
    }
  }

  /** Things to tick, a line each. */
  public record Ticks(List<Line> lines) implements Content {
    public Ticks {
      lines = List.copyOf(lines);
    }
  }

  /** Fields to write in. */
  public record Fields(List<Field> fields) implements Content {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /**
   * An empty table.
   *
   * @param rows 1 to 60
   */
  public record Register(List<Column> columns, int rows) implements Content {
    public Register {
      columns = List.copyOf(columns);
    }
  }

  /** Steps in their order. */
  public record Steps(List<Step> steps) implements Content {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /** A line, and what helps to answer it. */
  public record Line(Localized text, Optional<Localized> hint) {}

  /**
   * A place to write.
   *
   * @param lines 1 to 20
   * @param choices to tick instead of writing
   */
  public record Field(Localized name, int lines, List<Localized> choices) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A column of a register.
   *
   * @param width relative to the others, 1 to 6
   */
  public record Column(Localized name, int width) {}

  /** A step, who takes it, and what it takes. */
  public record Step(Localized title, List<String> roles, List<Localized> lines) {
    public Step {
      roles = List.copyOf(roles);
      lines = List.copyOf(lines);
    }
  }

  /**
   * What so many answers yes mean.
   *
   * @param from the least number
   */
  public record Result(int from, Localized name, Localized advice) {}
}
