package org.tierbook.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.Location;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Scheme;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.text.Localized;

/**
 * Columns and random customers of a small bank, on few values, so that many sit exactly on a limit.
 */
final class Bank {
  static final Location AT = Location.of("content/schemes/test.yaml");

  static final List<CustomerColumn> COLUMNS =
      List.of(
          column("aum", ColumnType.MONEY),
          column("deposit", ColumnType.MONEY),
          column("points", ColumnType.DECIMAL),
          column("txns", ColumnType.INTEGER),
          column("last_txn", ColumnType.DATE),
          column("grade", ColumnType.CODE),
          column("products", ColumnType.LIST),
          column("agrees", ColumnType.YES_NO),
          column("wants", ColumnType.YES_NO),
          column("household_id", ColumnType.TEXT),
          column("lifecycle_state", ColumnType.CODE),
          column("close_date", ColumnType.DATE),
          new CustomerColumn(
              "birth_date",
              ColumnType.DATE,
              Localized.of("出生日期", "birth date"),
              List.of(),
              Map.of(),
              false,
              true,
              AT));

  static final List<String> MONEY =
      List.of(
          "-50.00", "0.00", "0.01", "99.99", "100.00", "100.01", "250.00", "299.99", "300.00",
          "999.99", "1000.00");
  static final List<String> DATES =
      List.of(
          "2026-01-31",
          "2026-06-30",
          "2026-09-30",
          "2026-10-01",
          "2026-10-30",
          "2026-10-31",
          "2026-11-05");
  static final List<String> GRADES = List.of("金卡", "银卡", "O'Neil");
  static final List<String> LISTS = List.of("存款", "存款;基金", "基金;保险", "保险");

  private Bank() {}

  static CustomerColumn column(String name, ColumnType type) {
    return new CustomerColumn(
        name, type, Localized.of(name, name), List.of(), Map.of(), false, false, AT);
  }

  /** Customers as maps of what stands in each column: a string, or null. */
  static List<Map<String, @Nullable String>> customers(Random random, int n) {
    List<Map<String, @Nullable String>> customers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Map<String, @Nullable String> row = new HashMap<>();
      row.put("aum", maybe(random, MONEY));
      row.put("deposit", maybe(random, MONEY));
      row.put("points", maybe(random, List.of("0.0000", "1.5000", "2.0000", "2.0001")));
      row.put("txns", maybe(random, List.of("0", "1", "2", "3", "10")));
      row.put("last_txn", maybe(random, DATES));
      row.put("grade", maybe(random, GRADES));
      row.put("products", maybe(random, LISTS));
      row.put("agrees", maybe(random, List.of("true", "false")));
      row.put("wants", maybe(random, List.of("true", "false")));
      row.put("household_id", random.nextInt(3) == 0 ? null : "" + random.nextInt(n / 3 + 1));
      row.put("lifecycle_state", maybe(random, List.of("现实客户", "现实客户", "现实客户", "潜在客户")));
      row.put("close_date", random.nextInt(4) == 0 ? maybe(random, DATES) : null);
      row.put("birth_date_known", maybe(random, List.of("true", "false")));
      customers.add(row);
    }
    return customers;
  }

  private static @Nullable String maybe(Random random, List<String> values) {
    return random.nextInt(5) == 0 ? null : values.get(random.nextInt(values.size()));
  }

  /** The same customers a month earlier: some weren't there, most had less. */
  static List<Map<String, @Nullable String>> earlier(
      Random random, List<Map<String, @Nullable String>> customers) {
    List<Map<String, @Nullable String>> before = new ArrayList<>();
    for (Map<String, @Nullable String> row : customers) {
      Map<String, @Nullable String> then = new HashMap<>(row);
      then.put("aum", random.nextInt(5) == 0 ? null : MONEY.get(random.nextInt(MONEY.size())));
      then.put("gone", random.nextInt(6) == 0 ? "true" : null);
      before.add(then);
    }
    return before;
  }

  static void load(Store store, List<Map<String, @Nullable String>> customers) {
    load(store, "facts", customers);
  }

  static void load(Store store, String table, List<Map<String, @Nullable String>> customers) {
    store.execute(
        "create or replace table "
            + table
            + " (customer_key integer, aum decimal(18,2), deposit decimal(18,2),"
            + " points decimal(18,4), txns bigint, last_txn date, grade varchar, products varchar, agrees boolean, wants boolean,"
            + " household_id integer, lifecycle_state varchar, close_date date, birth_date_known boolean)");
    List<String> names =
        List.of(
            "aum",
            "deposit",
            "points",
            "txns",
            "last_txn",
            "grade",
            "products",
            "agrees",
            "wants",
            "household_id",
            "lifecycle_state",
            "close_date",
            "birth_date_known");
    List<String> tuples = new ArrayList<>();
    for (int i = 0; i < customers.size(); i++) {
      Map<String, @Nullable String> row = customers.get(i);
      if (row.get("gone") != null) {
        continue;
      }
      String values =
          names.stream()
              .map(row::get)
              .map(v -> v == null ? "NULL" : Store.quote(v))
              .collect(Collectors.joining(", "));
      tuples.add("(" + i + ", " + values + ")");
    }
    if (!tuples.isEmpty()) {
      store.execute("insert into " + table + " values " + String.join(", ", tuples));
    }
  }

  /** The query over {@code facts}, once what it must know of all customers has been asked. */
  static TierSql sql(
      Store store, List<Scheme> schemes, List<CustomerColumn> columns, LocalDate asOf) {
    return sql(store, schemes, columns, Facts.alone(asOf, "facts"));
  }

  static TierSql sql(Store store, List<Scheme> schemes, List<CustomerColumn> columns, Facts facts) {
    return TierSql.of(schemes, columns, facts, sql -> row(store, sql));
  }

  static List<@Nullable Object> row(Store store, String sql) {
    Row row = store.query(sql).get(0);
    List<@Nullable Object> values = new ArrayList<>();
    row.names().forEach(name -> values.add(row.at(values.size())));
    return values;
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
