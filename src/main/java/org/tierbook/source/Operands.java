package org.tierbook.source;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Value;

/** What the operands of conditions hold, so that constants are read as the same. */
final class Operands {
  private final Map<String, ColumnType> types = new HashMap<>();
  private final Map<String, CustomerColumn> columns = new HashMap<>();
  private final Set<String> shares = new HashSet<>();
  private final Reading reading;

  Operands(List<CustomerColumn> columns, Reading reading) {
    this.reading = reading;
    for (CustomerColumn column : columns) {
      this.types.put(column.name(), column.type());
      this.columns.put(column.name(), column);
    }
  }

  /** A measure that is a column under another name. */
  void alias(String id, String column) {
    ColumnType type = types.get(column);
    CustomerColumn original = columns.get(column);
    types.put(id, type == null ? ColumnType.TEXT : type);
    if (original == null) {
      columns.remove(id);
    } else {
      columns.put(id, original);
    }
  }

  /**
   * A measure that is computed.
   *
   * @param share whether limits may be written in per cent
   */
  void measure(String id, ColumnType type, boolean share) {
    columns.remove(id);
    types.put(id, type);
    if (share) {
      shares.add(id);
    }
  }

  /** A constant that an operand is compared with; nothing after an error. */
  Optional<Value> constant(String operand, YamlNode node) {
    Optional<String> found = reading.text(node);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String text = found.get();
    ColumnType type = types.get(operand);
    return type == null ? Optional.of(byLook(text)) : ofType(type, operand, text, node);
  }

  private Optional<Value> ofType(ColumnType type, String operand, String text, YamlNode node) {
    return switch (type) {
      case MONEY, DECIMAL, INTEGER -> number(operand, text, node);
      case DATE -> reading.date(node).map(Value.Day::new);
      case YES_NO -> reading.yesNo(node).map(Value.Flag::new);
      case TEXT, MONTH, CODE, LIST -> code(columns.get(operand), text, node);
    };
  }

  private Optional<Value> number(String operand, String text, YamlNode node) {
    Optional<BigDecimal> number =
        shares.contains(operand) && text.endsWith("%")
            ? Amounts.parsePercent(text)
            : Amounts.parse(text);
    if (number.isEmpty()) {
      reading.error("wrong-limit", node.at(), "value", text);
    }
    return number.map(Value.Number::new);
  }

  private Optional<Value> code(@Nullable CustomerColumn column, String text, YamlNode node) {
    List<String> codes =
        column == null ? List.of() : column.codes().values().stream().distinct().toList();
    if (column != null && !codes.isEmpty() && !codes.contains(text)) {
      String[] where = {"column", column.name()};
      reading.suggest("unknown-code", node.at(), "id", text, codes, where);
      return Optional.empty();
    }
    return Optional.of(new Value.Text(text));
  }

  /** For an operand that doesn't exist, which is told elsewhere. */
  private static Value byLook(String text) {
    Optional<BigDecimal> number = Amounts.parse(text);
    return number.isPresent() ? new Value.Number(number.get()) : new Value.Text(text);
  }
}
