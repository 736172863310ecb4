package org.tierbook.source;

import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.source.References.Kind;

/** The columns that a condition outside a scheme speaks of; it has no measures. */
final class ConditionColumns {
  private ConditionColumns() {}

  static void use(Condition condition, References references) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(p -> use(p, references));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(p -> use(p, references));
    } else if (condition instanceof Condition.Not not) {
      use(not.part(), references);
    } else {
      use(operand(condition), condition.at(), references);
    }
  }

  private static void use(String operand, Location at, References references) {
    references.use(Kind.COLUMN, operand, at);
  }

  private static String operand(Condition condition) {
    if (condition instanceof Condition.Compare compare) {
      return compare.operand();
    } else if (condition instanceof Condition.Between between) {
      return between.operand();
    } else if (condition instanceof Condition.In in) {
      return in.operand();
    } else if (condition instanceof Condition.Known known) {
      return known.operand();
    } else if (condition instanceof Condition.Missing missing) {
      return missing.operand();
    }
    return "";
  }
}
