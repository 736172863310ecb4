package org.tierbook.segment;

import java.time.LocalDate;
import org.tierbook.model.WorkCalendar;

/** Which days the bank works: Monday to Friday, but for what the calendar says. */
final class WorkDays {
  private final WorkCalendar calendar;

  WorkDays(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  boolean isWorkDay(LocalDate day) {
    return calendar.isWorkday(day);
  }

  /** The day itself if it's a workday, else the first one after it. */
  LocalDate onOrAfter(LocalDate day) {
    LocalDate next = day;
    while (!isWorkDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The day itself if it's a workday, else the last one before it. */
  LocalDate onOrBefore(LocalDate day) {
    LocalDate last = day;
    while (!isWorkDay(last)) {
      last = last.minusDays(1);
    }
    return last;
  }
}
