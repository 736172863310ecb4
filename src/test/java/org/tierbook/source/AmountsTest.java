package org.tierbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"30万|300000", "1.2亿|120000000", "5万元|50000", "300,000|300000", "49999.99|49999.99"})
  void readsAmountsAsPeopleWriteThem(String text, BigDecimal yuan) {
    assertThat(Amounts.parse(text)).contains(yuan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"三十万", "30 万", "1,00", "1e5", "", "万", "30万万", "--1"})
  void refusesTheRest(String text) {
    assertThat(Amounts.parse(text)).isEmpty();
  }
}
