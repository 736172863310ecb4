package org.tierbook.segment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tierbook.store.Store;

/** Small pieces of SQL text. */
final class Sql {
  private Sql() {}

  static String text(@Nullable String text) {
    return text == null ? "null" : Store.quote(text);
  }

  static String date(LocalDate date) {
    return "DATE '" + date + "'";
  }

  static String names(Collection<String> names) {
    return names.stream().map(Store::identifier).collect(Collectors.joining(", "));
  }

  static String row(String... values) {
    return "(" + String.join(", ", values) + ")";
  }

  /**
   * A query over constant rows; {@code types} such as {@code scheme varchar, rank integer} name and
   * type the columns.
   */
  static String values(String types, List<String> rows) {
    String[] columns = types.split(", ", -1);
    StringBuilder sql = new StringBuilder("select ");
    for (int i = 0; i < columns.length; i++) {
      String[] column = columns[i].split(" ", 2);
      sql.append(i == 0 ? "" : ", ")
          .append("cast(c")
          .append(i)
          .append(" as ")
          .append(column[1])
          .append(") as ");
      sql.append(column[0]);
    }
    sql.append(" from (values ");
    sql.append(rows.isEmpty() ? nulls(columns.length) : String.join(", ", rows)).append(") v(");
    for (int i = 0; i < columns.length; i++) {
      sql.append(i == 0 ? "c" : ", c").append(i);
    }
    return sql + ")" + (rows.isEmpty() ? " where false" : "");
  }

  private static String nulls(int count) {
    return "(" + String.join(", ", java.util.Collections.nCopies(count, "null")) + ")";
  }
}
