package org.tierbook.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.Operator;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;

/**
 * Whom a scheme is about: everybody whom its population condition doesn't exclude. A value that
 * isn't known excludes nobody, so that no customer drops out unseen.
 */
final class Population {
  /**
   * The code of {@code lifecycle_state} that stands for a customer, as against a prospect or a
   * former one.
   */
  static final String CURRENT = "现实客户";

  private Population() {}

  /**
   * The condition as it stands on a day; by default current customers that haven't closed by then.
   */
  static Condition of(Scheme scheme, Operands operands, LocalDate asOf) {
    return scheme
        .population()
        .map(Conditions::normal)
        .orElseGet(() -> usual(scheme.at(), operands, asOf));
  }

  static Condition usual(Location at, Operands operands, LocalDate asOf) {
    List<Condition> parts = new ArrayList<>();
    if (operands.column("lifecycle_state").isPresent()) {
      parts.add(
          new Condition.Compare("lifecycle_state", Operator.EQUALS, new Value.Text(CURRENT), at));
    }
    if (operands.column("close_date").isPresent()) {
      parts.add(new Condition.Compare("close_date", Operator.ABOVE, new Value.Day(asOf), at));
    }
    return new Condition.All(parts, at);
  }
}
