package org.tierbook.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Measure;

/**
 * A measure as expressions over a table {@code f}, by column. What is unknown is null. Measures of
 * a customer among others are null outside the population; {@link MeasureAsks} must have been
 * answered.
 */
record MeasureSql(SqlOperands of, Answers answers, Joins joins, LocalDate asOf)
    implements Measure.Cases<Map<String, String>> {

  private Map<String, String> one(Measure measure, String sql) {
    return Map.of(SqlOperands.columns(of.scheme(), measure)[0], sql);
  }

  private Map<String, String> inside(Measure measure, String sql) {
    return one(measure, inside(sql));
  }

  private String inside(String sql) {
    return "CASE WHEN f."
        + SqlLiteral.name(SqlOperands.inside(of.scheme()))
        + " THEN "
        + sql
        + " END";
  }

  /** Known where the value is, and the customer is among the others. */
  private Map<String, String> among(Measure measure, Sample sample, String sql) {
    return one(
        measure,
        "CASE WHEN "
            + sample.who()
            + " AND "
            + sample.value()
            + " IS NOT NULL THEN "
            + sql
            + " END");
  }

  private String raw(String column) {
    return "f." + SqlLiteral.name(column);
  }

  @Override
  public Map<String, String> column(Measure.OfColumn measure) {
    return one(measure, raw(measure.column()));
  }

  @Override
  public Map<String, String> daysSince(Measure.DaysSince measure) {
    return one(
        measure,
        since(measure.column(), "date_diff('day', " + raw(measure.column()) + ", " + day() + ")"));
  }

  @Override
  public Map<String, String> monthsSince(Measure.MonthsSince measure) {
    String date = raw(measure.column());
    return one(
        measure,
        since(
            measure.column(),
            "date_diff('month', %s, %s) - CASE WHEN day(%s) > %d THEN 1 ELSE 0 END"
                .formatted(date, day(), date, asOf.getDayOfMonth())));
  }

  private String day() {
    return "DATE '" + asOf + "'";
  }

  /** A date after the as-of date counts as unknown: days are never negative. */
  private String since(String column, String sql) {
    return "CASE WHEN " + raw(column) + " <= " + day() + " THEN " + sql + " END";
  }

  @Override
  public Map<String, String> over(Measure.Over measure) {
    String who = of.who(java.util.Optional.empty());
    String[] columns = SqlOperands.columns(of.scheme(), measure);
    String value = of.number(measure.column());
    if (measure.aggregate() != Aggregate.MEAN) {
      return one(measure, inside(joins.groups().value(measure, value, measure.aggregate(), who)));
    }
    Map<String, String> both = new LinkedHashMap<>();
    both.put(columns[0], inside(joins.groups().value(measure, value, Aggregate.SUM, who)));
    both.put(columns[1], inside(joins.groups().value(measure, value, Aggregate.COUNT, who)));
    return both;
  }

  @Override
  public Map<String, String> tierOf(Measure.TierOf measure) {
    return Map.of();
  }

  @Override
  public Map<String, String> axis(Measure.Axis measure) {
    StringBuilder sql = new StringBuilder("CASE");
    for (Measure.AxisClass each : measure.classes()) {
      String id = SqlLiteral.text(each.id());
      if (each.when().isEmpty()) {
        sql.append(" ELSE ").append(id);
        break;
      }
      String condition = of.condition(each.when().get());
      sql.append(" WHEN ").append(condition).append(" THEN ").append(id);
      sql.append(" WHEN ").append(condition).append(" IS NULL THEN NULL");
    }
    return one(measure, sql.append(" END").toString());
  }

  @Override
  public Map<String, String> rankShare(Measure.RankShare measure) {
    RankCuts cuts = MeasureAsks.rank(of, measure);
    return among(measure, cuts.sample(), cuts.sql(answers));
  }

  @Override
  public Map<String, String> percentile(Measure.Percentile measure) {
    Sample sample = of.sample(measure.of(), measure.among());
    return among(measure, sample, new PercentileCuts(sample).sql(answers));
  }

  @Override
  public Map<String, String> quantile(Measure.Quantile measure) {
    QuantileCuts cuts = MeasureAsks.quantile(of, measure);
    if (cuts.isEmpty(answers)) {
      return one(measure, "CAST(NULL AS INTEGER)");
    } else if (cuts.isFlat(answers)) {
      return among(measure, cuts.sample(), Integer.toString(cuts.middle()));
    }
    String passed = cuts.steps(answers).sql(cuts.sample().value(), cuts.sample().scale());
    return among(measure, cuts.sample(), step(passed, measure.classes(), measure.descending()));
  }

  private static String step(String passed, int classes, boolean descending) {
    return descending ? "(" + classes + " - " + passed + ")" : "(1 + " + passed + ")";
  }

  @Override
  public Map<String, String> cut(Measure.Cut measure) {
    String value = of.number(measure.of());
    String passed = new Steps(measure.points(), false).sql(value, of.scale(measure.of()));
    int classes = measure.points().size() + 1;
    return one(
        measure,
        "CASE WHEN "
            + value
            + " IS NOT NULL THEN "
            + step(passed, classes, measure.descending())
            + " END");
  }

  @Override
  public Map<String, String> ratio(Measure.Ratio measure) {
    return one(
        measure,
        "CAST(round(CAST("
            + of.number(measure.of())
            + " AS DOUBLE) / nullif(CAST("
            + of.number(measure.to())
            + " AS DOUBLE), 0), 6) AS DECIMAL(38,6))");
  }

  @Override
  public Map<String, String> difference(Measure.Difference measure) {
    return one(measure, "(" + of.number(measure.of()) + " - " + of.number(measure.minus()) + ")");
  }

  @Override
  public Map<String, String> composite(Measure.Composite measure) {
    CompositeSql sql = new CompositeSql(of, answers, measure);
    Map<String, String> both = new LinkedHashMap<>();
    both.put(SqlOperands.columns(of.scheme(), measure)[0], inside(sql.score()));
    both.put(SqlOperands.coverage(of.scheme(), measure), inside(sql.coverage()));
    return both;
  }

  @Override
  public Map<String, String> change(Measure.Change measure) {
    String before = joins.earlier(measure.monthsAgo(), measure.column());
    return one(measure, "(" + raw(measure.column()) + " - " + before + ")");
  }

  @Override
  public Map<String, String> deviation(Measure.Deviation measure) {
    Sample sample = of.sample(measure.of(), java.util.Optional.empty());
    String centre =
        SqlLiteral.number(
            measure.from() == Measure.Centre.MEAN
                ? sample.mean(answers, Quantity.SCORE.scale())
                : median(sample),
            Quantity.SCORE.scale());
    return inside(measure, "CAST(" + sample.value() + " AS DECIMAL(28,6)) - " + centre);
  }

  private java.math.BigDecimal median(Sample sample) {
    QuantileCuts cuts = new QuantileCuts(sample, 2, false);
    return cuts.isEmpty(answers) ? java.math.BigDecimal.ZERO : cuts.points(answers).get(0);
  }

  @Override
  public Map<String, String> points(Measure.Points measure) {
    return one(
        measure,
        measure.map().entrySet().stream()
            .map(
                e ->
                    " WHEN "
                        + SqlLiteral.text(e.getKey())
                        + " THEN "
                        + SqlLiteral.number(e.getValue(), Quantity.DECIMAL.scale()))
            .collect(Collectors.joining("", "CASE " + raw(measure.column()), " END")));
  }

  @Override
  public Map<String, String> yesCount(Measure.YesCount measure) {
    return one(
        measure,
        measure.columns().stream()
            .map(c -> "CAST(" + raw(c) + " AS INTEGER)")
            .collect(Collectors.joining(" + ", "(", ")")));
  }

  @Override
  public Map<String, String> itemCount(Measure.ItemCount measure) {
    return one(measure, "len(string_split(" + raw(measure.column()) + ", ';'))");
  }
}
