package org.tierbook.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Operator;
import org.tierbook.model.Value;
import org.tierbook.text.NearestName;

/**
 * Checks one condition: names, limits of the right kind, code values.
 *
 * @param names all names allowed, for the hint
 */
record ConditionCheck(
    Function<String, Optional<Operand>> operands, List<String> names, Diagnostics diagnostics) {

  void check(Condition condition) {
    String name = Conditions.operand(condition);
    if (condition instanceof Condition.Not || name.isEmpty()) {
      Conditions.children(condition).forEach(this::check);
      return;
    }
    Optional<Operand> operand = operands.apply(name);
    if (operand.isEmpty()) {
      unknown(diagnostics, "unknown-operand", condition.at(), name, names);
    } else if (operand.get().isPersonal() && !isPresence(condition)) {
      diagnostics.error("personal-operand", condition.at(), "name", name);
    } else {
      limits(condition, operand.get());
    }
  }

  private static boolean isPresence(Condition test) {
    return test instanceof Condition.Known || test instanceof Condition.Missing;
  }

  private void limits(Condition test, Operand operand) {
    if (test instanceof Condition.Compare c) {
      if (c.operator() != Operator.EQUALS && !operand.quantity().isOrdered()) {
        diagnostics.error("no-order", c.at(), "name", operand.id());
      } else {
        limit(c.limit(), operand, c.at());
      }
    } else if (test instanceof Condition.Between b) {
      if (operand.quantity().isOrdered()) {
        limit(b.low(), operand, b.at());
        limit(b.high(), operand, b.at());
      } else {
        diagnostics.error("no-order", b.at(), "name", operand.id());
      }
    } else if (test instanceof Condition.In in) {
      in.values().forEach(v -> limit(v, operand, in.at()));
    }
  }

  private void limit(Value limit, Operand operand, Location at) {
    String wanted = wanted(operand.quantity());
    if (!wanted.equals(kind(limit))) {
      diagnostics.error(wanted, at, "name", operand.id());
    } else if (limit instanceof Value.Text text) {
      code(text.text(), operand, at);
    }
  }

  private static String wanted(Quantity quantity) {
    return switch (quantity) {
      case DATE -> "wants-date";
      case FLAG -> "wants-yes-no";
      case TEXT, LIST -> "wants-word";
      default -> "wants-number";
    };
  }

  private static String kind(Value limit) {
    if (limit instanceof Value.Day) {
      return "wants-date";
    } else if (limit instanceof Value.Flag) {
      return "wants-yes-no";
    }
    return limit instanceof Value.Text ? "wants-word" : "wants-number";
  }

  private void code(String code, Operand operand, Location at) {
    Collection<String> codes =
        operand.column().map(CustomerColumn::codes).map(c -> c.values()).orElse(List.of());
    if (!codes.isEmpty() && !codes.contains(code)) {
      unknown(diagnostics, "unknown-code", at, code, codes, "column", operand.id());
    }
  }

  /** Reports a name with those allowed, and with the one that was probably meant. */
  static void unknown(
      Diagnostics diagnostics,
      String id,
      Location at,
      String name,
      Collection<String> allowed,
      String... more) {
    String[] arguments = Arrays.copyOf(more, more.length + 4);
    arguments[more.length] = "id";
    arguments[more.length + 1] = name;
    arguments[more.length + 2] = "allowed";
    arguments[more.length + 3] =
        allowed.stream().distinct().sorted().collect(Collectors.joining(", "));
    diagnostics.error(
        id,
        at,
        NearestName.of(name, allowed).map(n -> with(arguments, "suggestion", n)).orElse(arguments));
  }

  private static String[] with(String[] arguments, String name, String value) {
    String[] more = Arrays.copyOf(arguments, arguments.length + 2);
    more[arguments.length] = name;
    more[arguments.length + 1] = value;
    return more;
  }
}
