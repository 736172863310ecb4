package org.tierbook.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/** What measures are made of, in words. */
record MeasureWords(
    Words words, Sentences sentences, Operands operands, List<Scheme> schemes, Scheme scheme)
    implements Measure.Cases<Localized> {

  private Localized name(String operand) {
    return scheme
        .measure(operand)
        .map(Measure::name)
        .or(() -> operands.column(operand).map(CustomerColumn::label))
        .orElse(Localized.same(operand));
  }

  private Localized number(java.math.BigDecimal number) {
    return Localized.same(number.stripTrailingZeros().toPlainString());
  }

  private Localized percent(java.math.BigDecimal share) {
    return Localized.same(share.movePointRight(2).stripTrailingZeros().toPlainString() + "%");
  }

  private Localized among(Localized text, Optional<Condition> among) {
    return among
        .map(c -> words.say("measure_among", text, sentences.condition(scheme, c)))
        .orElse(text);
  }

  @Override
  public Localized column(Measure.OfColumn measure) {
    return name(measure.column());
  }

  @Override
  public Localized daysSince(Measure.DaysSince measure) {
    return words.say("measure_days", name(measure.column()));
  }

  @Override
  public Localized monthsSince(Measure.MonthsSince measure) {
    return words.say("measure_months", name(measure.column()));
  }

  @Override
  public Localized over(Measure.Over measure) {
    return words.say(
        "measure_" + measure.aggregate().name().toLowerCase(Locale.ROOT),
        name(measure.column()),
        name(measure.over()));
  }

  @Override
  public Localized tierOf(Measure.TierOf measure) {
    return words.say(
        "measure_tier",
        schemes.stream()
            .filter(s -> s.id().equals(measure.scheme()))
            .map(Scheme::name)
            .findFirst()
            .orElse(Localized.same(measure.scheme())));
  }

  @Override
  public Localized axis(Measure.Axis measure) {
    List<Localized> classes = new ArrayList<>();
    for (Measure.AxisClass each : measure.classes()) {
      classes.add(
          words.say(
              "measure_class",
              each.name(),
              each.when()
                  .map(c -> sentences.condition(scheme, c))
                  .orElseGet(() -> words.say("measure_rest"))));
    }
    return words.join("clause", classes);
  }

  @Override
  public Localized rankShare(Measure.RankShare measure) {
    return among(words.say("measure_rank", name(measure.of())), measure.among());
  }

  @Override
  public Localized percentile(Measure.Percentile measure) {
    return among(words.say("measure_percentile", name(measure.of())), measure.among());
  }

  @Override
  public Localized quantile(Measure.Quantile measure) {
    Localized classes = Localized.same(Integer.toString(measure.classes()));
    String order = measure.descending() ? "measure_quantile_down" : "measure_quantile";
    Localized text = words.say(order, name(measure.of()), classes);
    return among(
        measure.compatible() ? words.say("measure_compatible", text) : text, measure.among());
  }

  @Override
  public Localized cut(Measure.Cut measure) {
    Operand operand = operands.get(scheme, measure.of());
    List<Localized> points =
        measure.points().stream()
            .map(p -> sentences.value(scheme, operand.id(), new Value.Number(p)))
            .toList();
    String order = measure.descending() ? "measure_cut_down" : "measure_cut";
    return words.say(order, name(measure.of()), words.join("list", points));
  }

  @Override
  public Localized ratio(Measure.Ratio measure) {
    return words.say("measure_ratio", name(measure.of()), name(measure.to()));
  }

  @Override
  public Localized difference(Measure.Difference measure) {
    return words.say("measure_difference", name(measure.of()), name(measure.minus()));
  }

  @Override
  public Localized composite(Measure.Composite measure) {
    List<Localized> parts = measure.parts().stream().map(this::part).toList();
    Localized text = words.say("measure_composite", words.join("list", parts));
    return measure.coverage().signum() == 0
        ? text
        : words.say("measure_coverage", text, percent(measure.coverage()));
  }

  private Localized part(Measure.Part part) {
    Localized scale = words.say("scale_" + part.scale().name().toLowerCase(Locale.ROOT));
    Localized missing = words.say("part_" + part.missing().name().toLowerCase(Locale.ROOT));
    String key = part.lowerIsBetter() ? "measure_part_down" : "measure_part";
    return words.say(key, name(part.of()), percent(part.weight()), scale, missing);
  }

  @Override
  public Localized change(Measure.Change measure) {
    return measure.monthsAgo() == 1
        ? words.say("measure_change", name(measure.column()))
        : words.say(
            "measure_change_months",
            name(measure.column()),
            Localized.same(Integer.toString(measure.monthsAgo())));
  }

  @Override
  public Localized deviation(Measure.Deviation measure) {
    return words.say(
        "measure_from_" + measure.from().name().toLowerCase(Locale.ROOT), name(measure.of()));
  }

  @Override
  public Localized points(Measure.Points measure) {
    List<Localized> points =
        measure.map().entrySet().stream()
            .map(e -> words.say("measure_point", Localized.same(e.getKey()), number(e.getValue())))
            .toList();
    return words.say("measure_points", name(measure.column()), words.join("list", points));
  }

  @Override
  public Localized yesCount(Measure.YesCount measure) {
    return words.say(
        "measure_yes", words.join("list", measure.columns().stream().map(this::name).toList()));
  }

  @Override
  public Localized itemCount(Measure.ItemCount measure) {
    return words.say("measure_items", name(measure.column()));
  }
}
