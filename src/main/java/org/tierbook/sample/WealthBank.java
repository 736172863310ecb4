package org.tierbook.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a bank's customers live from month to month: money grows and moves, people come, go and
 * change outlets.
 */
final class WealthBank {
  /** Where own daily average assets must reach for a card: gold, platinum, black gold. */
  private static final long[] LIMITS = {100_000, 300_000, 1_000_000};

  private final SampleOptions options;
  private final SampleUnits units;
  private final Dice dice;
  private final List<Person> people = new ArrayList<>();
  private int households;
  private int numbers;

  WealthBank(SampleOptions options, SampleUnits units) {
    this.options = options;
    this.units = units;
    dice = new Dice(options.seed());
  }

  /** Writes a month; months must come in order, {@code index} from 0. */
  void write(YearMonth month, int index, Appendable out) throws IOException {
    if (index > 0) {
      live(month);
    }
    int growth = options.customers() * 6 / 1000;
    int wanted = options.customers() - (options.months() - 1 - index) * growth;
    while (people.size() < wanted) {
      join(month, index > 0, wanted - people.size());
    }
    people.forEach(person -> assignManager(person));
    WealthRow row = new WealthRow(month, dice);
    out.append(WealthRow.HEADER);
    for (Person person : people) {
      out.append(row.of(person));
    }
  }

  /** A person alone, or a household of two to four. */
  private void join(YearMonth month, boolean newcomer, int room) {
    int members = dice.permille(160) ? Math.min(dice.between(2, 4), room) : 1;
    int household = members > 1 ? ++households : 0;
    int branch = dice.weighted(weights());
    int level = dice.weighted(600, 246, 110, 44);
    String surname = Names.surname(dice);
    for (int i = 0; i < members; i++) {
      boolean woman = dice.permille(500);
      String name = (i % 2 == 0 ? surname : Names.surname(dice)) + Names.given(dice, woman);
      int age =
          i == 2
              ? dice.between(19, 30)
              : dice.weighted(12, 30, 26, 18, 10, 4) * 10 + dice.between(20, 29);
      LocalDate born = month.atEndOfMonth().minusYears(age).minusDays(dice.below(365));
      LocalDate opened =
          newcomer
              ? month.atDay(dice.between(1, 26))
              : LocalDate.of(dice.between(2004, 2025), dice.between(1, 12), dice.between(1, 28));
      int size = members > 1 ? members : dice.between(1, 4);
      Person person =
          new Person(
              ++numbers, name, born, opened, household, size, dice.between(0L, Long.MAX_VALUE - 1));
      person.branch = branch;
      person.aum = assets(i == 0 ? level : Math.max(0, level - (dice.permille(300) ? 1 : 0)));
      person.before = newcomer ? 0 : person.aum;
      person.card = card(person.aum);
      people.add(person);
    }
  }

  private int[] weights() {
    int[] weights = new int[units.count()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 20 - i % 6 * 2;
    }
    return weights;
  }

  /** Few are near the top of their band: the smallest of three draws. */
  private long assets(int level) {
    long low = level == 0 ? 500 : LIMITS[level - 1];
    long high = level == 3 ? 6_000_000 : LIMITS[level];
    long least = Math.min(dice.between(low, high), dice.between(low, high));
    return level == 0 ? least : Math.min(least, dice.between(low, high));
  }

  static int card(long aum) {
    int card = 0;
    while (card < LIMITS.length && aum >= LIMITS[card]) {
      card++;
    }
    return card;
  }

  private void live(YearMonth month) {
    people.removeIf(person -> person.closed != null);
    for (Person person : people) {
      person.before = person.aum;
      int change = dice.between(-52, 64);
      if (dice.permille(34)) {
        change = dice.permille(560) ? dice.between(200, 700) : dice.between(-500, -200);
      }
      person.aum = Math.max(60, person.aum + person.aum * change / 1000);
      if (dice.permille(70)) {
        person.card = Math.max(person.card, card(person.aum));
      }
      if (dice.permille(person.aum < 20_000 ? 9 : 3)) {
        person.closed = month.atDay(dice.between(2, 27));
      }
      if (dice.permille(4)) {
        person.branch = dice.below(units.count());
        person.manager = -1;
      }
      person.maturity = null;
    }
  }

  /** Silver customers mostly have none, the others mostly have one. */
  private void assignManager(Person person) {
    int card = card(person.aum);
    if (person.manager < 0 && person.trait(1, 1000) < (card == 0 ? 60 : card == 1 ? 820 : 970)) {
      person.manager = person.trait(2, SampleUnits.MANAGERS);
    }
  }
}
