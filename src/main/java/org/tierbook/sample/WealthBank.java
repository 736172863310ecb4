package org.tierbook.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A growing bank's customers, month by month: those of the first month, and those who join. */
final class WealthBank {
  private static final int[] TIERS = {598, 248, 103, 51};

  private final SampleOptions options;
  private final SampleUnits units;
  private final Dice dice;
  private final List<Person> people = new ArrayList<>();
  private final List<List<Person>> households = new ArrayList<>();
  private final WealthLife life;
  private int numbers;

  WealthBank(SampleOptions options, SampleUnits units) {
    this.options = options;
    this.units = units;
    dice = new Dice(options.seed());
    life = new WealthLife(options, units, dice, people, households);
  }

  /** Writes a month; months must come in order, {@code index} from 0. */
  void write(YearMonth month, int index, Appendable out) throws IOException {
    people.removeIf(person -> person.closed != null);
    int growth = options.customers() * 14 / 1000;
    int wanted =
        Math.max(
            options.customers() / 3, options.customers() - (options.months() - 1 - index) * growth);
    if (index > 0) {
      life.change(month);
      joinUpTo(wanted, month);
    } else {
      while (people.size() < wanted) {
        found(month, wanted - people.size());
      }
    }
    life.leave(month);
    life.events();
    people.forEach(WealthBank::assignManager);
    WealthRow row = new WealthRow(month, dice);
    out.append(WealthRow.HEADER);
    for (Person person : people) {
      out.append(row.of(person));
    }
  }

  List<Person> people() {
    return people;
  }

  /** Of nine newcomers six bring little, two enough for gold, one for platinum. */
  private void joinUpTo(int wanted, YearMonth month) {
    for (int i = 0; people.size() < wanted; i++) {
      int tier = i % 9 == 4 ? Cards.PLATINUM : i % 9 % 4 == 2 ? Cards.GOLD : Cards.SILVER;
      LocalDate opened = month.atDay(dice.between(1, 26));
      Person person = person(month, Names.surname(dice), age(), opened, 0, dice.between(1, 4));
      person.branch = dice.weighted(weights());
      person.aum = assets(tier);
      settle(List.of(person));
      person.contacted = tier == Cards.SILVER ? null : opened;
    }
  }

  /** A person alone, or a household of two to four, who are there from the start. */
  private void found(YearMonth month, int room) {
    int members = dice.permille(160) ? Math.min(dice.between(2, 4), room) : 1;
    int branch = dice.weighted(weights());
    int tier = dice.weighted(TIERS);
    String surname = Names.surname(dice);
    List<Person> household = new ArrayList<>();
    int number = members > 1 ? households.size() + 1 : 0;
    for (int i = 0; i < members; i++) {
      LocalDate opened =
          LocalDate.of(dice.between(2004, 2025), dice.between(1, 12), dice.between(1, 28));
      int size = members > 1 ? members : dice.between(1, 4);
      int age = i == 2 ? dice.between(19, 30) : age();
      String family = i % 2 == 0 ? surname : Names.surname(dice);
      Person person = person(month, family, age, opened, number, size);
      person.branch = branch;
      person.aum = assets(i == 0 ? tier : Math.max(0, tier - (dice.permille(300) ? 1 : 0)));
      household.add(person);
    }
    if (members > 1) {
      households.add(household);
    }
    settle(household);
    for (Person person : household) {
      boolean known = person.tier > Cards.SILVER || person.trait(6, 10) == 0;
      person.contacted = known ? month.atDay(1).minusDays(dice.between(1, 50)) : null;
    }
  }

  private int age() {
    return dice.weighted(12, 30, 26, 18, 10, 4) * 10 + dice.between(20, 29);
  }

  private Person person(
      YearMonth month, String surname, int age, LocalDate opened, int household, int size) {
    String name = surname + Names.given(dice, dice.permille(500));
    LocalDate born = month.atEndOfMonth().minusYears(age).minusDays(dice.below(365));
    long traits = dice.between(0L, Long.MAX_VALUE - 1);
    Person person = new Person(++numbers, name, born, opened, household, size, traits);
    people.add(person);
    return person;
  }

  private static void settle(List<Person> household) {
    for (Person person : household) {
      person.tier = Cards.of(person, household);
      person.card = person.tier;
    }
  }

  private int[] weights() {
    int[] weights = new int[units.count()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 20 - i % 6 * 2;
    }
    return weights;
  }

  /** Fewer are near the top of their band than near its foot: the smaller of two draws. */
  private long assets(int tier) {
    long low = Cards.from(tier);
    long high = Cards.to(tier) - 1;
    long least = Math.min(dice.between(low, high), dice.between(low, high));
    return tier == Cards.BLACK_GOLD ? Math.min(least, dice.between(low, high)) : least;
  }

  /** Silver customers mostly have none, the others mostly have one. */
  private static void assignManager(Person person) {
    int share = person.tier == Cards.SILVER ? 60 : person.tier == Cards.GOLD ? 820 : 970;
    if (person.manager < 0 && person.trait(1, 1000) < share) {
      person.manager = person.trait(2, SampleUnits.MANAGERS);
    }
  }
}
