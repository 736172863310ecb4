package org.tierbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases that the script is held against too. */
class SearchFoldTest {
  @ParameterizedTest
  @CsvSource({
    "ＡＵＭ,aum", // full width
    "３０万元,30万元",
    "Gold,gold",
    "ｶﾅ,カナ", // half width
    "①,1",
    "Ω,ω", // the ohm sign, and Greek
    "Σ,σ",
    "㎡,㎡", // would become two characters
    "ﬁ,ﬁ",
    "İ,İ",
    "客户经理,客户经理",
    "😀,😀"
  })
  void foldsWidthAndCase(String text, String folded) {
    assertThat(SearchFold.fold(text)).isEqualTo(folded).hasSameSizeAs(text);
  }
}
