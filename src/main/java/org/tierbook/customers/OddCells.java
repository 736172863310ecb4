package org.tierbook.customers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.ColumnType;

/**
 * Looks at good rows for what can hardly be true: days after the month that should lie behind it,
 * characters that an export replaced, and long ids whose last digits a spreadsheet made zeros.
 * Remembers how long ids are, and where each outlet stands first.
 */
final class OddCells {
  /** A spreadsheet keeps 15 digits. */
  private static final int KEPT_DIGITS = 15;

  private static final int ROUNDED = 3;

  private final Plan plan;
  private final Optional<LocalDate> asOf;
  private final Noted noted = new Noted();
  private final boolean[] past;
  private final boolean[] words;
  private final MixedText mixed;
  private final int branch;
  private final Map<String, Long> branchLines = new HashMap<>();
  private final Map<YearMonth, IdWidths.Count> widths = new HashMap<>();
  private @Nullable String lastOutlet;
  private @Nullable YearMonth lastMonth;
  private IdWidths.Count lastWidths = new IdWidths.Count();
  private long longIds;
  private long roundedIds;
  private long firstRounded;

  OddCells(Plan plan, Encoding encoding, Optional<LocalDate> asOf) {
    this.plan = plan;
    this.asOf = asOf;
    mixed = new MixedText(encoding);
    branch = plan.slot(Plan.BRANCH);
    int slots = plan.slots().size();
    past = new boolean[slots];
    words = new boolean[slots];
    for (int i = 0; i < slots; i++) {
      var column = plan.slots().get(i).column();
      past[i] = column.type() == ColumnType.DATE && isPast(column.name());
      words[i] = column.type() == ColumnType.TEXT && !column.name().endsWith("_id");
    }
  }

  private static boolean isPast(String column) {
    return column.equals(Plan.BIRTH) || column.equals("open_date") || column.startsWith("last_");
  }

  void see(Cell id, Values values, YearMonth month, long line) {
    id(id, month, line);
    String outlet = branch >= 0 && values.present[branch] ? values.texts[branch] : null;
    if (outlet != null && !outlet.equals(lastOutlet)) {
      branchLines.putIfAbsent(outlet, line);
      lastOutlet = outlet;
    }
    long last = lastDay(month);
    for (int i = 0; i < past.length; i++) {
      if (past[i] && values.present[i] && values.numbers[i] > last) {
        noted.add("customers-future-date", plan.slots().get(i).column().name(), line);
      }
      String text = words[i] && values.present[i] ? values.texts[i] : null;
      if (text != null && isReplaced(text)) {
        noted.add("customers-replaced-character", plan.slots().get(i).column().name(), line);
      }
      if (text != null && mixed.isOtherwise(text)) {
        noted.add("customers-mixed-cells", plan.slots().get(i).column().name(), line);
      }
    }
  }

  /** The as-of date where it lies in the month after, else the month's last day. */
  private long lastDay(YearMonth month) {
    LocalDate end = month.atEndOfMonth();
    return asOf.filter(day -> YearMonth.from(day).equals(month.plusMonths(1)))
        .orElse(end)
        .toEpochDay();
  }

  private static boolean isReplaced(String text) {
    return text.indexOf('\uFFFD') >= 0
        || (text.indexOf('?') >= 0 && text.chars().anyMatch(c -> c >= 0x2E80));
  }

  private void id(Cell id, YearMonth month, long line) {
    int length = id.length();
    for (int i = 0; i < length; i++) {
      if (id.at(i) < '0' || id.at(i) > '9') {
        return;
      }
    }
    if (!month.equals(lastMonth)) {
      lastMonth = month;
      lastWidths = widths.computeIfAbsent(month, m -> new IdWidths.Count());
    }
    lastWidths.see(id, line);
    if (length > KEPT_DIGITS) {
      longIds++;
      boolean rounded = endsInZeros(id, length);
      firstRounded = rounded && roundedIds == 0 ? line : firstRounded;
      roundedIds += rounded ? 1 : 0;
    }
  }

  private static boolean endsInZeros(Cell id, int length) {
    for (int i = length - ROUNDED; i < length; i++) {
      if (id.at(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /** By chance one id in a thousand ends so; two, and more than one in a hundred, is no chance. */
  boolean hasRoundedIds() {
    return roundedIds >= 2 && roundedIds * 100 > longIds;
  }

  long roundedIds() {
    return roundedIds;
  }

  /** Where the first of them stands. */
  long firstRounded() {
    return firstRounded;
  }

  /** How long a month's ids are. */
  IdWidths widths(YearMonth month) {
    IdWidths.Count count = widths.get(month);
    return count == null ? IdWidths.NONE : count.widths();
  }

  /** The line on which each outlet stands first. */
  Map<String, Long> branchLines() {
    return branchLines;
  }

  Noted noted() {
    return noted;
  }
}
