package org.tierbook.customers;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tierbook.store.Row;

/** A month being taken in: its writer, and what it has taken so far. */
final class MonthBook {
  final YearMonth month;
  final Path folder;
  final MonthWriter writer;
  private final MoneySums money;
  private final MoneySums stored;
  private long accepted;
  private long duplicates;
  private List<BigDecimal> duplicateMoney = List.of();
  private List<String> branches = List.of();
  private Map<String, String> managers = Map.of();

  MonthBook(YearMonth month, Path folder, MonthWriter writer, Plan plan) {
    this.month = month;
    this.folder = folder;
    this.writer = writer;
    money = new MoneySums(plan);
    stored = new MoneySums(plan);
  }

  void take(int key, byte[] id, Values values) {
    money.add(values);
    if (writer.write(key, id, values)) {
      stored.add(values);
      accepted++;
    } else {
      duplicates++;
    }
  }

  /** Takes duplicates back, and closes the stores. */
  void finish() {
    Row taken = writer.finish();
    accepted -= taken.count(0);
    duplicates += taken.count(0);
    List<BigDecimal> sums = new ArrayList<>();
    for (int i = 1; i < taken.names().size(); i++) {
      sums.add(Objects.requireNonNull(taken.decimal(i)));
    }
    duplicateMoney = sums;
    branches = writer.branches().stream().map(row -> row.word("branch_id")).toList();
    managers = new LinkedHashMap<>();
    writer.managers().forEach(row -> managers.put(row.word("manager_id"), row.word("branch_id")));
    writer.close();
  }

  long accepted() {
    return accepted;
  }

  /** Rows of customers who have more than one. */
  long duplicates() {
    return duplicates;
  }

  /** What every good record of the month holds, duplicates with it. */
  MoneySums money() {
    return money;
  }

  /**
   * What the rows in the store hold of a money column: taken, less what turned out to be
   * duplicates.
   */
  BigDecimal acceptedMoney(int index) {
    return stored.yuan(index).subtract(duplicateMoney.get(index));
  }

  List<String> branches() {
    return branches;
  }

  Map<String, String> managers() {
    return managers;
  }
}
