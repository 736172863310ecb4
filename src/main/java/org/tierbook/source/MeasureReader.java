package org.tierbook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.Aggregate;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Localized;

/**
 * Reads the measures of a scheme: {@code household_mean: {mean: aum_daily_avg, over:
 * household_id}}.
 */
final class MeasureReader {
  private static final List<String> PLAIN =
      List.of("column", "days_since", "months_since", "tier_of");
  private static final List<String> GROUPS = List.of("mean", "sum", "max", "count");

  private final Reading reading;
  private final Map<String, CustomerColumn> columns;

  MeasureReader(Reading reading, Map<String, CustomerColumn> columns) {
    this.reading = reading;
    this.columns = columns;
  }

  List<Measure> read(YamlNode node) {
    List<Measure> measures = new ArrayList<>();
    for (YamlNode.Entry entry : reading.entries(node)) {
      reading.map(entry.value()).flatMap(m -> measure(entry, m)).ifPresent(measures::add);
    }
    return measures;
  }

  private Optional<Measure> measure(YamlNode.Entry entry, MapReader map) {
    String id = entry.key();
    Optional<Localized> given = map.optionalLocalised("name");
    Optional<Measure> measure = Optional.empty();
    int kinds = 0;
    for (String kind : PLAIN) {
      Optional<String> operand = map.optionalText(kind);
      if (operand.isPresent()) {
        kinds++;
        Localized name = given.orElseGet(() -> label(operand.get()));
        measure = Optional.of(plain(kind, id, name, operand.get(), map.valueAt(kind)));
        if (kind.equals("tier_of")) {
          reading.references().use(Kind.SCHEME, operand.get(), map.valueAt(kind));
        }
      }
    }
    for (String kind : GROUPS) {
      Optional<String> column = map.optionalText(kind);
      if (column.isPresent()) {
        kinds++;
        Aggregate aggregate = Aggregate.valueOf(kind.toUpperCase(Locale.ROOT));
        Localized name = given.orElseGet(() -> Localized.same(id));
        String over = map.text("over");
        Location at = map.valueAt(kind);
        measure = Optional.of(new Measure.Over(id, name, aggregate, column.get(), over, at));
      }
    }
    map.done();
    if (kinds != 1) {
      reading.error("wrong-measure", entry.at(), "id", id);
      return Optional.empty();
    }
    return measure;
  }

  private static Measure plain(String kind, String id, Localized name, String of, Location at) {
    return switch (kind) {
      case "column" -> new Measure.OfColumn(id, name, of, at);
      case "days_since" -> new Measure.DaysSince(id, name, of, at);
      case "months_since" -> new Measure.MonthsSince(id, name, of, at);
      default -> new Measure.TierOf(id, name, of, at);
    };
  }

  private Localized label(String column) {
    CustomerColumn known = columns.get(column);
    return known == null ? Localized.same(column) : known.label();
  }
}
