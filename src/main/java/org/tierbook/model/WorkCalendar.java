package org.tierbook.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Festivals, and what differs from Monday to Friday.
 *
 * @param holidays weekdays without work
 * @param workdays Saturdays and Sundays with work
 */
public record WorkCalendar(
    List<Festival> festivals, Set<LocalDate> holidays, Set<LocalDate> workdays) {
  public WorkCalendar {
    festivals = List.copyOf(festivals);
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
  }

  /** Whether the bank works: Monday to Friday, but for what the calendar says. */
  public boolean isWorkday(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? workdays.contains(day) : !holidays.contains(day);
  }
}
