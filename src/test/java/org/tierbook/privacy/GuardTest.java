package org.tierbook.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardTest {
  private final Guard guard =
      Guard.ofPortal(
          numbers("C000123", "13812345678", "11010119900307123X", "0571-8899001", "100123"));

  private static Fingerprints numbers(String... numbers) {
    Fingerprints made = new Fingerprints(0);
    List.of(numbers).forEach(n -> made.add(n, 0));
    return made;
  }

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
  void aBranchMaySeeWhoWasThere() {
    Fingerprints numbers = new Fingerprints(3);
    numbers.add("C000001", 0);
    numbers.add("C000001", 0);
    numbers.add("C000002", 1);
    numbers.add("C000002", 0);
    numbers.add("C000002", 7);
    numbers.add("C000003", 1);
    Guard first = Guard.ofBranch(numbers, 0);
    Guard other = Guard.ofBranch(numbers, 2);

    assertThat(first.find("C000001 C000002 C000009")).isEmpty();
    assertThat(first.find("C000003")).isPresent();
    assertThat(other.find("C000001")).isPresent();
    assertThat(other.find("C000002")).isPresent();
    assertThat(Guard.ofBranch(numbers, 7).find("C000002")).isEmpty();
    assertThat(Guard.ofNothing().find("C000001")).isEmpty();
  }

  @Test
  void saysHowManyValuesAreTooShortToLookFor() {
    Fingerprints numbers = numbers("12345", "A1", "C000777");
    Guard shortOnes = Guard.ofPortal(numbers);

    assertThat(numbers.tooShort()).isEqualTo(2);
    assertThat(shortOnes.find("12345 A1")).isEmpty();
    assertThat(shortOnes.find("C000777")).isPresent();
  }

  @Test
  void readsAHundredMegabytesInASecondOrSo() {
    Fingerprints ids = new Fingerprints(10);
    IntStream.range(0, 200_000).forEach(i -> ids.add("C" + (1_000_000 + i), i % 500));
    Guard big = Guard.ofPortal(ids);
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
