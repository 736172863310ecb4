package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tierbook.diag.Location;
import org.tierbook.model.Aggregate;
import org.tierbook.model.ColumnType;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Operator;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.text.Amounts;
import org.tierbook.text.Localized;

/** Schemes of the sample bank, as records. */
final class Schemes {
  static final List<CustomerColumn> COLUMNS =
      List.of(
          column("aum_daily_avg", ColumnType.MONEY, "日均综合金融资产", "daily average assets"),
          column("deposit_balance", ColumnType.MONEY, "储蓄余额", "deposits"),
          column("household_id", ColumnType.TEXT, "家庭编号", "household"),
          column("open_date", ColumnType.DATE, "开户日期", "opened"));

  private Schemes() {}

  static CustomerColumn column(String name, ColumnType type, String zh, String en) {
    return new CustomerColumn(
        name, type, Localized.of(zh, en), List.of(), Map.of(), false, false, at(1));
  }

  static Location at(int line) {
    return new Location("content/schemes/x.yaml", line, 5);
  }

  static Value amount(String written) {
    return new Value.Number(Amounts.parse(written).orElseThrow());
  }

  static Condition atLeast(String operand, String limit, int line) {
    return new Condition.Compare(operand, Operator.AT_LEAST, amount(limit), at(line));
  }

  static Condition between(String operand, String low, String high, int line) {
    return new Condition.Between(operand, amount(low), amount(high), at(line));
  }

  static Tier tier(String id, String zh, Condition when) {
    return tier(id, zh, Optional.of(when));
  }

  static Tier last(String id, String zh) {
    return tier(id, zh, Optional.empty());
  }

  private static Tier tier(String id, String zh, Optional<Condition> when) {
    return new Tier(
        id,
        Localized.of(zh, id),
        when,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        when.map(Condition::at).orElse(at(99)));
  }

  static Scheme scheme(String id, List<Measure> measures, Tier... tiers) {
    return new Scheme(
        id,
        Localized.of(id, id),
        Optional.empty(),
        "source",
        Optional.empty(),
        measures,
        List.of(tiers),
        Optional.empty(),
        Optional.empty(),
        "aum_daily_avg",
        new BigDecimal("0.10"),
        Optional.empty(),
        List.of(),
        at(1));
  }

  static Scheme cards() {
    Measure mean =
        new Measure.Over(
            "household_mean",
            Localized.of("家庭户均", "household mean"),
            Aggregate.MEAN,
            "aum_daily_avg",
            "household_id",
            at(3));
    return scheme(
        "cards",
        List.of(mean),
        tier("black-gold", "黑金卡", either("100万", "80万", 10)),
        tier("platinum", "白金卡", either("30万", "25万", 11)),
        tier("gold", "金卡", either("10万", "8万", 12)),
        last("silver", "银卡"));
  }

  private static Condition either(String own, String household, int line) {
    return new Condition.Any(
        List.of(atLeast("aum_daily_avg", own, line), atLeast("household_mean", household, line)),
        at(line));
  }

  static Scheme bands() {
    String aum = "aum_daily_avg";
    return scheme(
        "bands",
        List.of(),
        tier("300-plus", "300万以上", atLeast(aum, "300万", 10)),
        tier("50-300", "50-300万", between(aum, "50万", "300万", 11)),
        tier("20-50", "20-50万", between(aum, "20万", "50万", 12)),
        tier("5-20", "5-20万", between(aum, "5万", "20万", 13)),
        tier("wan", "万元客户", between(aum, "1万", "5万", 14)),
        last("mass", "大众客户"));
  }

  /** The five Suzhou bands, and the A, B, C classes that they roll up to. */
  static List<Scheme> suzhou() {
    String deposit = "deposit_balance";
    Scheme five =
        scheme(
            "five",
            List.of(),
            tier("100-plus", "100万以上", atLeast(deposit, "100万", 10)),
            tier("20-100", "20-100万", between(deposit, "20万", "100万", 11)),
            tier("5-20", "5-20万", between(deposit, "5万", "20万", 12)),
            tier("1-5", "1-5万", between(deposit, "1万", "5万", 13)),
            last("0-1", "0-1万"));
    Measure base = new Measure.TierOf("base", Localized.of("档", "band"), "five", at(3));
    Scheme classes =
        scheme(
            "classes",
            List.of(base),
            tier("a", "A类", in("100-plus", "20-100")),
            tier("b", "B类", in("5-20", "1-5")),
            last("c", "C类"));
    return new ArrayList<>(List.of(classes, five));
  }

  private static Condition in(String... tiers) {
    return new Condition.In(
        "base", List.of(tiers).stream().<Value>map(Value.Text::new).toList(), at(20));
  }

  static Function<String, Value> values(Map<String, Value> values) {
    return id -> values.getOrDefault(id, Value.UNKNOWN);
  }
}
