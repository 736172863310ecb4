package org.tierbook.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a month does to customers: markets move all, some bring or take money and change tier, some
 * change outlet, some leave. The numbers are those of 2,400 customers, and in proportion for more.
 */
final class WealthLife {
  private static final int CUSTOMERS = 2400;
  private static final String[] EVENTS = {"结婚", "生子", "乔迁", "升学", "升职", "退休"};

  private final SampleOptions options;
  private final SampleUnits units;
  private final Dice dice;
  private final List<Person> people;
  private final List<List<Person>> households;

  WealthLife(
      SampleOptions options,
      SampleUnits units,
      Dice dice,
      List<Person> people,
      List<List<Person>> households) {
    this.options = options;
    this.units = units;
    this.dice = dice;
    this.people = people;
    this.households = households;
  }

  /** From one month to the next, before anybody joins. */
  void change(YearMonth month) {
    for (Person person : people) {
      person.flow = 0;
      if (person.tier > person.card && dice.permille(300)) {
        person.card = person.tier;
      }
      if (person.household == 0) {
        drift(person);
      }
    }
    households.forEach(this::drift);
    List<List<Person>> singles = singles();
    move(singles, Cards.SILVER, quota(27, 33), quota(14, 18));
    move(singles, Cards.GOLD, quota(13, 17), quota(8, 10));
    move(singles, Cards.PLATINUM, quota(6, 8), quota(5, 6));
    flows(quota(26, 34));
    relocate(quota(7, 12));
  }

  private int quota(int low, int high) {
    return (int) ((long) dice.between(low, high) * options.customers() / CUSTOMERS);
  }

  /** Alone, nobody changes tier by what markets do. */
  private void drift(Person person) {
    long change = person.aum * dice.between(-16, 23) / 1000;
    long after = person.aum + change;
    if (after >= Cards.from(person.tier) && after < Cards.to(person.tier)) {
      person.aum = after;
    }
  }

  private void drift(List<Person> household) {
    int change = dice.between(-10, 14);
    for (Person person : household) {
      person.aum += person.aum * change / 1000;
    }
    for (Person person : household) {
      person.tier = Cards.of(person, household);
    }
  }

  private List<List<Person>> singles() {
    List<List<Person>> tiers = new ArrayList<>();
    for (int i = 0; i <= Cards.BLACK_GOLD; i++) {
      tiers.add(new ArrayList<>());
    }
    for (Person person : people) {
      if (person.household == 0 && !person.isUnmeasured()) {
        tiers.get(person.tier).add(person);
      }
    }
    return tiers;
  }

  /** Some of those near the border between a tier and the next one cross it, up and down. */
  private void move(List<List<Person>> singles, int tier, int up, int down) {
    long limit = Cards.to(tier);
    for (int i = 0; i < up; i++) {
      cross(singles.get(tier), 1, limit * dice.between(102, 135) / 100);
    }
    for (int i = 0; i < down; i++) {
      cross(singles.get(tier + 1), -1, limit * dice.between(72, 97) / 100);
    }
  }

  /** Takes one out of the list, so that nobody crosses twice in a month. */
  private void cross(List<Person> from, int direction, long after) {
    if (from.isEmpty()) {
      return;
    }
    int best = dice.below(from.size());
    for (int i = 0; i < 7; i++) {
      int other = dice.below(from.size());
      if ((from.get(other).aum - from.get(best).aum) * direction > 0) {
        best = other;
      }
    }
    Person person = from.remove(best);
    person.flow = after - person.aum;
    person.aum = after;
    person.tier += direction;
  }

  /** Money that comes or goes at once, and leaves the tier as it is. */
  private void flows(int count) {
    for (int i = 0; i < count; i++) {
      Person person = any();
      long flow = dice.between(50, 160) * (dice.permille(720) ? -1000L : 1000L);
      long after = person.aum + flow;
      if (person.household == 0
          && person.flow == 0
          && after >= Cards.from(person.tier)
          && after < Cards.to(person.tier)) {
        person.aum = after;
        person.flow = flow;
      } else {
        i -= dice.permille(800) ? 1 : 0;
      }
    }
  }

  /** A household moves as one. */
  private void relocate(int count) {
    for (int i = 0; i < count && units.count() > 1; i++) {
      Person chosen = any();
      int branch = (chosen.branch + 1 + dice.below(units.count() - 1)) % units.count();
      List<Person> all =
          chosen.household == 0 ? List.of(chosen) : households.get(chosen.household - 1);
      for (Person person : all) {
        person.branch = branch;
        person.manager = -1;
      }
    }
  }

  /**
   * About one in a hundred closes the account; those with much money seldom, at a quarter's end.
   */
  void leave(YearMonth month) {
    List<List<Person>> singles = singles();
    int[] leaving = {quota(14, 18), quota(6, 9), month.getMonthValue() % 3 == 0 ? quota(1, 2) : 0};
    for (int tier = 0; tier < leaving.length; tier++) {
      List<Person> from = singles.get(tier);
      from.removeIf(p -> p.flow != 0 || p.opened.isAfter(month.atDay(1).minusMonths(3)));
      for (int i = 0; i < leaving[tier] && !from.isEmpty(); i++) {
        Person person = from.remove(dice.below(from.size()));
        person.closed = month.atDay(dice.between(2, 27));
      }
    }
  }

  /**
   * Customer managers hear of what happens to their customers; of the others, the bank seldom does.
   */
  void events() {
    people.forEach(person -> person.event = null);
    int count = quota(18, 25);
    for (int tries = 0; count > 0 && tries < 100 * CUSTOMERS; tries++) {
      Person person = any();
      if (person.event == null
          && person.closed == null
          && (person.manager >= 0 || dice.permille(60))) {
        person.event = dice.permille(260) ? "住院" : EVENTS[dice.below(EVENTS.length)];
        count--;
      }
    }
  }

  private Person any() {
    return people.get(dice.below(people.size()));
  }
}
