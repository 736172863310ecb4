package org.tierbook.source;

import java.util.Optional;
import org.tierbook.model.Condition;
import org.tierbook.model.Tier;
import org.tierbook.source.References.Kind;

/** Reads a tier of a scheme. */
final class TierReader {
  private final Reading reading;
  private final String scheme;
  private final Optional<RollUp> rollUp;
  private final ConditionReader conditions;

  TierReader(Reading reading, String scheme, Optional<RollUp> rollUp, ConditionReader conditions) {
    this.reading = reading;
    this.scheme = scheme;
    this.rollUp = rollUp;
    this.conditions = conditions;
  }

  Optional<Tier> read(YamlNode node) {
    return reading.map(node).map(this::tier);
  }

  private Tier tier(MapReader map) {
    String id = map.need("id").flatMap(reading::id).orElse("");
    if (!id.isEmpty() && !scheme.isEmpty()) {
      reading.references().define(Kind.TIER, scheme + "/" + id, map.valueAt("id"));
    }
    if (id.equals(Tier.UNCLASSIFIED)) {
      reading.error("wrong-id", map.valueAt("id"), "value", id);
    }
    Tier tier =
        new Tier(
            id,
            map.localised("name"),
            rule(map, id),
            map.nameList("responsible", Kind.ROLE),
            map.nameList("supports", Kind.ROLE),
            map.optionalLocalised("summary"),
            map.optionalLocalised("assumption"),
            map.optionalText("colour"),
            map.valueAt("id"));
    map.done();
    return tier;
  }

  /** A tier has a {@code when} or is {@code otherwise}; one that is rolled up gets its rule. */
  private Optional<Condition> rule(MapReader map, String id) {
    Optional<YamlNode> when = map.find("when");
    Optional<YamlNode> otherwise = map.find("otherwise");
    if (rollUp.isPresent()) {
      if (when.isPresent() || otherwise.isPresent()) {
        reading.error("rolled-up-rule", map.at(when.isPresent() ? "when" : "otherwise"));
      }
      return rollUp.map(r -> r.rule(id, map.valueAt("id")));
    }
    if (when.isPresent() == otherwise.isPresent()) {
      String problem = when.isPresent() ? "two-rules" : "no-rule";
      reading.error(problem, map.at(when.isPresent() ? "otherwise" : "id"));
    }
    otherwise.flatMap(reading::yesNo).filter(yes -> !yes).ifPresent(no -> refuse(map));
    return when.flatMap(conditions::read);
  }

  private void refuse(MapReader map) {
    reading.error("no-rule", map.at("otherwise"));
  }
}
