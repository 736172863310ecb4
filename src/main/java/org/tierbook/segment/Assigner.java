package org.tierbook.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Value;
import org.tierbook.rule.OperandColumns;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * Hands out every customer's tier in one scheme, with the values that it was decided by: to feed
 * levels back, and to check them against another tool.
 */
public final class Assigner {
  private final SchemeRows rows;
  private final List<String> operands = new ArrayList<>();
  private final boolean several;

  private Assigner(SchemeRows rows) {
    this.rows = rows;
    this.several = rows.scheme().kind() == Scheme.Kind.TAGS;
    // What only schemes beneath look at stands in their own files.
    rows.operands().keySet().stream().filter(id -> !id.contains("/")).forEach(operands::add);
  }

  /** Takes the lines of the file, its head first. */
  @FunctionalInterface
  public interface Lines {
    void line(List<Value> cells);
  }

  /**
   * Writes a head, then a line for each customer in the scheme's population, by customer number:
   * the number, each operand of the rules and what it's made of, how much of each score's weights
   * is known, all tags in a scheme of tags, the tier earned and the reviews missed where tiers are
   * kept, and last the id of the tier or {@code unclassified}. A mean is rounded half up to 0.01;
   * the tier is decided on the exact one. Of a personal column only whether it is filled is given.
   *
   * @param months all that are there: some rules look back
   * @return the number of customers
   */
  public static long write(
      Months months,
      Snapshot snapshot,
      Playbook playbook,
      Scheme scheme,
      StoreSettings settings,
      Lines lines) {
    MonthRules rules = new MonthRules(months.snapshots(), playbook);
    long[] count = new long[1];
    try (Store store = SchemeRows.open(rules, snapshot, List.of(scheme.id()), settings)) {
      Assigner assigner = new Assigner(SchemeRows.of(store, rules, snapshot, scheme.id()));
      lines.line(assigner.head());
      store.each(
          assigner.rows.sql() + " where tier is not null order by customer_id",
          row -> {
            lines.line(assigner.cells(row));
            count[0]++;
          });
    }
    return count[0];
  }

  private List<Value> head() {
    List<String> names = new ArrayList<>(List.of("customer_id"));
    names.addAll(operands);
    rows.coverage().keySet().forEach(id -> names.add(id + "_coverage"));
    if (several) {
      names.add("tags");
    }
    if (rows.isKept()) {
      names.addAll(List.of("earned", "missed"));
    }
    names.add("tier");
    return names.stream().<Value>map(Value.Text::new).toList();
  }

  private List<Value> cells(Row row) {
    List<Value> cells = new ArrayList<>(operands.size() + 2);
    cells.add(new Value.Text(row.word("customer_id")));
    for (String id : operands) {
      cells.add(cell(rows.operands(), id, row));
    }
    for (String column : rows.coverage().values()) {
      BigDecimal known = row.decimal(column);
      cells.add(known == null ? Value.UNKNOWN : new Value.Number(known));
    }
    if (several) {
      cells.add(new Value.Text(row.word("tags")));
    }
    if (rows.isKept()) {
      BigDecimal missed = row.decimal("missed");
      cells.add(new Value.Text(row.word("earned")));
      cells.add(missed == null ? Value.UNKNOWN : new Value.Number(missed));
    }
    cells.add(new Value.Text(row.word("tier")));
    return cells;
  }

  private static Value cell(Map<String, OperandColumns> operands, String id, Row row) {
    OperandColumns columns = java.util.Objects.requireNonNull(operands.get(id));
    Value value = columns.value(row::at);
    if (columns.kind() == OperandColumns.Kind.PRESENCE) {
      return new Value.Flag(!(value instanceof Value.Unknown));
    }
    return value instanceof Value.Mean mean ? new Value.Number(rounded(mean)) : value;
  }

  private static BigDecimal rounded(Value.Mean mean) {
    return mean.sum().divide(BigDecimal.valueOf(mean.count()), 2, RoundingMode.HALF_UP);
  }
}
