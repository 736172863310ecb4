package org.tierbook.customers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.Problem;
import org.tierbook.diag.Severity;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;

/**
 * Reads codes and lists of codes as the column maps them. An unknown code is counted, and its value
 * is missing.
 */
final class CodeReader implements ValueReader {
  private final Words known = new Words(cell -> utf8(one(cell.text())));
  private final Map<String, String> codes = new HashMap<>();
  private final boolean list;
  private final LongSupplier line;
  private long unknown;
  private long firstUnknown;

  CodeReader(CustomerColumn column, LongSupplier line) {
    this.list = column.type() == ColumnType.LIST;
    this.line = line;
    column.codes().values().forEach(value -> codes.put(value, value));
    codes.putAll(column.codes());
  }

  @Override
  public @Nullable Reason read(Cell cell, Values values, int slot) {
    cell.unwrap();
    byte[] value = list ? utf8(all(cell.text())) : known.of(cell);
    if (value == null && !list) {
      count();
    }
    values.texts[slot] = value;
    values.present[slot] = value != null;
    return null;
  }

  private @Nullable String one(String word) {
    return codes.isEmpty() ? word : codes.get(word);
  }

  private @Nullable String all(String words) {
    StringJoiner values = new StringJoiner(";").setEmptyValue("");
    for (String word : words.replace('；', ';').replace('，', ';').replace('、', ';').split(";", -1)) {
      String value = word.isBlank() ? word : one(word.strip());
      if (value == null) {
        count();
      } else if (!value.isBlank()) {
        values.add(value);
      }
    }
    return values.length() == 0 ? null : values.toString();
  }

  private void count() {
    firstUnknown = unknown++ == 0 ? line.getAsLong() : firstUnknown;
  }

  private static byte @Nullable [] utf8(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /** A warning for each column of codes in which unknown ones stand. */
  static List<Problem> problems(CustomerFile file, Plan plan) {
    List<Problem> problems = new ArrayList<>();
    for (Plan.Slot slot : plan.slots()) {
      if (slot.reader() instanceof CodeReader codes && codes.unknown > 0) {
        problems.add(
            new Problem(
                Severity.WARNING,
                "customers-unknown-code",
                file.at(codes.firstUnknown),
                Map.of("column", slot.column().name(), "count", Long.toString(codes.unknown))));
      }
    }
    return problems;
  }
}
