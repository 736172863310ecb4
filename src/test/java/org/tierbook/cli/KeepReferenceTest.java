package org.tierbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tierbook.SiteFixture;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * Six months of 30,000 card holders: tiers earned and moved between, and tiers kept for three
 * months (rules.md b2), against tables made in R.
 */
public class KeepReferenceTest {
  private static final List<String> MONTHS =
      List.of("2005-04", "2005-05", "2005-06", "2005-07", "2005-08", "2005-09");
  private static final List<String> TIERS =
      List.of("T0_neg", "T1_0_10k", "T2_10k_50k", "T3_50k_100k", "T4_100k_200k", "T5_200k");
  private static final String COLUMNS =
      """
      - {name: balance, type: money, label: {zh: 余额, en: Balance}}
      """;

  /** Our ids are the numbers of the tiers from the lowest. */
  private static final String SCHEME =
      """
      id: balance
      name: {zh: 余额, en: Balance}
      source: reference
      value: balance
      keep: {promote: next_month, demote_after: 3, demote_to: last}
      tiers:
        - {id: '5', name: {zh: 五, en: five}, when: {balance: {at_least: 20万}}}
        - {id: '4', name: {zh: 四, en: four}, when: {balance: {at_least: 10万}}}
        - {id: '3', name: {zh: 三, en: three}, when: {balance: {at_least: 5万}}}
        - {id: '2', name: {zh: 二, en: two}, when: {balance: {at_least: 1万}}}
        - {id: '1', name: {zh: 一, en: one}, when: {balance: {at_least: 0}}}
        - {id: '0', name: {zh: 零, en: zero}, otherwise: true}
      """;

  @Test
  void keepsAndMovesEveryCustomerAsCounted() {
    Path data = ReferenceData.folder("uci_credit_card");
    Map<String, Map<String, Map<String, String>>> months = new LinkedHashMap<>();
    try (SiteFixture site = ReferenceData.project("content/customers", COLUMNS, "balance")) {
      site.write("content/customers/panel.csv", panel(data.resolve("monthly_panel_long.csv")));
      site.write("content/schemes/balance.yaml", SCHEME);
      MONTHS.forEach(m -> months.put(m, ReferenceData.assigned(site, "balance", m)));
    }
    List<Map<String, String>> expected =
        ReferenceData.rows(data.resolve("expected/tier_with_3month_grace.csv"));
    assertThat(expected).hasSize(30_000);
    int different = 0;
    for (Map<String, String> row : expected) {
      for (String month : MONTHS) {
        Map<String, String> ours =
            months.getOrDefault(month, Map.of()).getOrDefault(row.get("customer_id"), Map.of());
        boolean same =
            row.getOrDefault("q_" + month, "").equals(ours.get("earned"))
                && row.getOrDefault(month, "").equals(ours.get("tier"))
                && row.getOrDefault("miss_" + month, "").equals(ours.get("missed"));
        different += same ? 0 : 1;
      }
    }
    assertThat(different).as("customers in months kept otherwise").isZero();
    assertThat(moves(months))
        .containsAllEntriesOf(migration(data.resolve("expected/balance_tier_migration.csv")));
  }

  /** R has written some round numbers as 1e+05, which we rightly take for damaged. */
  public static String panel(Path file) {
    StringBuilder csv = new StringBuilder("customer_id,data_month,balance\n");
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.each(
          "select customer_id, month, cast(cast(balance as double) as bigint) as balance from read_csv("
              + Store.quote(file.toAbsolutePath().toString())
              + ", all_varchar = true)",
          row ->
              csv.append(row.word("customer_id"))
                  .append(',')
                  .append(row.word("month"))
                  .append(',')
                  .append(row.word("balance"))
                  .append('\n'));
    }
    return csv.toString();
  }

  private static Map<String, Integer> migration(Path file) {
    Map<String, Integer> cells = new TreeMap<>();
    for (Map<String, String> row : ReferenceData.rows(file)) {
      int from = tier(row.getOrDefault("from", ""));
      int to = tier(row.getOrDefault("to", ""));
      int n = Integer.parseInt(row.getOrDefault("n", ""));
      if (n > 0) {
        cells.put(row.get("to_month") + " " + from + " to " + to, n);
      }
    }
    assertThat(cells.values().stream().mapToInt(n -> n).sum()).isEqualTo(5 * 30_000);
    return cells;
  }

  private static int tier(String name) {
    for (int i = 0; i < TIERS.size(); i++) {
      if (name.startsWith(TIERS.get(i))) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  private static Map<String, Integer> moves(Map<String, Map<String, Map<String, String>>> months) {
    Map<String, Integer> cells = new TreeMap<>();
    for (int i = 1; i < MONTHS.size(); i++) {
      Map<String, Map<String, String>> before = months.getOrDefault(MONTHS.get(i - 1), Map.of());
      String month = MONTHS.get(i);
      months
          .getOrDefault(month, Map.of())
          .forEach(
              (id, row) ->
                  cells.merge(
                      month
                          + " "
                          + before.getOrDefault(id, Map.of()).get("earned")
                          + " to "
                          + row.get("earned"),
                      1,
                      Integer::sum));
    }
    return cells;
  }
}
