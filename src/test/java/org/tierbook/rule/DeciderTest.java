package org.tierbook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;
import org.tierbook.rule.Decision.Gap;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

class DeciderTest {
  private static final Scheme CARDS = Schemes.cards();

  @Test
  void aBandHoldsItsLowerLimit() {
    List<String> tiers =
        List.of("49999.99", "50000", "200000", "500000", "3000000").stream()
            .map(DeciderTest::band)
            .toList();
    assertThat(tiers).containsExactly("wan", "5-20", "20-50", "50-300", "300-plus");
    assertThat(new Decider(List.of(), Schemes.COLUMNS).tier(Schemes.bands(), id -> Value.UNKNOWN))
        .isEqualTo("unclassified");
  }

  private static String band(String aum) {
    return new Decider(List.of(), Schemes.COLUMNS).tier(Schemes.bands(), id -> Schemes.amount(aum));
  }

  @Test
  void eitherOwnOrHouseholdReachesPlatinum() {
    assertThat(card("299999.99", "249999.99", 1).tier()).isEqualTo("gold");
    assertThat(card("300000", "0", 1).tier()).isEqualTo("platinum");
    assertThat(card("0", "500000", 2).tier()).isEqualTo("platinum");
    assertThat(card("0", "499999.99", 2).tier()).isEqualTo("gold");
  }

  @Test
  void anUnknownValueDecidesOnlyWhereItMatters() {
    assertThat(decide(Map.of("aum_daily_avg", Schemes.amount("100万"))).tier())
        .isEqualTo("black-gold");
    assertThat(decide(Map.of("aum_daily_avg", Schemes.amount("30万"))).tier())
        .isEqualTo("unclassified");
  }

  @Test
  void aHouseholdGapIsFilledByTheMembersTogether() {
    Decision decision = card("100000", "700000.01", 3);
    Gap household = decision.missing("platinum").orElseThrow().ways().get(1).gaps().get(0);
    assertThat(decision.tier()).isEqualTo("gold");
    assertThat(household.amount()).isEqualByComparingTo("49999.99");
    assertThat(household.gap()).as("a third, rounded up").isEqualByComparingTo("16666.67");
  }

  @Test
  void rolledUpSchemesFollowTheirBandsInTheQueryToo() {
    List<Scheme> schemes = Schemes.suzhou();
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.execute(
          "create table facts as select row_number() over () as customer_key, x::decimal(18,2) as deposit_balance,"
              + " null::decimal(18,2) as aum_daily_avg from (values (0), (9999.99), (10000), (199999.99), (200000),"
              + " (null)) t(x)");
      String sql = Bank.sql(store, schemes, Schemes.COLUMNS, LocalDate.of(2026, 10, 31)).select();
      assertThat(
              store.query(sql + " order by customer_key").stream()
                  .map(r -> r.word("tier_classes"))
                  .toList())
          .containsExactly("c", "c", "b", "b", "a", "unclassified");
    }
  }

  @Test
  void whatIsMissingIsToldThroughTheSchemeBeneath() {
    List<Scheme> schemes = Schemes.suzhou();
    Decision decision =
        new Decider(schemes, Schemes.COLUMNS)
            .decide(
                schemes.get(0),
                Schemes.values(
                    Map.of(
                        "base", new Value.Text("5-20"), "deposit_balance", Schemes.amount("15万"))));
    assertThat(decision.missing("a").orElseThrow().ways().get(0).gaps().get(0).amount())
        .isEqualByComparingTo("50000");
  }

  private static Decision card(String own, String sum, long members) {
    return decide(
        Map.of(
            "aum_daily_avg",
            Schemes.amount(own),
            "household_mean",
            new Value.Mean(new BigDecimal(sum), members)));
  }

  private static Decision decide(Map<String, Value> values) {
    return new Decider(List.of(CARDS), Schemes.COLUMNS).decide(CARDS, Schemes.values(values));
  }
}
