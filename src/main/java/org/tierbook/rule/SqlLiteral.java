package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.Locale;
import org.tierbook.model.Value;

/** Names and constants as SQL text, typed so that comparing them casts no column. */
final class SqlLiteral {
  private SqlLiteral() {}

  static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String of(Value value, Quantity quantity) {
    if (value instanceof Value.Number number) {
      return number(number.number(), quantity.scale());
    } else if (value instanceof Value.Day day) {
      return "DATE '" + day.date() + "'";
    } else if (value instanceof Value.Flag flag) {
      return flag.yes() ? "TRUE" : "FALSE";
    } else if (value instanceof Value.Text text) {
      return text(text.text());
    }
    throw new IllegalArgumentException("not a constant: " + value);
  }

  /** In the type of the column where the limit fits it; else exact, in a wider one. */
  static String number(BigDecimal number, int columnScale) {
    BigDecimal plain = number.stripTrailingZeros();
    if (columnScale == 0 && plain.scale() <= 0 && plain.precision() - plain.scale() <= 18) {
      return plain.toPlainString();
    } else if (plain.scale() <= columnScale
        && plain.precision() - plain.scale() <= 18 - columnScale) {
      return decimal(plain, 18, columnScale);
    }
    return wide(number);
  }

  /** Wide enough for any amount, narrow enough to be multiplied by a number of members. */
  static String wide(BigDecimal number) {
    return decimal(number, 28, Math.max(0, number.stripTrailingZeros().scale()));
  }

  /** A double as it is, to the last bit. */
  static String real(double number) {
    return "CAST('" + number + "' AS DOUBLE)";
  }

  private static String decimal(BigDecimal number, int width, int scale) {
    return String.format(
        Locale.ROOT,
        "CAST('%s' AS DECIMAL(%d,%d))",
        number.setScale(scale).toPlainString(),
        width,
        scale);
  }
}
