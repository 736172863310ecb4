package org.tierbook.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Localized;

/**
 * {@code rolls_up: {scheme: S, map: {tier-of-S: own-tier}}}: nothing but the tier of another scheme
 * as a measure, and a rule for each own tier that names the tiers it's made of.
 *
 * @param tiers own tier by tier of the other scheme, as written
 */
record RollUp(String scheme, Map<String, Mapped> tiers, Location at) {
  /** The id that the measure has in conditions. */
  static final String MEASURE = "rolled_up_tier";

  private static final Localized NAME = Localized.of("原等级", "tier");

  /** Where a tier goes, and where that is written. */
  record Mapped(String tier, Location at) {}

  static Optional<RollUp> read(YamlNode node, Reading reading) {
    return reading
        .map(node)
        .map(
            map -> {
              String scheme = map.names("scheme", Kind.SCHEME);
              Map<String, Mapped> tiers = new LinkedHashMap<>();
              for (YamlNode.Entry e : map.need("map").map(reading::entries).orElse(List.of())) {
                reading.references().use(Kind.TIER, scheme + "/" + e.key(), e.at());
                reading
                    .text(e.value())
                    .ifPresent(t -> tiers.put(e.key(), new Mapped(t, e.value().at())));
              }
              map.done();
              reading.references().mapsAll(scheme, tiers.keySet(), map.at("map"));
              return new RollUp(scheme, tiers, map.at("scheme"));
            });
  }

  Measure measure() {
    return new Measure.TierOf(MEASURE, NAME, scheme, at);
  }

  /** In which tiers of the other scheme a customer of this tier is. */
  Condition rule(String tier, Location tierAt) {
    List<Value> from =
        tiers.entrySet().stream()
            .filter(e -> e.getValue().tier().equals(tier))
            .map(e -> (Value) new Value.Text(e.getKey()))
            .toList();
    return new Condition.In(MEASURE, from, tierAt);
  }

  /** Every tier beneath is mapped, so that the last own tier is what remains. */
  static List<Tier> lastTakesTheRest(List<Tier> tiers) {
    List<Tier> closed = new ArrayList<>(tiers);
    if (!closed.isEmpty()) {
      Tier last = closed.remove(closed.size() - 1);
      closed.add(last.when(Optional.empty()));
    }
    return closed;
  }

  /** Every own tier must be made of something, and nothing may go to a tier that isn't there. */
  void check(List<Tier> own, Reading reading) {
    List<String> ids = own.stream().map(Tier::id).toList();
    for (Mapped mapped : tiers.values()) {
      if (!ids.contains(mapped.tier())) {
        reading.suggest("unknown-own-tier", mapped.at(), "id", mapped.tier(), ids);
      }
    }
    for (Tier tier : own) {
      if (tiers.values().stream().noneMatch(m -> m.tier().equals(tier.id()))) {
        reading.error("nothing-rolls-up", tier.at(), "id", tier.id());
      }
    }
  }
}
