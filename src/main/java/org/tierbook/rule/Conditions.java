package org.tierbook.rule;

import java.util.List;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.Operator;

/** Works on conditions as trees. */
final class Conditions {
  private Conditions() {}

  /**
   * The same condition with every {@code not} pushed down to what it denies, so that limits show
   * which way they cut. Only an {@code in} or {@code equals} keeps its {@code not}. Holds in three
   * values too.
   */
  static Condition normal(Condition condition) {
    return push(condition, false);
  }

  private static Condition push(Condition condition, boolean denied) {
    if (condition instanceof Condition.Not not) {
      return push(not.part(), !denied);
    } else if (condition instanceof Condition.All all) {
      return group(pushAll(all.parts(), denied), denied, all.at());
    } else if (condition instanceof Condition.Any any) {
      return group(pushAll(any.parts(), denied), !denied, any.at());
    }
    return denied ? deny(condition) : condition;
  }

  private static List<Condition> pushAll(List<Condition> parts, boolean denied) {
    return parts.stream().map(p -> push(p, denied)).toList();
  }

  private static Condition group(List<Condition> parts, boolean any, Location at) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return any ? new Condition.Any(parts, at) : new Condition.All(parts, at);
  }

  private static Condition deny(Condition leaf) {
    if (leaf instanceof Condition.Compare c && c.operator() != Operator.EQUALS) {
      return new Condition.Compare(c.operand(), opposite(c.operator()), c.limit(), c.at());
    } else if (leaf instanceof Condition.Between b) {
      return new Condition.Any(
          List.of(
              new Condition.Compare(b.operand(), Operator.BELOW, b.low(), b.at()),
              new Condition.Compare(b.operand(), Operator.AT_LEAST, b.high(), b.at())),
          b.at());
    } else if (leaf instanceof Condition.Known k) {
      return new Condition.Missing(k.operand(), k.at());
    } else if (leaf instanceof Condition.Missing m) {
      return new Condition.Known(m.operand(), m.at());
    }
    return new Condition.Not(leaf, leaf.at());
  }

  private static Operator opposite(Operator operator) {
    return switch (operator) {
      case AT_LEAST -> Operator.BELOW;
      case ABOVE -> Operator.AT_MOST;
      case AT_MOST -> Operator.ABOVE;
      case BELOW -> Operator.AT_LEAST;
      case EQUALS -> throw new IllegalArgumentException("equals has no opposite operator");
    };
  }
}
