package org.tierbook.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tierbook.model.Condition;
import org.tierbook.model.Operator;
import org.tierbook.model.Value;

/** A condition as a list of alternatives, each a list of tests that must all hold. */
final class Alternatives {
  private static final int MOST = 64;

  private Alternatives() {}

  /** Empty when there would be too many to be worth comparing. */
  static List<List<Condition>> of(Condition condition) {
    List<List<Condition>> found = expand(Conditions.normal(condition));
    return found.size() > MOST ? List.of() : found;
  }

  private static List<List<Condition>> expand(Condition condition) {
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().flatMap(p -> expand(p).stream()).limit(MOST + 1L).toList();
    } else if (condition instanceof Condition.All all) {
      return all.parts().stream()
          .map(Alternatives::expand)
          .reduce(List.of(List.of()), Alternatives::both);
    }
    return List.of(List.of(condition));
  }

  private static List<List<Condition>> both(
      List<List<Condition>> left, List<List<Condition>> right) {
    List<List<Condition>> joined = new ArrayList<>();
    for (List<Condition> l : left) {
      for (List<Condition> r : right) {
        List<Condition> tests = new ArrayList<>(l);
        tests.addAll(r);
        joined.add(tests);
      }
    }
    return joined.size() > MOST ? joined.subList(0, MOST + 1) : joined;
  }

  /** Whether everybody who passes {@code narrow} passes {@code wide}. */
  static boolean covers(List<Condition> wide, List<Condition> narrow) {
    return wide.stream().allMatch(w -> narrow.stream().anyMatch(n -> covers(w, n)));
  }

  private static boolean covers(Condition wide, Condition narrow) {
    if (!wide.operand().equals(narrow.operand()) || narrow instanceof Condition.Not) {
      return false;
    } else if (wide instanceof Condition.Known) {
      return !(narrow instanceof Condition.Missing);
    } else if (wide instanceof Condition.Missing) {
      return narrow instanceof Condition.Missing;
    }
    Optional<Interval> around = Interval.of(wide);
    Optional<Interval> within = Interval.of(narrow);
    if (around.isPresent() && within.isPresent()) {
      return around.get().contains(within.get());
    }
    Set<Value> values = values(narrow);
    return !values.isEmpty() && values(wide).containsAll(values);
  }

  private static Set<Value> values(Condition test) {
    if (test instanceof Condition.In in) {
      return new HashSet<>(in.values());
    }
    return test instanceof Condition.Compare c && c.operator() == Operator.EQUALS
        ? Set.of(c.limit())
        : Set.of();
  }
}
