package org.tierbook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Operator;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Reads the axes of a matrix: {@code axes: [{id, name, classes: [{id, name, when}]}]}. */
record AxisReader(Reading reading, ConditionReader conditions) {

  Optional<Measure> read(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              String id = map.text("id");
              Localized name = map.localised("name");
              List<Measure.AxisClass> classes = map.needList("classes", this::axisClass);
              map.done();
              return new Measure.Axis(id, name, classes, map.at());
            });
  }

  private Optional<Measure.AxisClass> axisClass(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              String id = map.need("id").flatMap(reading::id).orElse("");
              Localized name = map.localised("name");
              Optional<Condition> when = RuleReader.either(map, "when", conditions::read);
              map.done();
              return new Measure.AxisClass(id, name, when, map.valueAt("id"));
            });
  }

  /** A cell for every combination, where none are written: its id and name are put together. */
  List<Tier> cells(String scheme, List<Measure.Axis> axes, Location at) {
    List<List<Measure.AxisClass>> combinations = List.of(List.of());
    for (Measure.Axis axis : axes) {
      List<List<Measure.AxisClass>> longer = new ArrayList<>();
      for (List<Measure.AxisClass> before : combinations) {
        for (Measure.AxisClass each : axis.classes()) {
          List<Measure.AxisClass> with = new ArrayList<>(before);
          with.add(each);
          longer.add(with);
        }
      }
      combinations = longer;
    }
    return combinations.stream().map(c -> cell(scheme, axes, c, at)).toList();
  }

  private Tier cell(
      String scheme, List<Measure.Axis> axes, List<Measure.AxisClass> classes, Location at) {
    String id = classes.stream().map(Measure.AxisClass::id).collect(Collectors.joining("-"));
    reading.references().define(Kind.TIER, scheme + "/" + id, at);
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      Value wanted = new Value.Text(classes.get(i).id());
      parts.add(new Condition.Compare(axes.get(i).id(), Operator.EQUALS, wanted, at));
    }
    Localized name =
        Localized.of(joined(classes, Language.ZH, "·"), joined(classes, Language.EN, ", "));
    return new Tier(
        id,
        name,
        Optional.of(parts.size() == 1 ? parts.get(0) : new Condition.All(parts, at)),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at);
  }

  private static String joined(List<Measure.AxisClass> classes, Language in, String by) {
    return classes.stream().map(c -> c.name().in(in)).collect(Collectors.joining(by));
  }
}
