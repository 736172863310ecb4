package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tierbook.model.Measure;
import org.tierbook.model.Measure.MissingPart;
import org.tierbook.model.Measure.Part;

/**
 * A composite as SQL: in doubles, its parts in the order written, the score rounded half away from
 * zero to 6 decimals (rules.md b7).
 */
record CompositeSql(SqlOperands of, Answers answers, Measure.Composite composite) {

  /** The score; null where it is unknown. */
  String score() {
    List<Part> parts = composite.parts();
    String sum =
        parts.stream()
            .map(p -> filled(p) + " * " + SqlLiteral.real(p.weight().doubleValue()))
            .collect(Collectors.joining(" + "));
    String weights =
        parts.stream()
            .map(p -> weight(p, p.missing() == MissingPart.SKIP))
            .collect(Collectors.joining(" + "));
    String score =
        "CAST(round(100 * (" + sum + ") / nullif(" + weights + ", 0), 6) AS DECIMAL(18,6))";
    return composite.coverage().signum() == 0
        ? score
        : "CASE WHEN "
            + coverage()
            + " >= "
            + SqlLiteral.number(composite.coverage(), 6)
            + " THEN "
            + score
            + " END";
  }

  /** The share of the weights whose parts are known. */
  String coverage() {
    return composite.parts().stream()
        .map(
            p ->
                "CASE WHEN "
                    + of.number(p.of())
                    + " IS NULL THEN 0 ELSE "
                    + SqlLiteral.number(p.weight(), 6)
                    + " END")
        .collect(Collectors.joining(" + ", "CAST(", " AS DECIMAL(9,6))"));
  }

  private String weight(Part part, boolean skipped) {
    String weight = SqlLiteral.real(part.weight().doubleValue());
    return skipped
        ? "CASE WHEN " + of.number(part.of()) + " IS NULL THEN 0 ELSE " + weight + " END"
        : weight;
  }

  private String filled(Part part) {
    String scaled = scaled(part, answers);
    return switch (part.missing()) {
      case UNKNOWN -> scaled;
      case SKIP -> "coalesce(" + scaled + ", 0)";
      case WORST -> "coalesce(" + scaled + ", " + SqlLiteral.real(worst(part)) + ")";
    };
  }

  private String scaled(Part part, Answers answers) {
    Sample sample = of.sample(part.of(), Optional.empty());
    String value = "CAST(" + sample.value() + " AS DOUBLE)";
    String known = "CASE WHEN " + sample.value() + " IS NOT NULL THEN ";
    String up =
        switch (part.scale()) {
          case MINMAX ->
              sample.isConstant(answers)
                  ? known + "CAST('0.5' AS DOUBLE) END"
                  : "((" + value + " - " + real(sample.least()) + ") / " + width(sample) + ")";
          case PERCENTILE ->
              known + "CAST(" + new PercentileCuts(sample).sql(answers) + " AS DOUBLE) / 100 END";
          case ZSCORE ->
              sample.deviation(answers) == 0
                  ? known + "CAST('0' AS DOUBLE) END"
                  : "(("
                      + value
                      + " - "
                      + SqlLiteral.real(sample.mean(answers, 12).doubleValue())
                      + ") / "
                      + SqlLiteral.real(sample.deviation(answers))
                      + ")";
          case POINTS -> "(" + value + " / 100)";
        };
    if (!part.lowerIsBetter()) {
      return up;
    }
    return part.scale() == Measure.Scaling.ZSCORE ? "(-(" + up + "))" : "(1 - (" + up + "))";
  }

  private String real(String aggregate) {
    return SqlLiteral.real(answers.number(aggregate).map(BigDecimal::doubleValue).orElse(0d));
  }

  private String width(Sample sample) {
    BigDecimal low = answers.number(sample.least()).orElse(BigDecimal.ZERO);
    BigDecimal high = answers.number(sample.greatest()).orElse(BigDecimal.ONE);
    return SqlLiteral.real(high.subtract(low).doubleValue());
  }

  /** 0, the lower end of every bounded scale; of deviations the furthest on the bad side. */
  private double worst(Part part) {
    Sample sample = of.sample(part.of(), Optional.empty());
    double deviation = part.scale() == Measure.Scaling.ZSCORE ? sample.deviation(answers) : 0;
    if (deviation == 0) {
      return 0;
    }
    String end = part.lowerIsBetter() ? sample.greatest() : sample.least();
    double far = answers.number(end).map(BigDecimal::doubleValue).orElse(0d);
    double away = (far - sample.mean(answers, 12).doubleValue()) / deviation;
    return part.lowerIsBetter() ? -away : away;
  }
}
