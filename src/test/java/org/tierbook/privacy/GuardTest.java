package org.tierbook.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardTest {
  private final Guard guard =
      Guard.of(Set.of("C000123", "13812345678", "11010119900307123X", "0571-8899001", "100123"));

  @Test
  void findsANumberWhereverItStands() {
    assertThat(guard.find("<td>C000123</td>")).hasValue(4);
    assertThat(guard.find("客户c000123，")).isPresent();
    assertThat(guard.find("a,13812345678\r\n")).hasValue(2);
    assertThat(guard.find("id=11010119900307123x")).isPresent();
    assertThat(guard.find("href=\"c/C000123.html\"")).isPresent();
    assertThat(guard.find("电话0571-8899001。")).isPresent();
    assertThat(guard.find("C000123")).hasValue(0);
  }

  @Test
  void leavesOtherNumbersAlone() {
    assertThat(guard.find("C0001234 XC000123 138123456789 C00012")).isEmpty();
    assertThat(guard.find("100,123 100123.00 0.100123")).isEmpty();
    assertThat(guard.find("<td data-v=\"100123\">")).isPresent();
  }

  @Test
  void saysHowManyValuesAreTooShortToLookFor() {
    Guard shortOnes = Guard.of(Set.of("12345", "A1", "C000777"));

    assertThat(shortOnes.tooShort()).isEqualTo(2);
    assertThat(shortOnes.find("12345 A1")).isEmpty();
    assertThat(shortOnes.find("C000777")).isPresent();
  }

  @Test
  void readsAHundredMegabytesInASecondOrSo() {
    Set<String> ids =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "C" + (1_000_000 + i))
            .collect(Collectors.toSet());
    Guard big = Guard.of(ids);
    byte[] page =
        "<td class=\"n\" data-v=\"12345\">12,345</td>白金卡 C999999x\n"
            .repeat(20_000)
            .getBytes(StandardCharsets.UTF_8);

    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(big.find(page)).isEmpty();
    }

    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    assertThat(big.find("C1199999")).isPresent();
    assertThat(big.find("C1200000")).isEmpty();
  }
}
