package org.tierbook.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Benefit;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.BenefitCell;
import org.tierbook.model.BenefitCell.State;
import org.tierbook.model.BenefitGroup;
import org.tierbook.source.References.Kind;

/** Reads {@code content/benefits/ID.yaml}: what the tiers of a scheme get. */
final class BenefitReader {
  private static final Map<String, State> STATES =
      Map.of("yes", State.GIVEN, "no", State.NOT_NAMED, "lost", State.LOST, "denied", State.DENIED);
  private static final List<String> WORDS = List.of("yes", "no", "lost", "denied");

  private final Reading reading;

  BenefitReader(Reading reading) {
    this.reading = reading;
  }

  BenefitBlock read(MapReader map) {
    String scheme = map.names("scheme", Kind.SCHEME);
    BenefitBlock block =
        new BenefitBlock(
            map.defines("id", Kind.BENEFITS),
            map.localised("name"),
            scheme,
            map.names("source", Kind.SOURCE),
            map.needList("groups", n -> group(n, scheme)),
            map.localisedList("notes"),
            map.at());
    map.done();
    return block;
  }

  private Optional<BenefitGroup> group(YamlNode node, String scheme) {
    return reading
        .map(node)
        .map(
            map -> {
              var group =
                  new BenefitGroup(
                      map.localised("name"), map.needList("benefits", n -> benefit(n, scheme)));
              map.done();
              return group;
            });
  }

  private Optional<Benefit> benefit(YamlNode node, String scheme) {
    return reading
        .map(node)
        .map(
            map -> {
              Benefit benefit =
                  new Benefit(
                      map.need("id").flatMap(reading::id).orElse(""),
                      map.localised("name"),
                      map.optionalLocalised("summary"),
                      map.need("tiers").map(n -> cells(n, scheme)).orElse(Map.of()),
                      terms(map),
                      map.optionalLocalised("assumption"),
                      map.at());
              map.done();
              return benefit;
            });
  }

  private Map<String, BenefitCell> cells(YamlNode node, String scheme) {
    Map<String, BenefitCell> cells = new LinkedHashMap<>();
    for (YamlNode.Entry entry : reading.entries(node)) {
      if (!scheme.isEmpty()) {
        reading.references().use(Kind.TIER, scheme + "/" + entry.key(), entry.at());
      }
      cell(entry.value()).ifPresent(c -> cells.put(entry.key(), c));
    }
    return cells;
  }

  private Optional<BenefitCell> cell(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return reading
          .word(node, WORDS)
          .map(w -> STATES.getOrDefault(w, State.NOT_NAMED))
          .map(BenefitCell::of);
    }
    MapReader map = new MapReader(mapping, reading);
    if (map.has("zh") || map.has("en")) {
      return reading
          .localised(node)
          .map(
              e ->
                  new BenefitCell(
                      State.GIVEN, Optional.of(e), Optional.empty(), BenefitCell.Terms.NONE));
    }
    var cell =
        new BenefitCell(
            State.GIVEN,
            map.optionalLocalised("extent"),
            map.optionalLocalised("assumption"),
            terms(map));
    map.done();
    return Optional.of(cell);
  }

  /** How it is claimed, by whom it is served, until when: of a benefit, or of one tier's cell. */
  private BenefitCell.Terms terms(MapReader map) {
    return new BenefitCell.Terms(
        map.optionalLocalised("claim"),
        map.optionalName("served_by", Kind.ROLE),
        map.find("valid_until")
            .flatMap(n -> reading.date(n).map(d -> new BenefitCell.Until(d, n.at()))));
  }
}
