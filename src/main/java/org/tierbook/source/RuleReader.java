package org.tierbook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Operator;
import org.tierbook.model.Value;

/** How a tier says whom it is for: each kind of scheme has its own way of writing the rule. */
@FunctionalInterface
interface RuleReader {
  /** The rule of the tier in {@code map}; empty for the one that takes the rest. */
  Optional<Condition> rule(MapReader map, String id);

  /** {@code when}, or {@code otherwise} for the last. */
  static RuleReader when(ConditionReader conditions) {
    return (map, id) -> either(map, "when", conditions::read);
  }

  /** A tier that is made of another scheme's tiers. */
  static RuleReader rolledUp(RollUp rollUp) {
    return (map, id) -> {
      if (map.find("when").isPresent() || map.find("otherwise").isPresent()) {
        map.reading().error("rolled-up-rule", map.at(map.has("when") ? "when" : "otherwise"));
      }
      return Optional.of(rollUp.rule(id, map.valueAt("id")));
    };
  }

  /** {@code value}: one value of a column, or several. */
  static RuleReader value(String column, Operands operands) {
    return (map, id) ->
        either(
            map,
            "value",
            node -> {
              List<YamlNode> items =
                  node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
              List<Value> values = new ArrayList<>();
              items.forEach(n -> operands.constant(column, n).ifPresent(values::add));
              return Optional.of(new Condition.In(column, values, node.at()));
            });
  }

  /** A cell of a matrix: {@code when: {axis: class, other: [class, class]}}. */
  static RuleReader cell(List<Measure.Axis> axes) {
    return (map, id) ->
        either(
            map,
            "when",
            node -> {
              List<Condition> parts = new ArrayList<>();
              for (YamlNode.Entry entry : map.reading().entries(node)) {
                parts.add(classes(axes, entry, map.reading()));
              }
              return Optional.of(
                  parts.size() == 1 ? parts.get(0) : new Condition.All(parts, node.at()));
            });
  }

  private static Condition classes(List<Measure.Axis> axes, YamlNode.Entry entry, Reading reading) {
    List<String> ids = axes.stream().map(Measure.Axis::id).toList();
    if (!ids.contains(entry.key())) {
      reading.suggest("unknown-axis", entry.at(), "id", entry.key(), ids);
    }
    List<YamlNode> items =
        entry.value() instanceof YamlNode.Sequence list ? list.items() : List.of(entry.value());
    List<Value> wanted = new ArrayList<>();
    for (YamlNode item : items) {
      reading.text(item).ifPresent(t -> wanted.add(new Value.Text(t)));
      axes.stream().filter(a -> a.id().equals(entry.key())).forEach(a -> known(a, item, reading));
    }
    Location at = entry.at();
    return wanted.size() == 1
        ? new Condition.Compare(entry.key(), Operator.EQUALS, wanted.get(0), at)
        : new Condition.In(entry.key(), wanted, at);
  }

  private static void known(Measure.Axis axis, YamlNode item, Reading reading) {
    List<String> classes = axis.classes().stream().map(Measure.AxisClass::id).toList();
    reading
        .text(item)
        .filter(t -> !classes.contains(t))
        .ifPresent(t -> reading.suggest("unknown-class", item.at(), "id", t, classes));
  }

  /** Reads a rule. */
  @FunctionalInterface
  interface Part {
    Optional<Condition> read(YamlNode node);
  }

  /** A rule under its key, or {@code otherwise: true}, and not both. */
  static Optional<Condition> either(MapReader map, String key, Part part) {
    Optional<YamlNode> rule = map.find(key);
    Optional<YamlNode> otherwise = map.find("otherwise");
    if (rule.isPresent() == otherwise.isPresent()) {
      String problem = rule.isPresent() ? "two-rules" : "no-rule";
      map.reading().error(problem, map.at(rule.isPresent() ? "otherwise" : "id"));
    }
    otherwise
        .flatMap(map.reading()::yesNo)
        .filter(yes -> !yes)
        .ifPresent(no -> map.reading().error("no-rule", map.at("otherwise")));
    return rule.flatMap(part::read);
  }
}
