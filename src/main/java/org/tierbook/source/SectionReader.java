package org.tierbook.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Section;
import org.tierbook.text.Localized;

/** Reads {@code content/customers/sections.yaml}: which files may lie beside the customers. */
final class SectionReader {
  static final String PATH = "content/customers/sections.yaml";

  /** It becomes a table's name, and part of a path. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private final Reading reading;
  private final ColumnReader columns;

  SectionReader(Reading reading) {
    this.reading = reading;
    this.columns = new ColumnReader(reading);
  }

  List<Section> read(YamlNode root) {
    return reading.list(root, n -> reading.map(n).flatMap(this::section));
  }

  private Optional<Section> section(MapReader map) {
    String name = map.text("section");
    Localized label = map.localised("label");
    boolean monthly = map.find("monthly").flatMap(reading::yesNo).orElse(false);
    boolean unique = map.find("unique").flatMap(reading::yesNo).orElse(false);
    List<CustomerColumn> found =
        map.needList("columns", n -> reading.map(n).map(columns::inSection));
    map.done();
    if (name.isEmpty() || found.isEmpty()) {
      return Optional.empty();
    }
    if (!NAME.matcher(name).matches()) {
      reading.error("wrong-id", map.valueAt("section"), "value", name);
      return Optional.empty();
    }
    return Optional.of(new Section(name, label, monthly, unique, found));
  }
}
