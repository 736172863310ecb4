package org.tierbook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;
import org.tierbook.source.PhrasesReader;
import org.tierbook.text.Format;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

class WordingTest {
  private static final Format FORMAT =
      new Format(PhrasesReader.builtIn(), Localized.of("元", "yuan"));
  private static final Scheme CARDS = Schemes.cards();
  private static final Scheme BANDS = Schemes.bands();
  private static final List<Scheme> ALL = List.of(CARDS, BANDS);
  private static final Sentences SENTENCES = new Sentences(FORMAT, ALL, Schemes.COLUMNS);

  @Test
  void aRuleIsOneSentence() {
    Localized platinum = SENTENCES.of(CARDS, CARDS.tiers().get(1));
    assertThat(platinum.zh()).isEqualTo("日均综合金融资产 ≥ 30万元，或家庭户均 ≥ 25万元");
    assertThat(platinum.en())
        .isEqualTo("daily average assets ≥ 300,000 yuan, or household mean ≥ 250,000 yuan");
    assertThat(SENTENCES.reader(CARDS, CARDS.tiers().get(1)).zh())
        .isEqualTo("日均综合金融资产30万元起，或家庭户均25万元起");
    assertThat(SENTENCES.of(BANDS, BANDS.tiers().get(3)).zh()).isEqualTo("日均综合金融资产5万元（含）至20万元（不含）");
    assertThat(SENTENCES.of(CARDS, CARDS.tiers().get(3)).zh()).isEqualTo("有数据，未达到金卡");
  }

  @Test
  void whatIsMissingIsEnoughAndAddsUp() {
    Decision decision = decide("271666.67", "200000", 1);
    assertThat(
            new Reasons(FORMAT, ALL, Schemes.COLUMNS, false)
                .missing(decision, "platinum")
                .orElseThrow()
                .zh())
        .isEqualTo("日均综合金融资产27.1万元，距白金卡的30万元还差2.9万元");
    assertThat(
            new Reasons(FORMAT, ALL, Schemes.COLUMNS, true)
                .missing(decision, "platinum")
                .orElseThrow()
                .en())
        .isEqualTo(
            "daily average assets 271,666.67 yuan: 28,333.33 yuan short of 300,000 yuan for platinum");
  }

  @Test
  void edgesSayWhy() {
    List<EdgeCase> cards = new EdgeCases(FORMAT, ALL, Schemes.COLUMNS).table(CARDS);
    assertThat(cards.stream().map(c -> c.decision().tier()).toList())
        .containsExactly(
            "gold", "platinum", "gold", "platinum", "black-gold", "silver", "unclassified");
    assertThat(cards.get(0).reason().zh()).isEqualTo("日均综合金融资产差0.01元不到30万元；家庭户均不到25万元");
    assertThat(cards.get(1).reason().zh()).isEqualTo("日均综合金融资产恰好30万元，门槛含本数");
    assertThat(cards.get(6).reason().zh()).isEqualTo("缺少日均综合金融资产、家庭户均，无法判定");
    assertThat(new EdgeCases(FORMAT, ALL, Schemes.COLUMNS).table(BANDS)).hasSize(8);
  }

  @Test
  void numbersReadTheSameInBothLanguages() {
    assertThat(FORMAT.money(new BigDecimal("9999600")).zh()).isEqualTo("1,000");
    assertThat(FORMAT.money(new BigDecimal("4723499")).en()).isEqualTo("472.3");
    assertThat(FORMAT.money(BigDecimal.ZERO).zh()).isEqualTo("0");
    assertThat(FORMAT.keyMoney(new BigDecimal("802000000")).joined())
        .isEqualTo(Localized.of("8.02亿元", "802 million yuan"));
    assertThat(FORMAT.amount(new BigDecimal("12345")).in(Language.ZH)).isEqualTo("12,345元");
    assertThat(FORMAT.change(-14).text().zh()).isEqualTo("▼14");
    assertThat(FORMAT.change(0).spoken().zh()).isEqualTo("持平");
    assertThat(FORMAT.share(new BigDecimal("0.1235")).zh()).isEqualTo("12.4%");
  }

  private static Decision decide(String own, String sum, long members) {
    Map<String, Value> values =
        Map.of(
            "aum_daily_avg",
            Schemes.amount(own),
            "household_mean",
            new Value.Mean(new BigDecimal(sum), members));
    return new Decider(ALL, Schemes.COLUMNS).decide(CARDS, Schemes.values(values));
  }
}
