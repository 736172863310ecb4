package org.tierbook.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Held;
import org.tierbook.model.Scheme;
import org.tierbook.model.Version;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Localized;

/** Reads {@code content/schemes/ID.yaml}: measures, then ordered rules over them. */
final class SchemeReader {
  private final Reading reading;
  private final List<CustomerColumn> columns;

  SchemeReader(Reading reading, List<CustomerColumn> columns) {
    this.reading = reading;
    this.columns = columns;
  }

  Scheme read(MapReader map) {
    String id = map.defines("id", Kind.SCHEME);
    Frame frame =
        new Frame(
            id,
            map.localised("name"),
            map.optionalLocalised("summary"),
            map.names("source", Kind.SOURCE),
            map.find("held").flatMap(n -> held(n, id)),
            map.names("value", Kind.COLUMN),
            map.optionalName("published", Kind.PUBLISHED),
            map.localisedList("notes"),
            transitions(map),
            map.at());
    Definition first = new DefinitionReader(reading, columns, id).read(map, Optional.empty());
    List<Version> versions = map.list("versions", n -> version(n, frame, first));
    map.done();
    return frame.scheme(first, versions);
  }

  /** What all versions of a scheme share. */
  private record Frame(
      String id,
      Localized name,
      Optional<Localized> summary,
      String source,
      Optional<Held> held,
      String value,
      Optional<String> published,
      List<Localized> notes,
      Map<String, List<String>> transitions,
      Location at) {

    Scheme scheme(Definition definition, List<Version> versions) {
      return new Scheme(
          id,
          name,
          summary,
          source,
          definition.kind(),
          definition.population(),
          definition.measures(),
          definition.tiers(),
          held,
          definition.rollsUp(),
          value,
          definition.near(),
          published,
          notes,
          definition.keep(),
          transitions,
          versions,
          at);
    }
  }

  private Optional<Version> version(YamlNode node, Frame frame, Definition first) {
    return reading
        .map(node)
        .flatMap(
            map -> {
              Optional<LocalDate> effective = map.need("effective").flatMap(this::effective);
              Map<String, String> becomes = new LinkedHashMap<>();
              for (YamlNode.Entry e : map.find("becomes").map(reading::entries).orElse(List.of())) {
                reading.text(e.value()).ifPresent(t -> becomes.put(e.key(), t));
              }
              Definition definition =
                  new DefinitionReader(reading, columns, frame.id()).read(map, Optional.of(first));
              map.done();
              return effective.map(
                  day -> new Version(day, frame.scheme(definition, List.of()), becomes, map.at()));
            });
  }

  /** A day, or a month for its first day. */
  private Optional<LocalDate> effective(YamlNode node) {
    Optional<String> text = reading.text(node);
    Optional<LocalDate> day = text.flatMap(t -> Reading.parseDate(t.length() == 7 ? t + "-01" : t));
    if (text.isPresent() && day.isEmpty()) {
      reading.error("wrong-date", node.at(), "value", text.get());
    }
    return day;
  }

  private Map<String, List<String>> transitions(MapReader map) {
    Map<String, List<String>> transitions = new LinkedHashMap<>();
    for (YamlNode.Entry entry : map.find("transitions").map(reading::entries).orElse(List.of())) {
      List<String> to = new ArrayList<>(reading.list(entry.value(), reading::text));
      transitions.put(entry.key(), to);
    }
    return transitions;
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
