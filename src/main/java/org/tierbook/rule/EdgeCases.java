package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;
import org.tierbook.text.Format;
import org.tierbook.text.Localized;

/**
 * Makes examples at the limits of a scheme and lets the rules answer them. The same scheme gives
 * the same examples.
 */
public final class EdgeCases {
  private final Decider decider;
  private final Operands operands;
  private final Reasons reasons;
  private final Format format;
  private final Limits limits;

  public EdgeCases(Format format, List<Scheme> schemes, List<CustomerColumn> columns) {
    this.decider = new Decider(schemes, columns);
    this.operands = new Operands(columns);
    this.reasons = new Reasons(format, schemes, columns, true);
    this.format = format;
    this.limits = new Limits(format);
  }

  /** The operands of a scheme that have limits: the columns of the table of examples. */
  public List<Operand> operands(Scheme scheme) {
    Scheme bottom = bottom(scheme);
    return EdgeValues.limits(bottom, operands).keySet().stream()
        .map(id -> operands.get(bottom, id))
        .toList();
  }

  /** About seven examples for the scheme's page; none when no rule has a limit. */
  public List<EdgeCase> table(Scheme scheme) {
    Scheme bottom = bottom(scheme);
    return new EdgeValues(EdgeValues.limits(bottom, operands), operands(scheme))
        .table().stream().map(row -> example(scheme, bottom, row)).toList();
  }

  /**
   * Examples just below, at and above every limit, at zero and with nothing known: for exercises.
   */
  public List<EdgeCase> all(Scheme scheme) {
    Scheme bottom = bottom(scheme);
    return new EdgeValues(EdgeValues.limits(bottom, operands), operands(scheme))
        .all().stream().map(row -> example(scheme, bottom, row)).toList();
  }

  /** A scheme that only rolls up another has its limits there. */
  private Scheme bottom(Scheme scheme) {
    for (Measure measure : scheme.measures()) {
      Optional<Scheme> beneath =
          measure instanceof Measure.TierOf of ? decider.beneath(of) : Optional.empty();
      if (beneath.isPresent() && EdgeValues.limits(scheme, operands).isEmpty()) {
        return bottom(beneath.get());
      }
    }
    return scheme;
  }

  private EdgeCase example(Scheme scheme, Scheme bottom, List<Optional<BigDecimal>> numbers) {
    Map<String, Value> values = new LinkedHashMap<>();
    List<Localized> cells = new ArrayList<>();
    List<Operand> shown = operands(scheme);
    BigDecimal own = numbers.get(0).orElse(BigDecimal.ZERO);
    for (int i = 0; i < numbers.size(); i++) {
      Operand operand = shown.get(i);
      String key = bottom.equals(scheme) ? operand.id() : Decider.key(bottom, operand.id());
      values.put(key, numbers.get(i).map(n -> value(n, operand, own)).orElse(Value.UNKNOWN));
      cells.add(numbers.get(i).map(n -> cell(n, operand)).orElseGet(format::absent));
    }
    Decision decision = decider.decide(scheme, values(scheme, id -> id, values));
    return new EdgeCase(values, cells, decision, reasons.edge(decision));
  }

  /** A mean is one of a household large enough that nobody in it has less than nothing. */
  private static Value value(BigDecimal number, Operand operand, BigDecimal own) {
    if (!operand.isMean()) {
      return new Value.Number(number);
    }
    long members = 2;
    while (number.signum() > 0 && number.multiply(BigDecimal.valueOf(members)).compareTo(own) < 0) {
      members++;
    }
    return new Value.Mean(number.multiply(BigDecimal.valueOf(members)), members);
  }

  private Localized cell(BigDecimal number, Operand operand) {
    return operand.quantity() == Quantity.MONEY
        ? format.exact(number)
        : limits.say(new Value.Number(number), operand.quantity());
  }

  /** The tiers of schemes beneath follow from the values. */
  private Function<String, Value> values(
      Scheme scheme, UnaryOperator<String> key, Map<String, Value> values) {
    return id -> {
      Value value = values.get(key.apply(id));
      if (value == null && scheme.measure(id).orElse(null) instanceof Measure.Axis axis) {
        return decider.axisClass(scheme, axis, values(scheme, key, values));
      } else if (value == null && scheme.measure(id).orElse(null) instanceof Measure.TierOf of) {
        Scheme beneath = decider.beneath(of).orElseThrow();
        return decider.seenFromAbove(
            beneath, values(beneath, i -> Decider.key(beneath, i), values));
      }
      return value == null ? Value.UNKNOWN : value;
    };
  }
}
