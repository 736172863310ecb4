package org.tierbook.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tierbook.model.Duty;
import org.tierbook.model.Rhythm;
import org.tierbook.model.Role;
import org.tierbook.model.WorkCalendar;
import org.tierbook.text.Dates;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * A role's month on one sheet: a box for each workday, each week, or the month.
 *
 * @param key under which ticks are kept in the browser
 * @param month the month of work, the one after the data's; empty when none is known
 * @param days of the month, or 1 to 31
 * @param festivals in the month, in words; empty for none
 */
public record SheetView(
    Localized headline,
    Link role,
    String key,
    Optional<Localized> month,
    List<Day> days,
    List<Week> weeks,
    List<Block> blocks,
    Optional<Localized> festivals)
    implements View {
  /**
   * A day.
   *
   * @param weekday 1 for Monday to 7; 0 when the month isn't known
   */
  public record Day(int number, int weekday, boolean off) {}

  /**
   * The days of a week that lie in the month.
   *
   * @param first 1 to 31
   * @param off whether nobody works in it
   */
  public record Week(int first, int last, boolean off) {
    public int length() {
      return last - first + 1;
    }
  }

  /**
   * Duties that come round together.
   *
   * @param boxes day, week or once: how many boxes a duty has
   */
  public record Block(Localized title, String boxes, List<Item> items) {}

  /** A duty: {@code events} are what starts it. */
  public record Item(String id, Localized title, List<Link> events) {}

  static SheetView of(Role role, Library library) {
    Optional<YearMonth> month = library.today().map(d -> YearMonth.from(d).plusMonths(1));
    WorkCalendar calendar = library.playbook().calendar();
    List<Day> days = month.map(m -> days(m, calendar)).orElseGet(SheetView::anyMonth);
    Optional<Localized> name = month.map(Dates::month);
    return new SheetView(
        name.map(n -> library.say("sheet_headline", "role", role.name(), "month", n))
            .orElseGet(() -> library.say("sheet_headline_any", "role", role.name())),
        new Link(PageIds.role(role.id()), role.name()),
        library.key("sheet." + role.id()),
        name,
        days,
        weeks(days),
        blocks(library.dutiesOf(role), library),
        month.flatMap(m -> festivals(m, calendar)));
  }

  private static List<Day> days(YearMonth month, WorkCalendar calendar) {
    List<Day> days = new ArrayList<>();
    for (int i = 1; i <= month.lengthOfMonth(); i++) {
      LocalDate day = month.atDay(i);
      days.add(new Day(i, day.getDayOfWeek().getValue(), !calendar.isWorkday(day)));
    }
    return days;
  }

  private static List<Day> anyMonth() {
    List<Day> days = new ArrayList<>();
    for (int i = 1; i <= 31; i++) {
      days.add(new Day(i, 0, false));
    }
    return days;
  }

  /** From Monday to Sunday; without a calendar seven days each. */
  private static List<Week> weeks(List<Day> days) {
    List<Week> weeks = new ArrayList<>();
    int first = 1;
    boolean off = true;
    for (Day day : days) {
      off &= day.off();
      boolean ends =
          day.weekday() == 0 ? day.number() % 7 == 0 : day.weekday() == DayOfWeek.SUNDAY.getValue();
      if (ends || day.number() == days.size()) {
        weeks.add(new Week(first, day.number(), off));
        first = day.number() + 1;
        off = true;
      }
    }
    return weeks;
  }

  private static List<Block> blocks(List<Duty> duties, Library library) {
    List<Block> blocks = new ArrayList<>();
    for (Optional<Rhythm> rhythm : Checklist.rhythms()) {
      List<Item> items =
          duties.stream()
              .filter(d -> d.rhythm().equals(rhythm))
              .map(d -> new Item(d.id(), d.title(), library.triggerLinks(d.triggers())))
              .toList();
      if (!items.isEmpty()) {
        String boxes =
            rhythm.equals(Optional.of(Rhythm.DAY))
                ? "day"
                : rhythm.equals(Optional.of(Rhythm.WEEK)) ? "week" : "once";
        blocks.add(new Block(library.say(Checklist.key(rhythm)), boxes, items));
      }
    }
    return blocks;
  }

  private static Optional<Localized> festivals(YearMonth month, WorkCalendar calendar) {
    var own =
        calendar.festivals().stream().filter(f -> YearMonth.from(f.date()).equals(month)).toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Localized.of(
                own.stream()
                    .map(f -> Dates.dayOnly(f.date()).zh() + f.name().zh())
                    .collect(Collectors.joining("，")),
                own.stream()
                    .map(
                        f ->
                            f.name().in(Language.EN)
                                + ", "
                                + Dates.dayOnly(f.date()).in(Language.EN))
                    .collect(Collectors.joining("; "))));
  }
}
