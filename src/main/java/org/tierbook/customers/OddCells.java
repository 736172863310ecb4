package org.tierbook.customers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;

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
  private final int[] past;
  private final int[] words;
  private final MixedText mixed;
  private final int branch;
  private final IdTable outlets = new IdTable();
  private final List<Long> outletLines = new ArrayList<>();
  private final Map<YearMonth, IdWidths.Count> widths = new HashMap<>();
  private @Nullable YearMonth lastMonth;
  private IdWidths.Count lastWidths = new IdWidths.Count();
  private long lastDay;
  private long longIds;
  private long roundedIds;
  private long firstRounded;

  OddCells(Plan plan, Encoding encoding, Optional<LocalDate> asOf) {
    this.plan = plan;
    this.asOf = asOf;
    mixed = new MixedText(encoding);
    branch = plan.slot(Plan.BRANCH);
    past = slots(c -> c.type() == ColumnType.DATE && isPast(c.name()));
    words = slots(c -> c.type() == ColumnType.TEXT && !c.name().endsWith("_id"));
  }

  private int[] slots(Predicate<CustomerColumn> wanted) {
    return IntStream.range(0, plan.slots().size())
        .filter(i -> wanted.test(plan.slots().get(i).column()))
        .toArray();
  }

  private static boolean isPast(String column) {
    return column.equals(Plan.BIRTH) || column.equals("open_date") || column.startsWith("last_");
  }

  void see(Cell id, Values values, YearMonth month, long line) {
    if (!month.equals(lastMonth)) {
      lastMonth = month;
      lastDay = lastDay(month);
      lastWidths = widths.computeIfAbsent(month, m -> new IdWidths.Count());
    }
    id(id, line);
    byte[] outlet = branch >= 0 && values.present[branch] ? values.texts[branch] : null;
    if (outlet != null && outlets.key(outlet) > outletLines.size()) {
      outletLines.add(line);
    }
    for (int i : past) {
      if (values.present[i] && values.numbers[i] > lastDay) {
        noted.add("customers-future-date", plan.slots().get(i).column().name(), line);
      }
    }
    for (int i : words) {
      byte[] text = values.present[i] ? values.texts[i] : null;
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

  /** U+FFFD, or a question mark beside Chinese. */
  private static boolean isReplaced(byte[] text) {
    boolean asked = false;
    boolean chinese = false;
    for (int i = 0; i < text.length; i++) {
      int lead = text[i] & 0xff;
      if (lead >= 0xe2 && i + 2 < text.length) {
        int second = text[i + 1] & 0xff;
        if (lead == 0xef && second == 0xbf && (text[i + 2] & 0xff) == 0xbd) {
          return true;
        }
        chinese |= lead > 0xe2 || second >= 0xba;
      }
      asked |= lead == '?';
    }
    return asked && chinese;
  }

  private void id(Cell id, long line) {
    int length = id.length();
    for (int i = 0; i < length; i++) {
      if (id.at(i) < '0' || id.at(i) > '9') {
        return;
      }
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
    Map<String, Long> lines = new HashMap<>();
    for (int i = 0; i < outletLines.size(); i++) {
      lines.put(outlets.id(i + 1), outletLines.get(i));
    }
    return lines;
  }

  Noted noted() {
    return noted;
  }
}
