package org.tierbook.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tierbook.diag.Location;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Localized;

/** Reads a map by its keys, and knows which were asked for: {@link #done} reports the others. */
final class MapReader {
  private static final Localized NOTHING = Localized.same("");

  private final YamlNode.Mapping map;
  private final Reading reading;
  private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  MapReader(YamlNode.Mapping map, Reading reading) {
    this.map = map;
    this.reading = reading;
    map.entries().forEach(e -> entries.put(e.key(), e));
  }

  Location at() {
    return map.at();
  }

  Reading reading() {
    return reading;
  }

  /** The value under a key; a key with nothing behind it is an error. */
  Optional<YamlNode> find(String key) {
    asked.add(key);
    YamlNode.Entry entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.value() instanceof YamlNode.Scalar scalar && scalar.empty()) {
      reading.error("empty-value", entry.at());
      return Optional.empty();
    }
    return Optional.of(entry.value());
  }

  /** The value under a key that must be there. */
  Optional<YamlNode> need(String key) {
    if (!entries.containsKey(key)) {
      missing.add(key);
    }
    return find(key);
  }

  /** A word as it stands, without asking for its key; nothing when it isn't one. */
  Optional<String> peek(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry != null && entry.value() instanceof YamlNode.Scalar scalar && !scalar.empty()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Keys that are fine here, whoever reads them. */
  void allow(List<String> keys) {
    asked.addAll(keys);
  }

  /** Where a key stands; the map itself when it isn't there. */
  Location at(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? map.at() : entry.at();
  }

  /** Where the value under a key stands. */
  Location valueAt(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? map.at() : entry.value().at();
  }

  String text(String key) {
    return need(key).flatMap(reading::text).orElse("");
  }

  Optional<String> optionalText(String key) {
    return find(key).flatMap(reading::text);
  }

  Localized localised(String key) {
    return need(key).flatMap(reading::localised).orElse(NOTHING);
  }

  Optional<Localized> optionalLocalised(String key) {
    return find(key).flatMap(reading::localised);
  }

  List<Localized> localisedList(String key) {
    return list(key, reading::localised);
  }

  /** The items under a key, each read; nothing when the key isn't there. */
  <T> List<T> list(String key, Function<YamlNode, Optional<T>> reader) {
    return find(key).map(n -> reading.list(n, reader)).orElse(List.of());
  }

  /** The items under a key that must be there. */
  <T> List<T> needList(String key, Function<YamlNode, Optional<T>> reader) {
    return need(key).map(n -> reading.list(n, reader)).orElse(List.of());
  }

  /** An id of its own, new among its kind. */
  String defines(String key, Kind kind) {
    String id = need(key).flatMap(reading::id).orElse("");
    reading.references().define(kind, id, valueAt(key));
    return id;
  }

  /** An id that must exist. */
  String names(String key, Kind kind) {
    return need(key).flatMap(n -> reference(n, kind)).orElse("");
  }

  Optional<String> optionalName(String key, Kind kind) {
    return find(key).flatMap(n -> reference(n, kind));
  }

  /** Ids that must exist. */
  List<String> nameList(String key, Kind kind) {
    return list(key, n -> reference(n, kind));
  }

  private Optional<String> reference(YamlNode node, Kind kind) {
    Optional<String> id = reading.text(node);
    id.ifPresent(i -> reading.references().use(kind, i, node.at()));
    return id;
  }

  /** Lets a key stand that nobody reads. */
  void allow(String key) {
    asked.add(key);
  }

  /** Reports the keys that nobody asked for, and those missing that none of them was meant as. */
  void done() {
    List<String> allowed = asked.stream().distinct().toList();
    List<String> wanting = new ArrayList<>(missing);
    for (YamlNode.Entry entry : map.entries()) {
      if (!allowed.contains(entry.key())) {
        reading.suggest("unknown-key", entry.at(), "key", entry.key(), allowed);
        Suggestion.nearest(entry.key(), allowed).ifPresent(wanting::remove);
      }
    }
    wanting.forEach(key -> reading.error("missing-key", map.at(), "key", key));
  }
}
