package org.tierbook.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.DateStyle;
import org.tierbook.source.References.Kind;

/** Reads {@code content/customers/columns.yaml}: the columns that a customer file may have. */
final class ColumnReader {
  static final String PATH = "content/customers/columns.yaml";

  private final Reading reading;

  ColumnReader(Reading reading) {
    this.reading = reading;
  }

  List<CustomerColumn> read(YamlNode root) {
    return reading.list(root, n -> reading.map(n).map(this::column));
  }

  private CustomerColumn column(MapReader map) {
    CustomerColumn column = inSection(map);
    reading.references().define(Kind.COLUMN, column.name(), column.at());
    return column;
  }

  /** A column of a file beside the customers, whose name may be another file's too. */
  CustomerColumn inSection(MapReader map) {
    String name = map.text("name");
    var column =
        new CustomerColumn(
            name,
            map.need("type")
                .flatMap(n -> reading.word(n, ColumnType.class))
                .orElse(ColumnType.TEXT),
            map.localised("label"),
            map.list("aliases", reading::text),
            map.find("codes").map(this::codes).orElse(Map.of()),
            map.find("required").flatMap(reading::yesNo).orElse(false),
            map.find("personal").flatMap(reading::yesNo).orElse(false),
            map.find("dates").flatMap(n -> reading.word(n, DateStyle.class)),
            map.valueAt("name"));
    map.done();
    return column;
  }

  private Map<String, String> codes(YamlNode node) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (YamlNode.Entry entry : reading.entries(node)) {
      Optional<String> value = reading.text(entry.value());
      value.ifPresent(v -> codes.put(entry.key(), v));
    }
    return codes;
  }
}
