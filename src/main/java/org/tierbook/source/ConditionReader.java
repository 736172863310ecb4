package org.tierbook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.Operator;
import org.tierbook.model.Value;

/**
 * Reads conditions: {@code {aum_daily_avg: {at_least: 30万}}}, {@code {any: [...]}}, {@code {all:
 * [...]}}, {@code {not: ...}}, {@code {known: x}}, {@code {missing: x}}. A map with several entries
 * means all of them.
 */
final class ConditionReader {
  private static final List<String> OPERATORS =
      List.of("at_least", "above", "at_most", "below", "equals", "between", "in");

  private final Reading reading;
  private final Operands operands;

  ConditionReader(Reading reading, Operands operands) {
    this.reading = reading;
    this.operands = operands;
  }

  /** The condition; nothing when any part of it is wrong. */
  Optional<Condition> read(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping map) || map.entries().isEmpty()) {
      reading.error("wrong-condition", node.at());
      return Optional.empty();
    }
    List<Optional<Condition>> parts = map.entries().stream().map(this::entry).toList();
    return allOf(parts, node.at());
  }

  private Optional<Condition> entry(YamlNode.Entry entry) {
    YamlNode value = entry.value();
    return switch (entry.key()) {
      case "all" -> parts(value).map(p -> new Condition.All(p, entry.at()));
      case "any" -> parts(value).map(p -> new Condition.Any(p, entry.at()));
      case "not" -> read(value).map(p -> new Condition.Not(p, entry.at()));
      case "known" -> reading.text(value).map(c -> new Condition.Known(c, value.at()));
      case "missing" -> reading.text(value).map(c -> new Condition.Missing(c, value.at()));
      default -> comparisons(entry);
    };
  }

  private Optional<List<Condition>> parts(YamlNode node) {
    Optional<List<YamlNode>> items = reading.items(node);
    if (items.isPresent() && items.get().isEmpty()) {
      reading.error("wrong-condition", node.at());
      return Optional.empty();
    }
    return items.flatMap(list -> complete(list.stream().map(this::read).toList()));
  }

  private Optional<Condition> comparisons(YamlNode.Entry entry) {
    if (!(entry.value() instanceof YamlNode.Mapping map) || map.entries().isEmpty()) {
      reading.error("wrong-condition", entry.value().at());
      return Optional.empty();
    }
    return allOf(map.entries().stream().map(e -> comparison(entry, e)).toList(), entry.at());
  }

  private Optional<Condition> comparison(YamlNode.Entry operand, YamlNode.Entry test) {
    String name = operand.key();
    Location at = operand.at();
    if (!OPERATORS.contains(test.key())) {
      reading.suggest("unknown-operator", test.at(), "value", test.key(), OPERATORS);
      return Optional.empty();
    }
    if (test.key().equals("between")) {
      return between(name, test.value(), at);
    } else if (test.key().equals("in")) {
      return reading
          .items(test.value())
          .flatMap(i -> complete(i.stream().map(n -> operands.constant(name, n)).toList()))
          .map(values -> new Condition.In(name, values, at));
    }
    Operator operator = Operator.valueOf(test.key().toUpperCase(Locale.ROOT));
    return operands
        .constant(name, test.value())
        .filter(v -> isOrdered(operator, v, test.value()))
        .map(v -> new Condition.Compare(name, operator, v, at));
  }

  /** Only numbers and dates have an order that a rule may use. */
  private boolean isOrdered(Operator operator, Value value, YamlNode node) {
    boolean ordered = value instanceof Value.Number || value instanceof Value.Day;
    if (operator == Operator.EQUALS || ordered) {
      return true;
    }
    reading.error("wrong-limit", node.at(), "value", reading.text(node).orElse(""));
    return false;
  }

  private Optional<Condition> between(String name, YamlNode node, Location at) {
    Optional<List<YamlNode>> items = reading.items(node);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (items.get().size() != 2) {
      reading.error("wrong-between", node.at());
      return Optional.empty();
    }
    var limits = complete(items.get().stream().map(n -> operands.constant(name, n)).toList());
    return limits
        .filter(l -> isRising(l.get(0), l.get(1), node))
        .map(l -> new Condition.Between(name, l.get(0), l.get(1), at));
  }

  private boolean isRising(Value low, Value high, YamlNode node) {
    boolean rising =
        (low instanceof Value.Number l
                && high instanceof Value.Number h
                && l.number().compareTo(h.number()) < 0)
            || (low instanceof Value.Day from
                && high instanceof Value.Day to
                && from.date().isBefore(to.date()));
    if (!rising) {
      reading.error("wrong-between", node.at());
    }
    return rising;
  }

  private static Optional<Condition> allOf(List<Optional<Condition>> parts, Location at) {
    return complete(parts).map(p -> p.size() == 1 ? p.get(0) : new Condition.All(p, at));
  }

  /** All of them, or nothing when one is missing. */
  private static <T> Optional<List<T>> complete(List<? extends Optional<? extends T>> parts) {
    List<T> values = new ArrayList<>();
    parts.forEach(p -> p.ifPresent(values::add));
    return values.size() == parts.size() ? Optional.of(values) : Optional.empty();
  }
}
