package org.tierbook.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/**
 * The choice of a month: the page's own and those before it. Later ones are added by a script, so
 * that a month's pages don't change when the next one comes.
 *
 * @param month of the page, as YYYY-MM
 */
public record MonthStrip(String month, List<Item> items) {
  private static final int SHOWN = 6;

  public MonthStrip {
    items = List.copyOf(items);
  }

  /** A month; {@code page} is the id of the page to open. */
  public record Item(String page, Localized label, boolean current) {}

  /**
   * The strip of a page.
   *
   * @param months newest first
   */
  static MonthStrip of(YearMonth month, List<YearMonth> months, Function<YearMonth, String> page) {
    List<Item> items = new ArrayList<>();
    for (YearMonth other : months) {
      if (!other.isAfter(month) && items.size() < SHOWN) {
        Localized label =
            other.getYear() == month.getYear() ? Dates.monthOnly(other) : Dates.month(other);
        items.add(0, new Item(page.apply(other), label, other.equals(month)));
      }
    }
    return new MonthStrip(month.toString(), items);
  }
}
