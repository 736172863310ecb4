package org.tierbook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Held;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.source.References.Kind;

/** Reads {@code content/schemes/ID.yaml}: measures, then ordered rules over them. */
final class SchemeReader {
  private static final BigDecimal NEAR = new BigDecimal("0.10");

  private final Reading reading;
  private final List<CustomerColumn> columns;
  private final Map<String, CustomerColumn> byName = new LinkedHashMap<>();

  SchemeReader(Reading reading, List<CustomerColumn> columns) {
    this.reading = reading;
    this.columns = columns;
    columns.forEach(c -> byName.put(c.name(), c));
  }

  Scheme read(MapReader map) {
    String id = map.defines("id", Kind.SCHEME);
    Optional<RollUp> rollUp = map.find("rolls_up").flatMap(n -> RollUp.read(n, reading));
    List<Measure> measures = new ArrayList<>();
    map.find("measures").map(new MeasureReader(reading, byName)::read).ifPresent(measures::addAll);
    rollUp.ifPresent(r -> measures.add(r.measure()));
    ConditionReader conditions =
        new ConditionReader(reading, Operands.of(columns, measures, reading));
    Scheme scheme =
        new Scheme(
            id,
            map.localised("name"),
            map.optionalLocalised("summary"),
            map.names("source", Kind.SOURCE),
            map.find("population").flatMap(conditions::read),
            measures,
            tiers(map, id, rollUp, conditions),
            map.find("held").flatMap(n -> held(n, id)),
            rollUp.map(RollUp::scheme),
            map.names("value", Kind.COLUMN),
            map.find("near").flatMap(this::near).orElse(NEAR),
            map.optionalName("published", Kind.PUBLISHED),
            map.localisedList("notes"),
            map.at());
    map.done();
    return scheme;
  }

  private List<Tier> tiers(
      MapReader map, String scheme, Optional<RollUp> rollUp, ConditionReader conditions) {
    TierReader reader = new TierReader(reading, scheme, rollUp, conditions);
    List<Tier> tiers = map.needList("tiers", reader::read);
    rollUp.ifPresent(r -> r.check(tiers, reading));
    return rollUp.isPresent() ? RollUp.lastTakesTheRest(tiers) : tiers;
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

  private Optional<Held> held(YamlNode node, String scheme) {
    return reading
        .map(node)
        .map(
            map -> {
              String column = map.names("column", Kind.COLUMN);
              Map<String, String> tiers = new LinkedHashMap<>();
              for (YamlNode.Entry entry : map.need("map").map(reading::entries).orElse(List.of())) {
                Optional<String> tier = reading.text(entry.value());
                tier.ifPresent(t -> tiers.put(entry.key(), t));
                tier.ifPresent(t -> useTier(scheme, t, entry.value()));
              }
              map.done();
              return new Held(column, tiers, map.at());
            });
  }

  private void useTier(String scheme, String tier, YamlNode node) {
    reading.references().use(Kind.TIER, scheme + "/" + tier, node.at());
  }
}
