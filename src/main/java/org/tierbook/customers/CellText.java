package org.tierbook.customers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook's cell says, as a person reads it there: a date by its format, per cent with its
 * sign, the zeros of a format such as 00000. Numbers otherwise as they are stored, to the 15 digits
 * that spreadsheets keep.
 */
final class CellText {
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

  /** From here on the last digits of a whole number are lost. */
  private static final BigDecimal LOST = new BigDecimal("1e15");

  private static final int MOST_EXPONENT = 400;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");
  private static final Pattern DATE = Pattern.compile("[yYdD年月日]");
  private static final Pattern ZEROS = Pattern.compile("0{2,20}");

  private final boolean from1904;

  CellText(boolean from1904) {
    this.from1904 = from1904;
  }

  String of(@Nullable Cell cell) {
    String raw = cell == null ? null : cell.getRawValue();
    if (cell == null || raw == null) {
      return "";
    }
    if (cell.getType() == CellType.STRING) {
      return cell.getText();
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return raw.equals("1") ? "Y" : "N";
    }
    BigDecimal number = number(raw);
    return number == null ? raw : text(raw, number, format(cell));
  }

  private static String format(Cell cell) {
    String format = cell.getDataFormatString();
    return format == null ? "" : QUOTED.matcher(format).replaceAll("");
  }

  private static @Nullable BigDecimal number(String raw) {
    try {
      BigDecimal number = raw.length() > 64 ? null : new BigDecimal(raw.strip());
      return number == null || Math.abs((long) number.scale()) > MOST_EXPONENT ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private String text(String raw, BigDecimal number, String format) {
    if (DATE.matcher(format).find()) {
      return SerialDay.text(number, from1904);
    }
    if (format.indexOf('%') >= 0) {
      return plain(number.movePointRight(2)) + "%";
    }
    boolean whole = raw.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!whole && number.abs().compareTo(LOST) >= 0) {
      return number.toString(); // 6.22E+18, which an id's reader knows as damaged
    }
    String plain = whole ? raw : plain(number);
    return ZEROS.matcher(format).matches() && whole && plain.length() < format.length()
        ? "0".repeat(format.length() - plain.length()) + plain
        : plain;
  }

  private static String plain(BigDecimal number) {
    BigDecimal kept = number.round(KEPT);
    return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
  }
}
