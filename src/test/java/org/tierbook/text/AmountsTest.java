package org.tierbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmountsTest {
  @Test
  void amountsAreReadExactly() {
    assertThat(Amounts.parse("5万").map(BigDecimal::toString)).contains("50000");
    assertThat(Amounts.parse("1.2亿").map(BigDecimal::toString)).contains("120000000");
    assertThat(Amounts.parse("30万元").map(BigDecimal::toString)).contains("300000");
    assertThat(Amounts.parse("1,234.5").map(BigDecimal::toString)).contains("1234.5");
    assertThat(Amounts.parse("10%").map(BigDecimal::toString)).contains("0.10");
    assertThat(List.of("", "五万", "1,23", "1.2.3", "5万万", "1e5"))
        .allMatch(t -> Amounts.parse(t).isEmpty());
  }

  @Test
  void sharesAddUp() {
    BigDecimal one = BigDecimal.ONE;
    assertThat(LargestRemainder.shares(List.of(one, one, one), 3))
        .containsExactly(new BigDecimal("0.334"), new BigDecimal("0.333"), new BigDecimal("0.333"));
    assertThat(LargestRemainder.shares(List.of(BigDecimal.ZERO), 3)).isEmpty();
  }

  @Test
  void aSlipIsRecognisedAndAnotherWordIsNot() {
    List<String> names = List.of("aum_daily_avg", "deposit_balance");
    assertThat(NearestName.of("aum_dialy_avg", names)).contains("aum_daily_avg");
    assertThat(NearestName.of("profit", names)).isEmpty();
  }
}
