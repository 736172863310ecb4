package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/**
 * The tiers of a scheme as steps, lowest first.
 *
 * @param title such as 四级阶梯
 * @param month of the counts; empty without customers
 * @param assumptions why limits are the bank's own
 */
public record Ladder(
    Link scheme,
    Localized title,
    Optional<Localized> month,
    List<Step> steps,
    List<Assumption> assumptions)
    implements BodyView.Block {
  @Override
  public String kind() {
    return "ladder";
  }

  /** Above so many tiers the steps become a list. */
  private static final int MOST_STEPS = 6;

  /**
   * A tier.
   *
   * @param height 1 for the lowest up to 6
   * @param limits empty where the rule is more than lower limits; then {@code sentence} says it
   */
  public record Step(
      TierMark tier,
      int height,
      List<Limits.Limit> limits,
      Localized sentence,
      boolean assumed,
      Optional<Localized> customers,
      Optional<Localized> share) {}

  /** What was set without a source. */
  public record Assumption(TierMark tier, Localized reason) {}

  public boolean many() {
    return steps.size() > MOST_STEPS;
  }

  static Ladder of(Scheme scheme, Library library) {
    Rules rules = library.rules();
    Optional<ReportResult> structure = library.result(Structure.REPORT, scheme);
    List<Step> steps = new ArrayList<>();
    List<Assumption> assumptions = new ArrayList<>();
    for (int i = scheme.tiers().size() - 1; i >= 0; i--) {
      Tier tier = scheme.tiers().get(i);
      TierMark mark = library.mark(scheme, tier);
      int height = scheme.tiers().size() - i + Math.max(0, 4 - scheme.tiers().size());
      Optional<Structure.Line> line = structure.flatMap(r -> Structure.line(r, tier.id()));
      steps.add(
          new Step(
              mark,
              Math.min(6, height),
              Limits.of(scheme, tier, rules),
              rules.sentence(scheme, tier),
              tier.assumption().isPresent(),
              line.flatMap(Structure.Line::customers)
                  .map(c -> library.say("customers", "count", c)),
              line.flatMap(Structure.Line::share)));
      tier.assumption().ifPresent(a -> assumptions.add(new Assumption(mark, a)));
    }
    Localized title = library.say("ladder_title", "count", Numbers.word(scheme.tiers().size()));
    Optional<Localized> month =
        structure
            .flatMap(r -> library.latest())
            .map(m -> library.say("month_end", "month", Dates.month(m.month())));
    return new Ladder(
        new Link(PageIds.scheme(scheme.id()), scheme.name()), title, month, steps, assumptions);
  }
}
