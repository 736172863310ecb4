package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tierbook.SiteFixture;
import org.tierbook.cli.KeepReferenceTest;
import org.tierbook.cli.ReferenceData;
import org.tierbook.customers.CustomerIntake;
import org.tierbook.customers.IntakeOptions;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Snapshot;
import org.tierbook.rule.Decider;
import org.tierbook.rule.Decision;
import org.tierbook.rule.Decision.Gap;
import org.tierbook.source.SourceTree;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/** Who is within 10 % of the next limit, and what each of them lacks, against a table made in R. */
class NearReferenceTest {
  private static final String COLUMNS =
      """
      - {name: balance, type: money, label: {zh: 余额, en: Balance}}
      """;
  private static final String SCHEME =
      """
      id: balance
      name: {zh: 余额, en: Balance}
      source: reference
      value: balance
      near: 10%
      tiers:
        - {id: '5', name: {zh: 五, en: five}, when: {balance: {at_least: 20万}}}
        - {id: '4', name: {zh: 四, en: four}, when: {balance: {at_least: 10万}}}
        - {id: '3', name: {zh: 三, en: three}, when: {balance: {at_least: 5万}}}
        - {id: '2', name: {zh: 二, en: two}, when: {balance: {at_least: 1万}}}
        - {id: '1', name: {zh: 一, en: one}, when: {balance: {at_least: 0}}}
        - {id: '0', name: {zh: 零, en: zero}, otherwise: true}
      """;

  @Test
  void findsEveryCandidateWithItsGap() {
    Path data = ReferenceData.folder("uci_credit_card");
    Map<String, String> expected = new TreeMap<>();
    for (Map<String, String> row :
        ReferenceData.rows(data.resolve("expected/upgrade_candidates_within10pct.csv"))) {
      expected.put(
          row.getOrDefault("customer_id", ""),
          new BigDecimal(row.getOrDefault("next_threshold", "")).toBigInteger()
              + " lacks "
              + row.get("gap"));
    }
    assertThat(expected).hasSize(396 + 1310 + 632 + 444);
    Map<String, String> found = new TreeMap<>();
    try (SiteFixture site = ReferenceData.project("content/customers", COLUMNS, "balance")) {
      site.write("content/schemes/balance.yaml", SCHEME);
      site.write(
          "content/customers/panel.csv",
          KeepReferenceTest.panel(data.resolve("monthly_panel_long.csv")));
      candidates(site, found);
    }
    assertThat(found).isEqualTo(expected);
  }

  private static void candidates(SiteFixture site, Map<String, String> found) {
    Diagnostics diagnostics = new Diagnostics();
    Playbook playbook = site.playbook();
    Months months =
        CustomerIntake.read(
            SourceTree.scan(site.root(), diagnostics),
            playbook,
            IntakeOptions.DEFAULT,
            diagnostics,
            Progress.NONE);
    Snapshot latest = months.latest().orElseThrow();
    MonthRules rules = new MonthRules(months.snapshots(), playbook);
    try (Store store =
        SchemeRows.open(rules, latest, java.util.List.of("balance"), StoreSettings.DEFAULT)) {
      SchemeRows rows = SchemeRows.of(store, rules, latest, "balance");
      Decider decider = new Decider(playbook.schemes(), playbook.columns(), rows.cuts());
      store.each(rows.sql() + " where near <> tier", row -> candidate(rows, decider, row, found));
    }
  }

  private static void candidate(
      SchemeRows rows, Decider decider, Row row, Map<String, String> found) {
    Decision decision = decider.decide(rows.scheme(), rows.values(row));
    Gap gap = decision.missing(row.word("near")).orElseThrow().ways().get(0).gaps().get(0);
    found.put(
        row.word("customer_id"),
        gap.limit().toBigInteger() + " lacks " + gap.amount().stripTrailingZeros().toPlainString());
  }
}
