package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tierbook.model.Benefit;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.BenefitCell;
import org.tierbook.model.BenefitCell.Terms;
import org.tierbook.model.BenefitGroup;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
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
    int count)
    implements BodyView.Block {
  /**
   * Benefits of one kind.
   *
   * @param number from 1, for the filter
   */
  public record Group(int number, Localized name, List<Line> lines) {}

  /** A benefit; {@code same} when every tier gets the same. */
  public record Line(
      String id,
      Localized name,
      Optional<Localized> summary,
      List<Cell> cells,
      Given terms,
      Optional<Localized> assumption,
      boolean same) {}

  /**
   * What a tier gets of a benefit. Three states look empty and aren't the same.
   *
   * @param state given, not_named, denied or lost
   * @param terms where they differ from those of the line
   * @param step what changes from the tier beneath: more, other, less or same
   */
  public record Cell(String state, Localized text, boolean assumed, Given terms, String step) {}

  /** How it is given. */
  public record Given(
      Optional<Link> servedBy, Optional<Localized> claim, Optional<Deadline> until) {
    public boolean isEmpty() {
      return servedBy.isEmpty() && claim.isEmpty() && until.isEmpty();
    }
  }

  /**
   * The last day, and whether it is over.
   *
   * @param over by the as-of date of the data
   */
  public record Deadline(Localized day, boolean over) {}

  @Override
  public String kind() {
    return "benefits";
  }

  static Matrix of(BenefitBlock block, Scheme scheme, Library library) {
    List<Group> groups = new ArrayList<>();
    for (BenefitGroup group : block.groups()) {
      List<Line> lines = group.benefits().stream().map(b -> line(b, scheme, library)).toList();
      groups.add(new Group(groups.size() + 1, group.name(), lines));
    }
    List<Line> lines = groups.stream().flatMap(g -> g.lines().stream()).toList();
    return new Matrix(
        block.id(),
        library.marks(scheme),
        groups,
        lines.stream().anyMatch(l -> l.terms().servedBy().isPresent()),
        lines.stream().anyMatch(l -> l.terms().claim().isPresent()),
        lines.stream().anyMatch(l -> l.terms().until().isPresent()),
        lines.stream()
            .flatMap(l -> l.cells().stream())
            .map(Cell::state)
            .distinct()
            .sorted()
            .toList(),
        lines.size());
  }

  /** The same with some of its benefits; all when none is named, empty when one isn't there. */
  Optional<Matrix> only(List<String> ids) {
    List<String> own =
        groups.stream()
            .flatMap(g -> g.lines().stream())
            .map(Line::id)
            .filter(ids::contains)
            .toList();
    if (ids.isEmpty() || own.size() < ids.size()) {
      return ids.isEmpty() ? Optional.of(this) : Optional.empty();
    }
    List<Group> some =
        groups.stream()
            .map(
                g ->
                    new Group(
                        g.number(),
                        g.name(),
                        g.lines().stream().filter(l -> ids.contains(l.id())).toList()))
            .filter(g -> !g.lines().isEmpty())
            .toList();
    return Optional.of(new Matrix(id, tiers, some, served, claimed, ends, states, own.size()));
  }

  private static Line line(Benefit benefit, Scheme scheme, Library library) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < scheme.tiers().size(); i++) {
      Optional<Tier> beneath = scheme.tiers().stream().skip(i + 1L).findFirst();
      cells.add(cell(benefit, scheme.tiers().get(i), beneath, library));
    }
    return new Line(
        benefit.id(),
        benefit.name(),
        benefit.summary(),
        cells,
        given(benefit.terms(), library),
        benefit.assumption(),
        scheme.tiers().stream().map(t -> benefit.cell(t.id())).distinct().count() == 1);
  }

  private static Cell cell(Benefit benefit, Tier tier, Optional<Tier> beneath, Library library) {
    BenefitCell cell = benefit.cell(tier.id());
    return new Cell(
        state(cell),
        text(cell, library),
        cell.assumption().isPresent(),
        given(cell.terms(), library),
        beneath.map(b -> step(cell, benefit.cell(b.id()))).orElse(""));
  }

  static String state(BenefitCell cell) {
    return cell.state().name().toLowerCase(Locale.ROOT);
  }

  static Localized text(BenefitCell cell, Library library) {
    return cell.extent().orElseGet(() -> library.say("benefit_" + state(cell)));
  }

  static Given given(Terms terms, Library library) {
    return new Given(
        terms.servedBy().flatMap(library::role).map(r -> new Link(PageIds.role(r.id()), r.name())),
        terms.claim(),
        terms.until().map(u -> deadline(u, library)));
  }

  private static Deadline deadline(BenefitCell.Until until, Library library) {
    boolean over = library.today().map(until::isOver).orElse(false);
    return new Deadline(Dates.day(until.day()), over);
  }

  /** What the upper tier's cell is, seen from the lower one's. */
  static String step(BenefitCell upper, BenefitCell lower) {
    boolean up = upper.state() == BenefitCell.State.GIVEN;
    boolean down = lower.state() == BenefitCell.State.GIVEN;
    if (up != down) {
      return up ? "more" : "less";
    }
    boolean same =
        upper.state() == lower.state()
            && upper.extent().equals(lower.extent())
            && upper.terms().equals(lower.terms());
    return same || !up ? "same" : "other";
  }
}
