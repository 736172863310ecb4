package org.tierbook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.Aggregate;
import org.tierbook.model.ColumnType;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Localized;

/**
 * Reads the measures of a scheme: {@code household_mean: {mean: aum_daily_avg, over:
 * household_id}}. Each has exactly one key that says how it is computed.
 */
final class MeasureReader {
  /** The ways to compute a measure, by the key that names them. */
  static final List<String> KINDS =
      List.of(
          "column",
          "days_since",
          "months_since",
          "tier_of",
          "mean",
          "sum",
          "max",
          "count",
          "rank_share",
          "percentile",
          "quantile",
          "cut",
          "ratio",
          "difference",
          "composite",
          "change",
          "deviation",
          "points",
          "yes_count",
          "item_count");

  private static final int MOST_CLASSES = 20;
  private static final int MOST_MONTHS = 60;

  private final Reading reading;
  private final Map<String, CustomerColumn> columns;
  private final Operands operands;
  private final ConditionReader conditions;

  MeasureReader(
      Reading reading,
      Map<String, CustomerColumn> columns,
      Operands operands,
      ConditionReader conditions) {
    this.reading = reading;
    this.columns = columns;
    this.operands = operands;
    this.conditions = conditions;
  }

  List<Measure> read(YamlNode node) {
    List<YamlNode.Entry> entries = reading.entries(node);
    entries.forEach(this::declare);
    List<Measure> measures = new ArrayList<>();
    for (YamlNode.Entry entry : entries) {
      reading.map(entry.value()).flatMap(m -> measure(entry, m)).ifPresent(measures::add);
    }
    return measures;
  }

  /** What a measure holds can be told before it is read, so that others may be read first. */
  private void declare(YamlNode.Entry entry) {
    if (entry.value() instanceof YamlNode.Mapping map) {
      MapReader keys = new MapReader(map, reading);
      Optional<String> column = keys.peek("column");
      if (column.isPresent()) {
        operands.alias(entry.key(), column.get());
      } else if (keys.has("tier_of")) {
        operands.measure(entry.key(), ColumnType.TEXT, false);
      } else {
        boolean share = keys.has("rank_share") || keys.has("ratio");
        operands.measure(entry.key(), ColumnType.DECIMAL, share);
      }
    }
  }

  private Optional<Measure> measure(YamlNode.Entry entry, MapReader map) {
    Optional<Localized> name = map.optionalLocalised("name");
    List<String> kinds = KINDS.stream().filter(map::has).toList();
    if (kinds.size() != 1) {
      KINDS.forEach(map::find);
      map.find("over");
      map.done();
      reading.error("wrong-measure", entry.at(), "id", entry.key());
      return Optional.empty();
    }
    Optional<Measure> measure = new Form(entry.key(), name, kinds.get(0), map).read();
    map.done();
    return measure;
  }

  /** One measure with its keys. */
  private final class Form {
    private final String id;
    private final String kind;
    private final Optional<Localized> given;
    private final MapReader map;
    private final Location at;

    Form(String id, Optional<Localized> given, String kind, MapReader map) {
      this.id = id;
      this.given = given;
      this.kind = kind;
      this.map = map;
      this.at = map.valueAt(kind);
    }

    Optional<Measure> read() {
      return switch (kind) {
        case "composite" -> Optional.of(composite());
        case "yes_count" -> Optional.of(yesCount());
        default -> map.find(kind).flatMap(reading::text).flatMap(this::of);
      };
    }

    private Localized name(String of) {
      return given.orElseGet(() -> label(of));
    }

    private Optional<Measure> of(String of) {
      return switch (kind) {
        case "column" -> Optional.of(new Measure.OfColumn(id, name(of), of, at));
        case "days_since" -> Optional.of(new Measure.DaysSince(id, name(of), of, at));
        case "months_since" -> Optional.of(new Measure.MonthsSince(id, name(of), of, at));
        case "tier_of" -> Optional.of(tierOf(of));
        case "mean", "sum", "max", "count" -> Optional.of(over(of));
        case "rank_share" -> Optional.of(new Measure.RankShare(id, name(of), of, among(), at));
        case "percentile" -> Optional.of(new Measure.Percentile(id, name(of), of, among(), at));
        case "quantile" -> quantile(of);
        case "cut" -> cut(of);
        case "ratio" -> Optional.of(new Measure.Ratio(id, name(of), of, map.text("to"), at));
        case "difference" ->
            Optional.of(new Measure.Difference(id, name(of), of, map.text("minus"), at));
        case "change" -> change(of);
        case "deviation" ->
            map.need("from")
                .flatMap(n -> reading.word(n, Measure.Centre.class))
                .map(from -> new Measure.Deviation(id, name(of), of, from, at));
        case "points" -> Optional.of(points(of));
        default -> Optional.of(new Measure.ItemCount(id, name(of), of, at));
      };
    }

