package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.Table;
import org.tierbook.text.Localized;

/**
 * A tier: who belongs to it, what they get, who does what for them, and how they move.
 *
 * @param facts the tier's figures of the latest month
 */
public record TierView(
    TierMark tier,
    Link scheme,
    Localized sentence,
    Optional<Localized> summary,
    Optional<Localized> assumption,
    List<Fact> facts,
    List<Benefit> benefits,
    List<Link> matrices,
    Checklist checklist,
    List<Step> steps,
    Localized stepsTitle,
    Optional<History> history,
    List<Contents> contents)
    implements View {
  /** A number in words; {@code change} is its difference to last month. */
  public record Fact(
      Localized name, Table.Cell value, Optional<Localized> unit, Optional<Table.Cell> change) {}

  /** What the tier gets. */
  public record Benefit(Localized name, Localized text, Matrix.Given terms, boolean assumed) {}

  /** Upwards, staying, downwards. */
  public record Step(Localized title, List<Localized> lines) {}

  /** The tier's figures over the last months, newest first. */
  public record History(
      Localized title, List<Table.Column> columns, List<Month> months, String csv, String xlsx) {}

  public record Month(Localized month, List<Table.Cell> cells) {}
}
