package org.tierbook.source;

import java.math.BigDecimal;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;
import org.tierbook.source.References.Kind;

/** Reads the key figures and columns of a report. */
final class ReportNumbers {
  private final Reading reading;

  ReportNumbers(Reading reading) {
    this.reading = reading;
  }

  Optional<Report.KeyFigure> figure(YamlNode node, String report) {
    return reading
        .map(node)
        .map(
            map -> {
              String name = map.text("name");
              if (!report.isEmpty() && !name.isEmpty()) {
                reading.references().define(Kind.FIGURE, report + "/" + name, map.valueAt("name"));
              }
              var figure =
                  new Report.KeyFigure(
                      name,
                      map.localised("label"),
                      format(map),
                      alert(map),
                      map.find("whole").flatMap(reading::yesNo).orElse(false));
              map.done();
              return figure;
            });
  }

  Optional<ReportColumn> column(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              ReportColumn column =
                  new ReportColumn(
                      map.text("name"),
                      map.localised("label"),
                      format(map),
                      map.optionalText("share_of"),
                      map.find("total").flatMap(reading::yesNo).orElse(false),
                      alert(map),
                      map.valueAt("name"));
              map.done();
              return column;
            });
  }

  private ColumnFormat format(MapReader map) {
    return map.need("format")
        .flatMap(n -> reading.word(n, ColumnFormat.class))
        .orElse(ColumnFormat.TEXT);
  }

  /** {@code alert: {below: 30}} or {@code {above: 5}}. */
  private Optional<Report.Alert> alert(MapReader map) {
    Optional<MapReader> found = map.find("alert").flatMap(reading::map);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> below = found.get().find("below").flatMap(reading::amount);
    Optional<BigDecimal> limit = below.or(() -> found.get().need("above").flatMap(reading::amount));
    found.get().done();
    return limit.map(l -> new Report.Alert(below.isPresent(), l));
  }
}