    private Measure tierOf(String scheme) {
      reading.references().use(Kind.SCHEME, scheme, at);
      return new Measure.TierOf(id, name(scheme), scheme, at);
    }

    private Measure over(String column) {
      Aggregate aggregate = Aggregate.valueOf(kind.toUpperCase(Locale.ROOT));
      Localized name = given.orElseGet(() -> Localized.same(id));
      return new Measure.Over(id, name, aggregate, column, map.text("over"), at);
    }

    private Optional<Condition> among() {
      return map.find("among").flatMap(conditions::read);
    }

    private Optional<Measure> quantile(String of) {
      boolean compatible = yes("rfm_compat");
      boolean descending = yes("descending");
      Optional<Condition> among = among();
      return map.need("classes")
          .flatMap(n -> reading.whole(n, 2, MOST_CLASSES))
          .map(n -> new Measure.Quantile(id, name(of), of, among, n, compatible, descending, at));
    }

    private boolean yes(String key) {
      return map.find(key).flatMap(reading::yesNo).orElse(false);
    }

    private Optional<Measure> cut(String of) {
      boolean descending = yes("descending");
      List<BigDecimal> points = map.needList("at", reading::amount);
      for (int i = 1; i < points.size(); i++) {
        if (points.get(i).compareTo(points.get(i - 1)) <= 0) {
          reading.error("cuts-not-rising", map.at("at"), "id", id);
          return Optional.empty();
        }
      }
      return points.isEmpty()
          ? Optional.empty()
          : Optional.of(new Measure.Cut(id, name(of), of, points, descending, at));
    }

    private Optional<Measure> change(String of) {
      return map.need("from")
          .flatMap(
              n ->
                  n instanceof YamlNode.Scalar s && s.text().equals("previous")
                      ? Optional.of(1)
                      : reading.whole(n, 1, MOST_MONTHS))
          .map(months -> new Measure.Change(id, name(of), of, months, at));
    }

    private Measure points(String of) {
      Map<String, BigDecimal> points = new LinkedHashMap<>();
      for (YamlNode.Entry e : map.need("map").map(reading::entries).orElse(List.of())) {
        reading.amount(e.value()).ifPresent(n -> points.put(e.key(), n));
      }
      return new Measure.Points(id, name(of), of, points, at);
    }

    private Measure yesCount() {
      List<String> names = map.needList(kind, reading::text);
      return new Measure.YesCount(id, given.orElseGet(() -> Localized.same(id)), names, at);
    }

    private Measure composite() {
      Optional<Measure.MissingPart> missing =
          map.find("missing").flatMap(n -> reading.word(n, Measure.MissingPart.class));
      BigDecimal coverage =
          map.find("coverage").flatMap(MeasureReader.this::share).orElse(BigDecimal.ZERO);
      List<Measure.Part> parts =
          map.needList(kind, n -> part(n, missing.orElse(Measure.MissingPart.SKIP)));
      return new Measure.Composite(
          id, given.orElseGet(() -> Localized.same(id)), parts, coverage, map.at(kind));
    }
  }

  private Optional<Measure.Part> part(YamlNode node, Measure.MissingPart usual) {
    return reading
        .map(node)
        .flatMap(
            map -> {
              String of = map.text("of");
              Optional<BigDecimal> weight = map.need("weight").flatMap(this::share);
              Measure.Scaling scale =
                  map.find("scale")
                      .flatMap(n -> reading.word(n, Measure.Scaling.class))
                      .orElse(Measure.Scaling.MINMAX);
              boolean lower = map.find("lower_is_better").flatMap(reading::yesNo).orElse(false);
              Measure.MissingPart missing =
                  map.find("missing")
                      .flatMap(n -> reading.word(n, Measure.MissingPart.class))
                      .orElse(usual);
              map.done();
              return weight.map(w -> new Measure.Part(of, w, scale, lower, missing, map.at()));
            });
  }

  /** A share above 0 and up to 1, written {@code 0.35} or {@code 35%}. */
  private Optional<BigDecimal> share(YamlNode node) {
    Optional<String> text = reading.text(node);
    Optional<BigDecimal> share =
        text.flatMap(t -> Amounts.parsePercent(t).or(() -> Amounts.parse(t)))
            .filter(s -> s.signum() > 0 && s.compareTo(BigDecimal.ONE) <= 0 && s.scale() <= 6);
    if (text.isPresent() && share.isEmpty()) {
      reading.error("wrong-part", node.at(), "value", text.get());
    }
    return share;
  }

  private Localized label(String column) {
    CustomerColumn known = columns.get(column);
    return known == null ? Localized.same(column) : known.label();
  }
}
