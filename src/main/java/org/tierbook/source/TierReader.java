package org.tierbook.source;

import java.util.Optional;
import java.util.Set;
import org.tierbook.model.Keep;
import org.tierbook.model.Tier;
import org.tierbook.source.References.Kind;

/** Reads a tier of a scheme, a cell of its matrix, or a tag. */
final class TierReader {
  private final Reading reading;
  private final String scheme;
  private final RuleReader rules;
  private final Optional<Keep> keep;
  private final Set<String> known;

  /**
   * Reads tiers.
   *
   * @param keep the scheme's own way of keeping, which a tier may change
   * @param known ids that an earlier version of the scheme has defined
   */
  TierReader(
      Reading reading, String scheme, RuleReader rules, Optional<Keep> keep, Set<String> known) {
    this.reading = reading;
    this.scheme = scheme;
    this.rules = rules;
    this.keep = keep;
    this.known = known;
  }

  Optional<Tier> read(YamlNode node) {
    return reading.map(node).map(this::tier);
  }

  private Tier tier(MapReader map) {
    String id = map.need("id").flatMap(reading::id).orElse("");
    if (!id.isEmpty() && !scheme.isEmpty() && !known.contains(id)) {
      reading.references().define(Kind.TIER, scheme + "/" + id, map.valueAt("id"));
    }
    if (id.equals(Tier.UNCLASSIFIED)) {
      reading.error("wrong-id", map.valueAt("id"), "value", id);
    }
    Tier tier =
        new Tier(
            id,
            map.localised("name"),
            rules.rule(map, id),
            map.nameList("responsible", Kind.ROLE),
            map.nameList("supports", Kind.ROLE),
            map.optionalLocalised("summary"),
            map.optionalLocalised("assumption"),
            map.optionalText("colour"),
            map.optionalLocalised("strategy"),
            map.find("keep").flatMap(n -> new KeepReader(reading).read(n, keep)),
            map.valueAt("id"));
    map.done();
    return tier;
  }
}
