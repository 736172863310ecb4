package org.tierbook.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MasksTest {
  @Test
  void keepsTheFirstCharacterOfAName() {
    assertThat(Masks.name("张三")).isEqualTo("张*");
    assertThat(Masks.name("段正淳")).isEqualTo("段**");
    assertThat(Masks.name("欧阳修")).isEqualTo("欧**");
    assertThat(Masks.name("Smith, John")).isEqualTo("S***");
    assertThat(Masks.name("王")).isEqualTo("*");
    assertThat(Masks.name("")).isEmpty();
  }

  @Test
  void hidesTheMiddleOfNumbers() {
    assertThat(Masks.phone("18049531999")).isEqualTo("180****1999");
    assertThat(Masks.landline("09151234579")).isEqualTo("0915*****79");
    assertThat(Masks.idCard("51343620000320711X")).isEqualTo("5***************1X");
    assertThat(Masks.card("1101 1111 2222 3333 3256")).isEqualTo("110111**********3256");
    assertThat(Masks.mail("duanzhengchun@example.com")).isEqualTo("d************@example.com");
    assertThat(Masks.address("北京市海淀区马连洼街道289号")).isEqualTo("北京市海淀区马********");
  }

  @Test
  void showsNothingOfAValueShorterThanWhatItKeeps() {
    assertThat(Masks.phone("1234567")).isEqualTo("*******");
    assertThat(Masks.card("123")).isEqualTo("***");
    assertThat(Masks.address("东街3号")).isEqualTo("****");
    assertThat(Masks.mail("a@b.cn")).isEqualTo("******");
  }

  @Test
  void roundsAmountsToAThousandUnlessFull() {
    assertThat(Profile.MASKED.money(new BigDecimal("268512.34"))).isEqualByComparingTo("269000");
    assertThat(Profile.FULL.money(new BigDecimal("268512.34"))).isEqualByComparingTo("268512.34");
    assertThat(Profile.MASKED.name("张三")).isEqualTo("张*");
    assertThat(Profile.FULL.name("张三")).isEqualTo("张三");
    assertThat(Profile.SUMMARY.hasLists()).isFalse();
  }
}
