package org.tierbook.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Table;
import org.tierbook.model.Value;

/**
 * Two columns of counts that add up to a third in every row, such as in time and late to all: a
 * reader who sees two of them knows the third.
 */
record Split(int one, int other, int whole) {
  static List<Split> of(Table table) {
    List<Integer> counts =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).format() == ColumnFormat.COUNT)
            .boxed()
            .toList();
    List<Split> splits = new ArrayList<>();
    for (int one : counts) {
      for (int other : counts) {
        for (int whole : counts) {
          Split split = new Split(one, other, whole);
          if (one < other && whole != one && whole != other && split.holds(table)) {
            splits.add(split);
          }
        }
      }
    }
    return splits;
  }

  private boolean holds(Table table) {
    return !table.rows().isEmpty()
        && sum(table, one) > 0
        && sum(table, other) > 0
        && table.rows().stream().allMatch(r -> count(r, one) + count(r, other) == count(r, whole));
  }

  private static long sum(Table table, int column) {
    return table.rows().stream().mapToLong(r -> count(r, column)).sum();
  }

  private static long count(Table.Row row, int column) {
    return row.cells().get(column).value() instanceof Value.Number n ? n.number().longValue() : 0;
  }
}
