package org.tierbook.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a result: values by position, from 0, or by name, any case. Missing values are null. */
public final class Row {
  private final Map<String, Integer> positions;
  private final List<String> names;
  private final @Nullable Object[] values;

  Row(List<String> names, Map<String, Integer> positions, @Nullable Object[] values) {
    this.names = names;
    this.positions = positions;
    this.values = values;
  }

  /** The names of the result's columns. */
  public List<String> names() {
    return names;
  }

  public boolean has(String name) {
    return positions.containsKey(name);
  }

  /**
   * The value as DuckDB gives it: String, Integer, Long, BigInteger, BigDecimal, Double, Boolean,
   * LocalDate.
   */
  public @Nullable Object at(int position) {
    return values[position];
  }

  public @Nullable Object at(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      throw new IllegalArgumentException("no column '" + name + "' among " + names);
    }
    return values[position];
  }

  public @Nullable String text(String name) {
    return text(at(name));
  }

  public @Nullable String text(int position) {
    return text(at(position));
  }

  /** A text that the query never leaves out. */
  public String word(String name) {
    String text = text(name);
    if (text == null) {
      throw new IllegalArgumentException("column '" + name + "' is null");
    }
    return text;
  }

  /** A whole number that the query never leaves out. */
  public long count(String name) {
    return number(at(name), name).longValueExact();
  }

  public long count(int position) {
    return number(at(position), names.get(position)).longValueExact();
  }

  /** Any number, exactly; doubles by their shortest decimal. */
  public @Nullable BigDecimal decimal(String name) {
    Object value = at(name);
    return value == null ? null : number(value, name);
  }

  public @Nullable BigDecimal decimal(int position) {
    Object value = at(position);
    return value == null ? null : number(value, names.get(position));
  }

  public @Nullable LocalDate date(String name) {
    return (LocalDate) at(name);
  }

  public @Nullable LocalDate date(int position) {
    return (LocalDate) at(position);
  }

  public @Nullable Boolean yesNo(String name) {
    return (Boolean) at(name);
  }

  public @Nullable Boolean yesNo(int position) {
    return (Boolean) at(position);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static BigDecimal number(@Nullable Object value, String name) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (value instanceof Double || value instanceof Float) {
      return BigDecimal.valueOf(((Number) value).doubleValue());
    }
    if (value instanceof Number number) {
      return BigDecimal.valueOf(number.longValue());
    }
    throw new IllegalArgumentException("column '" + name + "' isn't a number: " + value);
  }
}
