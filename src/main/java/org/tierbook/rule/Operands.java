package org.tierbook.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Location;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.text.Localized;

/** Finds what a name in a rule stands for. Measures go before columns. */
public final class Operands {
  private final Map<String, CustomerColumn> columns = new LinkedHashMap<>();

  public Operands(List<CustomerColumn> columns) {
    columns.forEach(c -> this.columns.put(c.name(), c));
    CustomerColumn birth = this.columns.get("birth_date");
    if (birth != null) {
      derive("age_years", Localized.of("年龄", "age"), birth.at());
      derive("birth_month", Localized.of("出生月份", "month of birth"), birth.at());
    }
  }

  /** Columns that the intake makes from the date of birth, which itself stays with the persons. */
  private void derive(String name, Localized label, Location at) {
    columns.putIfAbsent(
        name,
        new CustomerColumn(name, ColumnType.INTEGER, label, List.of(), Map.of(), false, false, at));
  }

  public Optional<CustomerColumn> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** The operand in a scheme's rules. */
  public Optional<Operand> find(Scheme scheme, String id) {
    Optional<Measure> measure = scheme.measure(id);
    return measure.isPresent() ? measure.flatMap(m -> of(scheme, m)) : find(id);
  }

  /** The operand where only columns can be named, as in a duty's {@code when}. */
  public Optional<Operand> find(String id) {
    return column(id)
        .map(
            c ->
                new Operand(
                    id, c.label(), Quantity.of(c.type()), Optional.empty(), Optional.of(c)));
  }

  /** The operand of a rule that was checked. */
  Operand get(Scheme scheme, String id) {
    return find(scheme, id)
        .orElseThrow(
            () -> new IllegalArgumentException("no operand " + id + " in scheme " + scheme.id()));
  }

  /** All names that a scheme's rules may use, measures first. */
  List<String> names(Scheme scheme) {
    List<String> names = new ArrayList<>(scheme.measures().stream().map(Measure::id).toList());
    names.addAll(columns.keySet());
    return names;
  }

  List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  private Optional<Operand> of(Scheme scheme, Measure measure) {
    return quantity(scheme, measure.id(), Set.of())
        .map(
            q ->
                new Operand(
                    measure.id(), measure.name(), q, Optional.of(measure), Optional.empty()));
  }

  /** Empty for what doesn't exist, and for a measure that is made of itself. */
  private Optional<Quantity> quantity(Scheme scheme, String id, Set<String> above) {
    Measure measure = scheme.measure(id).orElse(null);
    if (measure == null) {
      return column(id).map(c -> Quantity.of(c.type()));
    } else if (above.contains(id)) {
      return Optional.empty();
    }
    Set<String> within = new HashSet<>(above);
    within.add(id);
    return measure.tell(new MeasureQuantity(input -> quantity(scheme, input, within)));
  }
}
