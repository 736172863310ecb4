package org.tierbook.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tierbook.diag.Location;

/**
 * A test on a customer's measures, with three possible answers: true, false, unknown. Operands are
 * ids of the scheme's measures or names of customer columns.
 */
public sealed interface Condition {
  Location at();

  /** The parts of a group or of a {@code not}; empty for a single test. */
  default List<Condition> parts() {
    return List.of();
  }

  /** What a single test looks at, denied or not; empty for a group. */
  default String operand() {
    return "";
  }

  /** The operands that it uses, in order of appearance. */
  default Set<String> operands() {
    Set<String> names = new LinkedHashSet<>();
    parts().forEach(p -> names.addAll(p.operands()));
    if (!operand().isEmpty()) {
      names.add(operand());
    }
    return names;
  }

  /** True when all parts are (三值: false wins over unknown). */
  record All(List<Condition> parts, Location at) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** True when any part is (三值: true wins over unknown). */
  record Any(List<Condition> parts, Location at) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part, Location at) implements Condition {
    @Override
    public List<Condition> parts() {
      return List.of(part);
    }

    @Override
    public String operand() {
      return part.operand();
    }
  }

  /** {@code at_least}, {@code above}, {@code at_most}, {@code below}, {@code equals}. */
  record Compare(String operand, Operator operator, Value limit, Location at)
      implements Condition {}

  /** {@code between: [low, high]}: low included, high not, as bands are (half-open). */
  record Between(String operand, Value low, Value high, Location at) implements Condition {}

  record In(String operand, List<Value> values, Location at) implements Condition {
    public In {
      values = List.copyOf(values);
    }
  }

  /** {@code known: column}. Never unknown itself. */
  record Known(String operand, Location at) implements Condition {}

  /** {@code missing: column}. Never unknown itself. */
  record Missing(String operand, Location at) implements Condition {}
}
