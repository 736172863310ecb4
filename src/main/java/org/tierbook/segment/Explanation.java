package org.tierbook.segment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/** Where one customer stands in schemes, and why. Holds no name and nobody else's values. */
public record Explanation(
    String customer, YearMonth month, LocalDate asOf, List<Standing> standings) {
  public Explanation {
    standings = List.copyOf(standings);
  }

  /**
   * One scheme.
   *
   * @param tier id of the tier earned, or {@code unclassified}; absent for a customer outside the
   *     scheme's population, who has no rules either
   * @param held the tier that the customer's file says is held now
   * @param kept the tier that is kept, which may be better than the one earned; absent in schemes
   *     that keep none
   * @param better for each better tier, the nearest first
   * @param tags all that the customer has in a scheme of tags, {@code tier} the first of them
   */
  public record Standing(
      Scheme scheme,
      Optional<String> tier,
      Optional<Tier> held,
      Optional<Kept> kept,
      Optional<Localized> why,
      List<Seen> values,
      List<Rule> rules,
      List<Better> better,
      List<Tier> tags) {
    public Standing {
      tags = List.copyOf(tags);
      values = List.copyOf(values);
      rules = List.copyOf(rules);
      better = List.copyOf(better);
    }
  }

  /**
   * A tier that is kept.
   *
   * @param how {@code new}, {@code up}, {@code same}, {@code grace}, {@code watch}, {@code down},
   *     or {@code frozen} where there was nothing to review
   * @param missed reviews missed in a row
   * @param after how many missed move the customer down
   */
  public record Kept(Tier tier, String how, long missed, int after) {}

  /**
   * A value that the rules look at. Of a mean over a group, such as a household, {@code value} has
   * the sum and the number of its members, the customer included.
   */
  public record Seen(String operand, Localized label, Value value, Localized text) {
    /** The members of the group besides the customer; 0 for other values than means. */
    public long others() {
      return value instanceof Value.Mean mean ? mean.count() - 1 : 0;
    }
  }

  /**
   * The rule of a tier.
   *
   * @param decides the first rule that isn't false: it gives the tier, or leaves it open
   * @param holds absent when a value that matters is missing
   * @param steps the condition from the outside in; one step for the last tier's {@code otherwise}
   */
  public record Rule(Tier tier, boolean decides, Optional<Boolean> holds, List<Step> steps) {
    public Rule {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A part of a rule.
   *
   * @param depth 0 for the whole condition
   * @param text the test with its limit, or how the parts below it are joined
   * @param value absent for what has parts
   * @param holds absent when it can't be told
   */
  public record Step(
      int depth, Localized text, Optional<Localized> value, Optional<Boolean> holds) {}

  /**
   * What is missing for a better tier.
   *
   * @param ways any one will do; empty when no amount brings it
   */
  public record Better(Tier tier, List<Localized> ways) {
    public Better {
      ways = List.copyOf(ways);
    }
  }
}
