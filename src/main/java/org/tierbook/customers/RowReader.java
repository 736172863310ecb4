package org.tierbook.customers;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one record after another into the same values, and says what is wrong with it. */
final class RowReader {
  private static final Pattern FOOTER =
      Pattern.compile(
          "合\\s*计|总\\s*计|小\\s*计|制表|审核|打印日期|共\\s*\\d+\\s*[条户笔]|^(grand |sub)?total",
          Pattern.CASE_INSENSITIVE);
  private final Plan plan;
  private final int width;
  private final Optional<YearMonth> fileMonth;
  private final Cell cell = new Cell();
  private final Cell id = new Cell();
  private final Cell monthCell = new Cell();
  private final byte[] lastMonthText = new byte[16];
  private int lastMonthLength = -1;
  private @Nullable YearMonth month;
  private String column = "";
  private final int[] fields;
  private final ValueReader[] readers;
  final Values values;

  RowReader(Plan plan, int width, Optional<YearMonth> fileMonth) {
    this.plan = plan;
    this.width = width;
    this.fileMonth = fileMonth;
    values = new Values(plan.slots().size());
    fields = plan.slots().stream().mapToInt(Plan.Slot::field).toArray();
    readers = plan.slots().stream().map(Plan.Slot::reader).toArray(ValueReader[]::new);
  }

  boolean isBlank(CsvReader csv) {
    for (int i = 0; i < csv.count(); i++) {
      csv.field(i, cell);
      if (cell.length() > 0) {
        return false;
      }
    }
    return true;
  }

  /** A sum or a signature under the customers, not one of them. */
  boolean isFooter(CsvReader csv) {
    if (plan.idField() < csv.count()) {
      csv.field(plan.idField(), id);
      if (id.length() > 0) {
        return (!id.isAscii()
                || id.at(0) == 't'
                || id.at(0) == 'T'
                || id.at(0) == 'g'
                || id.at(0) == 's')
            && FOOTER.matcher(id.text()).find();
      }
    }
    return csv.texts().stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .filter(text -> FOOTER.matcher(text).find())
        .isPresent();
  }

  /** Reads all values; the first reason against the record, null when it's good. */
  @Nullable Reason read(CsvReader csv) {
    column = "";
    if (csv.isBroken()) {
      return none(Reason.BROKEN_QUOTES);
    }
    if (csv.count() < width || !isBlankFrom(csv, width)) {
      return none(Reason.FIELD_COUNT);
    }
    Reason reason = values(csv);
    Reason row = identity(csv);
    if (row != null) {
      column = row == Reason.NOT_A_MONTH || row == Reason.OTHER_MONTH ? Plan.MONTH : plan.key();
      return row;
    }
    return reason;
  }

  private Reason none(Reason reason) {
    java.util.Arrays.fill(values.present, false);
    return reason;
  }

  private boolean isBlankFrom(CsvReader csv, int from) {
    for (int i = from; i < csv.count(); i++) {
      csv.field(i, cell);
      if (cell.length() > 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Reason identity(CsvReader csv) {
    csv.field(plan.idField(), id);
    id.unwrap();
    if (id.isMissing()) {
      return plan.key().equals(Plan.ID) ? Reason.NO_CUSTOMER_ID : Reason.NO_VALUE;
    }
    return id.isDamaged() ? Reason.DIGITS_LOST : month(csv);
  }

  private @Nullable Reason month(CsvReader csv) {
    if (!plan.dated()) {
      return null;
    }
    if (plan.monthField() < 0) {
      month = fileMonth.orElse(null);
      return month == null ? Reason.NOT_A_MONTH : null;
    }
    csv.field(plan.monthField(), monthCell);
    if (!isLastMonth()) {
      remember();
      month = monthCell.isMissing() ? fileMonth.orElse(null) : DateReader.month(monthCell);
    }
    if (month == null) {
      return Reason.NOT_A_MONTH;
    }
    return fileMonth.isPresent() && !fileMonth.get().equals(month) ? Reason.OTHER_MONTH : null;
  }

  private boolean isLastMonth() {
    return java.util.Arrays.equals(
            monthCell.bytes(),
            monthCell.start(),
            monthCell.end(),
            lastMonthText,
            0,
            Math.max(lastMonthLength, 0))
        && lastMonthLength >= 0;
  }

  private void remember() {
    lastMonthLength = monthCell.length() <= lastMonthText.length ? monthCell.length() : -1;
    for (int i = 0; i < lastMonthLength; i++) {
      lastMonthText[i] = (byte) monthCell.at(i);
    }
  }

  /**
   * Fills every slot that it can, whatever is wrong with others, so that rejected money is summed
   * up too.
   */
  private @Nullable Reason values(CsvReader csv) {
    Reason first = null;
    for (int i = 0; i < values.present.length; i++) {
      csv.field(fields[i], cell);
      values.present[i] = !cell.isMissing();
      if (values.present[i]) {
        Reason reason = readers[i].read(cell, values, i);
        if (reason != null) {
          values.present[i] = false;
          column = first == null ? plan.slots().get(i).column().name() : column;
          first = first == null ? reason : first;
        }
      }
    }
    return first;
  }

  Cell id() {
    return id;
  }

  /** The month of a good record. */
  YearMonth month() {
    return java.util.Objects.requireNonNull(month);
  }

  /** The column that the last reason is about, empty for the whole record. */
  String column() {
    return column;
  }

  /** A footer's sum in a column, null when it has none. */
  @Nullable Long control(CsvReader csv, int slot) {
    Plan.Slot money = plan.slots().get(slot);
    if (money.field() >= csv.count()) {
      return null;
    }
    csv.field(money.field(), cell);
    return cell.isMissing() || money.reader().read(cell, values, slot) != null
        ? null
        : values.numbers[slot];
  }
}
