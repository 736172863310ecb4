package org.tierbook.customers;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.CustomerColumn;

/** The columns by every name that a file may give them. */
final class Header {
  private static final Pattern UNIT =
      Pattern.compile(
          "\\(?(单位:?)?((人民币)?[百千万亿]*元|%|[户人笔次个分天日岁月年]|-|yuan|cny|rmb)\\)?",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, CustomerColumn> columns = new HashMap<>();

  Header(List<CustomerColumn> all) {
    for (CustomerColumn column : all) {
      column.aliases().forEach(alias -> columns.putIfAbsent(plain(alias), column));
    }
    for (CustomerColumn column : all) {
      columns.put(plain(column.label().zh()), column);
      if (column.label().en() != null) {
        columns.putIfAbsent(plain(column.label().en()), column);
      }
    }
    all.forEach(column -> columns.put(plain(column.name()), column));
  }

  Optional<CustomerColumn> column(String header) {
    CustomerColumn whole = columns.get(plain(header));
    return Optional.ofNullable(whole != null ? whole : columns.get(plain(withoutUnit(header))));
  }

  /** The name as compared: width, case and spaces don't count. */
  static String plain(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC)
        .replace(" ", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static String withoutUnit(String header) {
    String plain = plain(header);
    int bracket = Math.max(plain.lastIndexOf('('), plain.lastIndexOf('['));
    return unit(plain) == null || bracket < 0 ? plain : plain.substring(0, bracket);
  }

  /**
   * The power of ten in a name such as 余额（万元） or a title such as 单位：万元; null when it says nothing.
   */
  static @Nullable Integer unit(String text) {
    String plain = plain(text);
    String[] ends = {"亿元", "百万元", "万元", "千元", "元"};
    int[] exponents = {8, 6, 4, 3, 0};
    for (int i = 0; i < ends.length; i++) {
      if (says(plain, ends[i])) {
        return exponents[i];
      }
    }
    return null;
  }

  /** The power of ten of a text that is a unit of money and nothing else; null for any other. */
  static @Nullable Integer bareUnit(String text) {
    String plain = plain(text);
    return unit(plain.startsWith("(") || plain.contains("单位") ? plain : "(" + plain + ")");
  }

  /** Whether a text is a unit, of money or not: such a row under the header is no customer. */
  static boolean isUnit(String text) {
    return UNIT.matcher(plain(text)).matches();
  }

  private static boolean says(String plain, String unit) {
    return plain.contains("(" + unit + ")")
        || plain.contains("[" + unit + "]")
        || plain.contains("单位:" + unit)
        || plain.contains("单位" + unit);
  }
}
