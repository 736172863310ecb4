package org.tierbook.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.PublishedCell;
import org.tierbook.model.PublishedCell.State;
import org.tierbook.model.PublishedFinding;
import org.tierbook.model.PublishedRow;
import org.tierbook.model.PublishedTable;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Localized;

/** Reads {@code content/published/ID.yaml}: a table as it was published, its lost cells marked. */
final class PublishedReader {
  private final Reading reading;

  PublishedReader(Reading reading) {
    this.reading = reading;
  }

  PublishedTable read(MapReader map) {
    String id = map.defines("id", Kind.PUBLISHED);
    List<String> columns = map.needList("columns", reading::text);
    PublishedTable table =
        new PublishedTable(
            id,
            map.localised("title"),
            map.names("source", Kind.SOURCE),
            columns,
            map.need("labels").map(n -> labels(n, columns)).orElse(Map.of()),
            map.needList("rows", n -> row(n, columns)),
            map.list("findings", this::finding),
            map.localisedList("notes"),
            map.at());
    map.done();
    return table;
  }

  private Map<String, Localized> labels(YamlNode node, List<String> columns) {
    Map<String, Localized> labels = new LinkedHashMap<>();
    for (YamlNode.Entry entry : reading.entries(node)) {
      requireColumn(entry, columns);
      reading.localised(entry.value()).ifPresent(l -> labels.put(entry.key(), l));
    }
    for (String column : columns) {
      if (!labels.containsKey(column)) {
        reading.error("missing-key", node.at(), "key", column);
      }
    }
    return labels;
  }

  private void requireColumn(YamlNode.Entry entry, List<String> columns) {
    if (!columns.contains(entry.key())) {
      reading.suggest("unknown-key", entry.at(), "key", entry.key(), columns);
    }
  }

  private Optional<PublishedRow> row(YamlNode node, List<String> columns) {
    return reading
        .map(node)
        .map(
            map -> {
              Map<String, PublishedCell> cells = new LinkedHashMap<>();
              for (YamlNode.Entry e : map.need("cells").map(reading::entries).orElse(List.of())) {
                requireColumn(e, columns);
                cell(e.value()).ifPresent(c -> cells.put(e.key(), c));
              }
              PublishedRow row =
                  new PublishedRow(
                      map.need("id").flatMap(reading::id).orElse(""),
                      map.localised("name"),
                      map.optionalText("tier"),
                      map.find("total").flatMap(reading::yesNo).orElse(false),
                      cells);
              map.done();
              return row;
            });
  }

  private Optional<PublishedCell> cell(YamlNode node) {
    if (node instanceof YamlNode.Scalar) {
      return reading
          .amount(node)
          .map(v -> cell(State.PUBLISHED, Optional.of(v), Optional.empty(), Optional.empty()));
    }
    Optional<MapReader> found = reading.map(node);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = found.get();
    Optional<BigDecimal> derived = map.find("derived").flatMap(reading::amount);
    boolean unknown = map.find("unknown").flatMap(reading::yesNo).orElse(false);
    if (derived.isPresent() == unknown) {
      reading.error("wrong-cell", map.at());
    }
    var cell =
        new PublishedCell(
            derived.isPresent() ? State.DERIVED : State.UNKNOWN,
            derived,
            map.find("low").flatMap(reading::amount),
            map.find("high").flatMap(reading::amount),
            map.optionalLocalised("assumption"));
    map.done();
    return Optional.of(cell);
  }

  private static PublishedCell cell(
      State state,
      Optional<BigDecimal> value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high) {
    return new PublishedCell(state, value, low, high, Optional.empty());
  }

  private Optional<PublishedFinding> finding(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              var finding =
                  new PublishedFinding(
                      map.localised("name"),
                      map.localised("value"),
                      map.optionalLocalised("interval"),
                      map.localised("derivation"),
                      map.optionalLocalised("assumption"));
              map.done();
              return finding;
            });
  }
}
