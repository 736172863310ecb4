package org.tierbook.source;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Value;

/** What the operands of conditions hold, so that constants are read as the same. */
final class Operands {
  private final Map<String, ColumnType> types = new HashMap<>();
  private final Map<String, CustomerColumn> columns = new HashMap<>();
  private final Reading reading;

  Operands(List<CustomerColumn> columns, Reading reading) {
    this.reading = reading;
    for (CustomerColumn column : columns) {
      this.types.put(column.name(), column.type());
      this.columns.put(column.name(), column);
    }
  }

  /** The same with a scheme's measures beside the columns. */
  static Operands of(
      List<CustomerColumn> columns, List<? extends Measure> measures, Reading reading) {
    Operands operands = new Operands(columns, reading);
    measures.forEach(operands::add);
    return operands;
  }

  private void add(Measure measure) {
    columns.remove(measure.id());
    if (measure instanceof Measure.OfColumn column) {
      ColumnType type = types.get(column.column());
      types.put(measure.id(), type == null ? ColumnType.TEXT : type);
      CustomerColumn original = columns.get(column.column());
      if (original != null) {
        columns.put(measure.id(), original);
      }
    } else {
      boolean text = measure instanceof Measure.TierOf;
      types.put(measure.id(), text ? ColumnType.TEXT : ColumnType.DECIMAL);
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
      case MONEY, DECIMAL, INTEGER -> number(text, node);
      case DATE -> reading.date(node).map(Value.Day::new);
      case YES_NO -> reading.yesNo(node).map(Value.Flag::new);
      case TEXT, MONTH, CODE, LIST -> code(columns.get(operand), text, node);
    };
  }

  private Optional<Value> number(String text, YamlNode node) {
    Optional<BigDecimal> number = Amounts.parse(text);
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
