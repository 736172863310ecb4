package org.tierbook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tierbook.model.ColumnType;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Keep;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.source.References.Kind;

/**
 * Reads measures and rules: {@code tiers} for a ladder, with {@code attribute} for the values of a
 * column, {@code axes} and {@code cells} for a matrix, or {@code tags}.
 */
final class DefinitionReader {
  private static final BigDecimal NEAR = new BigDecimal("0.10");
  private static final List<String> SHAPES = List.of("tiers", "axes", "tags");

  private final Reading reading;
  private final String scheme;
  private final Operands operands;
  private final ConditionReader conditions;
  private final Map<String, CustomerColumn> byName = new LinkedHashMap<>();

  DefinitionReader(Reading reading, List<CustomerColumn> columns, String scheme) {
    this.reading = reading;
    this.scheme = scheme;
    this.operands = new Operands(columns, reading);
    this.conditions = new ConditionReader(reading, operands);
    columns.forEach(c -> byName.put(c.name(), c));
  }

  /** What isn't said is as in {@code base}. */
  Definition read(MapReader map, Optional<Definition> base) {
    base.ifPresent(b -> b.measures().forEach(this::declare));
    Optional<RollUp> rollUp = map.find("rolls_up").flatMap(n -> RollUp.read(n, reading));
    List<Measure> measures = new ArrayList<>();
    MeasureReader reader = new MeasureReader(reading, byName, operands, conditions);
    map.find("measures").map(reader::read).ifPresent(measures::addAll);
    rollUp.ifPresent(r -> measures.add(r.measure()));
    measures.addAll(map.list("axes", new AxisReader(reading, conditions)::read));
    base.ifPresent(b -> inherit(b.measures(), measures));
    measures.forEach(this::declare);
    Optional<Keep> keep =
        map.find("keep")
            .flatMap(n -> new KeepReader(reading).read(n, base.flatMap(Definition::keep)))
            .or(() -> base.flatMap(Definition::keep));
    Optional<Condition> population = map.find("population").flatMap(conditions::read);
    Rules rules = rules(map, measures, rollUp, keep, base);
    return new Definition(
        rules.kind(),
        population.or(() -> base.flatMap(Definition::population)),
        measures,
        rules.tiers(),
        rollUp.map(RollUp::scheme).or(() -> base.flatMap(Definition::rollsUp)),
        map.find("near").flatMap(this::near).or(() -> base.map(Definition::near)).orElse(NEAR),
        keep);
  }

  private record Rules(Scheme.Kind kind, List<Tier> tiers) {}

  private Rules rules(
      MapReader map,
      List<Measure> measures,
      Optional<RollUp> rollUp,
      Optional<Keep> keep,
      Optional<Definition> base) {
    Set<String> known =
        base.stream().flatMap(b -> b.tiers().stream()).map(Tier::id).collect(Collectors.toSet());
    List<Measure.Axis> axes =
        measures.stream()
            .filter(Measure.Axis.class::isInstance)
            .map(Measure.Axis.class::cast)
            .toList();
    Optional<String> attribute = map.optionalName("attribute", Kind.COLUMN);
    map.allow(List.of("tiers", "cells", "tags"));
    SHAPES.stream()
        .filter(map::has)
        .skip(1)
        .forEach(key -> reading.error("several-shapes", map.at(key), "key", key));
    if (map.has("tags")) {
      return new Rules(
          Scheme.Kind.TAGS, list(map, "tags", RuleReader.when(conditions), keep, known));
    } else if (map.has("axes") || map.has("cells")) {
      List<Tier> cells = list(map, "cells", RuleReader.cell(axes), keep, known);
      return new Rules(
          Scheme.Kind.MATRIX,
          map.has("cells")
              ? cells
              : new AxisReader(reading, conditions).cells(scheme, axes, map.at("axes")));
    } else if (attribute.isPresent()) {
      RuleReader value = RuleReader.value(attribute.get(), operands);
      return new Rules(Scheme.Kind.ATTRIBUTE, list(map, "tiers", value, keep, known));
    } else if (base.isPresent() && !map.has("tiers")) {
      return new Rules(base.get().kind(), base.get().tiers());
    }
    map.need("tiers");
    RuleReader rule = rollUp.map(RuleReader::rolledUp).orElse(RuleReader.when(conditions));
    List<Tier> tiers = list(map, "tiers", rule, keep, known);
    rollUp.ifPresent(r -> r.check(tiers, reading));
    return new Rules(
        Scheme.Kind.LADDER, rollUp.isPresent() ? RollUp.lastTakesTheRest(tiers) : tiers);
  }

  private List<Tier> list(
      MapReader map, String key, RuleReader rule, Optional<Keep> keep, Set<String> known) {
    return map.list(key, new TierReader(reading, scheme, rule, keep, known)::read);
  }

  /** A later definition keeps the measures that it doesn't write anew. */
  private static void inherit(List<Measure> before, List<Measure> measures) {
    Set<String> own = measures.stream().map(Measure::id).collect(Collectors.toSet());
    before.stream().filter(m -> !own.contains(m.id())).forEach(measures::add);
  }

  private void declare(Measure measure) {
    if (measure instanceof Measure.OfColumn of) {
      operands.alias(of.id(), of.column());
    } else {
      boolean words = measure instanceof Measure.TierOf || measure instanceof Measure.Axis;
      boolean share = measure instanceof Measure.RankShare || measure instanceof Measure.Ratio;
      operands.measure(measure.id(), words ? ColumnType.TEXT : ColumnType.DECIMAL, share);
    }
  }

  private Optional<BigDecimal> near(YamlNode node) {
    Optional<BigDecimal> share =
        reading
            .text(node)
            .flatMap(Amounts::parsePercent)
            .filter(s -> s.signum() >= 0 && s.compareTo(BigDecimal.ONE) < 0);
    if (share.isEmpty()) {
      reading.error("wrong-share", node.at());
    }
    return share;
  }
}
