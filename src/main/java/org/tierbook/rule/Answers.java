package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database has said of a month's customers as a whole, by the aggregate asked for. */
final class Answers {
  private final Map<String, @Nullable Object> known = new LinkedHashMap<>();

  /** Those of some aggregates that haven't been asked for yet. */
  Set<String> unknown(List<String> aggregates) {
    Set<String> wanted = new LinkedHashSet<>(aggregates);
    wanted.removeAll(known.keySet());
    return wanted;
  }

  void put(Set<String> aggregates, List<@Nullable Object> values) {
    int i = 0;
    for (String aggregate : aggregates) {
      known.put(aggregate, values.get(i++));
    }
  }

  boolean has(String aggregate) {
    return known.containsKey(aggregate);
  }

  /** Empty where there was nobody to count, and for what hasn't been asked. */
  Optional<BigDecimal> number(String aggregate) {
    return Optional.ofNullable(known.get(aggregate)).map(Answers::decimal);
  }

  long count(String aggregate) {
    return number(aggregate).map(BigDecimal::longValueExact).orElse(0L);
  }

  /** A list that was written out as text: {@code [1.00, 2.00]}. */
  List<BigDecimal> numbers(String aggregate) {
    Object value = known.get(aggregate);
    List<BigDecimal> numbers = new ArrayList<>();
    if (value != null) {
      String text = value.toString();
      for (String item : text.substring(1, text.length() - 1).split(", ", -1)) {
        numbers.add(new BigDecimal(item));
      }
    }
    return numbers;
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
  }
}
