package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.SiteFixture;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.Branch;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.UnitFigures;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/** Published results through our own reports: concentration, transitions, activity and cohorts. */
class ReportReferenceTest {
  private static final Path DATA =
      Path.of(System.getProperty("reference.data", "../shared/data")).toAbsolutePath().normalize();

  /** A public bank whose scheme has the states 1 to 8, told by the column of money. */
  private static final String BANK =
      """
      -- content/site.yaml --
      bank: {zh: 公开数据, en: Public data}
      title: {zh: 对照, en: Reference}
      languages: [zh, en]
      data: public
      privacy: {minimum_cell: 1}
      archive: {full_months: 30}
      featured: [states]
      reports: [REPORTS]
      -- content/sources.yaml --
      - {id: house, title: {zh: 文献, en: Literature}}
      -- content/schemes/states.yaml --
      id: states
      name: {zh: 状态, en: States}
      source: house
      value: aum_daily_avg
      tiers:
        - {id: s8, name: {zh: 状态8, en: State 8}, when: {aum_daily_avg: {at_least: 8}}}
        - {id: s7, name: {zh: 状态7, en: State 7}, when: {aum_daily_avg: {at_least: 7}}}
        - {id: s6, name: {zh: 状态6, en: State 6}, when: {aum_daily_avg: {at_least: 6}}}
        - {id: s5, name: {zh: 状态5, en: State 5}, when: {aum_daily_avg: {at_least: 5}}}
        - {id: s4, name: {zh: 状态4, en: State 4}, when: {aum_daily_avg: {at_least: 4}}}
        - {id: s3, name: {zh: 状态3, en: State 3}, when: {aum_daily_avg: {at_least: 3}}}
        - {id: s2, name: {zh: 状态2, en: State 2}, when: {aum_daily_avg: {at_least: 2}}}
        - {id: s1, name: {zh: 状态1, en: State 1}, otherwise: true}
      """;

  private static final YearMonth START = YearMonth.of(1997, 1);

  @TempDir private Path folder;

  @BeforeEach
  void data() {
    boolean there = Files.isDirectory(DATA.resolve("lorenz_gini"));
    if (!there) {
      System.err.println("skipped: no reference data in " + DATA);
    }
    assumeTrue(there, () -> "no reference data in " + DATA);
  }

  @Test
  void measuresConcentrationAsPublished() throws IOException {
    Map<String, String> sets = new LinkedHashMap<>();
    sets.put("ineq_doc_income", document());
    sets.put("all_equal", "select 7 as x from range(5)");
    sets.put("one_holds_all", "select case when i = 0 then 10 else 0 end as x from range(5) t(i)");
    String ilocos = csv("lorenz_gini/ilocos.csv");
    sets.put("ilocos_all", "select income as x from " + ilocos);
    for (String province : List.of("Ilocos Norte", "Ilocos Sur", "La Union", "Pangasinan")) {
      sets.put(
          "ilocos_" + province,
          "select income as x from %s where province = '%s'".formatted(ilocos, province));
    }
    Map<String, ReportResult> found = pareto(sets);
    int checked = 0;
    for (List<String> row : rows("lorenz_gini/expected_gini.csv")) {
      ReportResult result = found.get(row.get(0));
      if (result != null) {
        assertThat(figure(result, "gini"))
            .as("Gini of " + row.get(0))
            .isCloseTo(Double.parseDouble(row.get(3)), within(1e-9));
        assertThat(figure(result, "top_value"))
            .as("top 20 % of " + row.get(0))
            .isCloseTo(Double.parseDouble(row.get(5)), within(1e-9));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(sets.size());
    assertThat(figure(there(found, "ineq_doc_income"), "gini")).isCloseTo(0.4620911, within(5e-8));
    curve(there(found, "ilocos_all"), "lorenz_gini/expected_lc_ilocos.csv", 20);
    curve(there(found, "ineq_doc_income"), "lorenz_gini/expected_lc_doc_income.csv", 10);
  }

  /** The incomes behind the curve of the manual: differences of its generalised form. */
  private static String document() throws IOException {
    List<String> values = new ArrayList<>();
    double before = 0;
    for (List<String> row : rows("lorenz_gini/expected_lc_doc_income.csv")) {
      double now = Double.parseDouble(row.get(2));
      if (now > 0) {
        values.add("(" + Math.round((now - before) * 10) + ")");
      }
      before = now;
    }
    assertThat(values).hasSize(10);
    return "select x from (values " + String.join(", ", values) + ") v(x)";
  }

  private Map<String, ReportResult> pareto(Map<String, String> sets) {
    List<String> parts = new ArrayList<>();
    List<Branch> branches = new ArrayList<>();
    for (Map.Entry<String, String> set : sets.entrySet()) {
      parts.add(
          "select %d + row_number() over () as customer_key, '%s' as branch_id, x as profit_contribution from (%s)"
              .formatted(parts.size() * 10_000, set.getKey(), set.getValue()));
      branches.add(
          new Branch(
              set.getKey(),
              Localized.same(set.getKey()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    Map<String, ReportResult> found = new LinkedHashMap<>();
    try (SiteFixture fixture = SiteFixture.of(BANK.replace("REPORTS", "m-pareto"))) {
      Playbook playbook = fixture.playbook();
      TestMonths test =
          new TestMonths(folder, playbook).month(START, String.join("\nunion all ", parts));
      Months months = new Months(test.months(0, 0).snapshots(), branches, List.of());
      Diagnostics diagnostics = new Diagnostics();
      for (UnitFigures unit :
          new InsideFigures(months, playbook, SegmentOptions.DEFAULT, diagnostics)
              .of(months.snapshots())) {
        unit.results().stream()
            .filter(r -> r.report().equals("m-pareto"))
            .forEach(r -> found.put(unit.unit().id(), r));
      }
      assertThat(diagnostics.sorted()).isEmpty();
    }
    return found;
  }

  private static void curve(ReportResult result, String file, int points) throws IOException {
    Map<Long, Double> expected = new LinkedHashMap<>();
    for (List<String> row : rows(file)) {
      expected.put(
          Math.round(Double.parseDouble(row.get(0)) * 1e9), Double.parseDouble(row.get(1)));
    }
    assertThat(result.table().rows()).hasSize(points);
    for (Table.Row row : result.table().rows()) {
      Double at = expected.get(Math.round(number(row.cells().get(0)) * 1e9));
      assertThat(at).as(row.cells().get(0).text().zh()).isNotNull();
      assertThat(number(row.cells().get(2))).isCloseTo(at, within(1e-9));
    }
  }

  @Test
  void countsTransitionsAsPublishedAndPrintsADashForAnEmptyRow() throws IOException {
    // Grades are states by their order; the best is 8.
    Table table = migration(pairs("migration_refs/ctmcd_tm_abs.csv", 8), 1).get(0);
    counts(
        table, "migration_refs/ctmcd_tm_abs.csv", "migration_refs/expected_ctmcd_tm_rowprop.csv");
    Table.Row empty = row(table, "s1");
    assertThat(empty.cells().stream().skip(1).limit(8).map(c -> c.small().orElseThrow().zh()))
        .containsOnly("—");
    Table visits = migration(pairs("migration_refs/expected_msm_cav_statetable.csv", 8), 1).get(0);
    counts(
        visits,
        "migration_refs/expected_msm_cav_statetable.csv",
        "migration_refs/expected_msm_cav_rowprop.csv");
  }

  /** Two months of as many customers as a table of transitions counts. */
  private static List<String> pairs(String file, int best) throws IOException {
    List<String> cells = new ArrayList<>();
    List<List<String>> rows = rows(file);
    for (int from = 0; from < rows.size(); from++) {
      for (int to = 1; to < rows.get(from).size(); to++) {
        cells.add("(%d, %d, %s)".formatted(best - from, best - to + 1, rows.get(from).get(to)));
      }
    }
    String all =
        "(select row_number() over () as k, was, now from (values %s) v(was, now, n), range(v.n))"
            .formatted(String.join(", ", cells));
    return List.of(
        "select k as customer_key, was as aum_daily_avg from " + all,
        "select k as customer_key, now as aum_daily_avg from " + all);
  }

  private static void counts(Table table, String absolute, String shares) throws IOException {
    List<List<String>> counts = rows(absolute);
    List<List<String>> rates = rows(shares);
    int checked = 0;
    for (int from = 0; from < counts.size(); from++) {
      Table.Row row = row(table, "s" + (8 - from));
      double total = number(row.cells().get(row.cells().size() - 1));
      for (int to = 1; to < counts.get(from).size(); to++) {
        Table.Cell cell = row.cells().get(to);
        assertThat(number(cell)).isEqualTo(Double.parseDouble(counts.get(from).get(to)));
        String rate = from < rates.size() ? rates.get(from).get(to) : "NA";
        if (!rate.equals("NA")) {
          assertThat(number(cell) / total).isCloseTo(Double.parseDouble(rate), within(1e-9));
        }
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(11);
  }

  @Test
  void followsAPanelMonthByMonth() throws IOException {
    String holson = csv("migration_refs/markovchain_holson.csv");
    List<String> months = new ArrayList<>();
    for (int i = 1; i <= 11; i++) {
      months.add(
          "select id as customer_key, 9 - time%d as aum_daily_avg from %s".formatted(i, holson));
    }
    double[][] sum = new double[3][3];
    for (Table table : migration(months, 10)) {
      for (int from = 0; from < 3; from++) {
        for (int to = 0; to < 3; to++) {
          sum[from][to] += number(row(table, "s" + (8 - from)).cells().get(to + 1));
        }
      }
    }
    List<List<String>> expected = rows("migration_refs/expected_holson_transition.csv");
    for (int from = 0; from < 3; from++) {
      double total = Arrays.stream(sum[from]).sum();
      for (int to = 0; to < 3; to++) {
        assertThat(sum[from][to] / total)
            .isCloseTo(Double.parseDouble(expected.get(from).get(to + 1)), within(1e-9));
      }
    }
  }

  private List<Table> migration(List<String> rows, int tables) {
    return months("m-migration", rows).stream()
        .flatMap(m -> m.result("m-migration", Optional.of("states")).stream())
        .map(ReportResult::table)
        .limit(tables)
        .toList();
  }

  @Test
  void tellsActivityAndCohortsAsCounted() throws IOException {
    String bought = csv("cdnow/cdnow_master.csv");
    List<String> months = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      months.add(
          "select distinct customer_id::integer as customer_key from %s where strftime(date::date, '%%Y-%%m') = '%s'"
              .formatted(bought, START.plusMonths(i)));
    }
    Map<String, MonthFigures> found = new LinkedHashMap<>();
    months("m-leaky, m-retention, m-cohort", months)
        .forEach(m -> found.put(m.month().toString(), m));
    for (List<String> row : rows("cdnow/expected/monthly_activity.csv")) {
      if (row.get(5).isEmpty()) {
        continue;
      }
      MonthFigures month = there(found, row.get(0));
      ReportResult leaky = month.result("m-leaky", Optional.empty()).orElseThrow();
      ReportResult kept = month.result("m-retention", Optional.empty()).orElseThrow();
      assertThat(figure(leaky, "closing")).isEqualTo(Double.parseDouble(row.get(1)));
      assertThat(figure(leaky, "new")).isEqualTo(Double.parseDouble(row.get(2)));
      assertThat(figure(kept, "retained")).isEqualTo(Double.parseDouble(row.get(5)));
      assertThat(figure(kept, "retention")).isCloseTo(Double.parseDouble(row.get(6)), within(1e-9));
      assertThat(figure(kept, "retained") + figure(leaky, "new") + figure(leaky, "back"))
          .isEqualTo(figure(leaky, "closing"));
    }
    List<String> heads = head("cdnow/expected/cohort_active_customers.csv");
    for (List<String> cohort : rows("cdnow/expected/cohort_active_customers.csv")) {
      for (int i = 1; i < cohort.size(); i++) {
        Table table =
            there(found, heads.get(i)).result("m-cohort", Optional.empty()).orElseThrow().table();
        double there =
            table.rows().stream()
                .filter(r -> r.key().equals(cohort.get(0)))
                .mapToDouble(r -> number(r.cells().get(1)))
                .sum();
        assertThat(there)
            .as(cohort.get(0) + " in " + heads.get(i))
            .isEqualTo(Double.parseDouble(cohort.get(i)));
      }
    }
  }

  private List<MonthFigures> months(String reports, List<String> rows) {
    try (SiteFixture fixture = SiteFixture.of(BANK.replace("REPORTS", reports))) {
      Playbook playbook = fixture.playbook();
      Path own = folder.resolve("months-" + rows.hashCode());
      TestMonths test = new TestMonths(own, playbook);
      for (int i = 0; i < rows.size(); i++) {
        test.month(START.plusMonths(i), rows.get(i));
      }
      Months months = new Months(test.months(0, 0).snapshots(), List.of(), List.of());
      Diagnostics diagnostics = new Diagnostics();
      List<MonthFigures> figures =
          new PortalFigures(months, playbook, SegmentOptions.DEFAULT, diagnostics, Progress.NONE)
              .of(months.snapshots());
      assertThat(diagnostics.sorted()).isEmpty();
      return figures;
    }
  }

  private static Table.Row row(Table table, String key) {
    return table.rows().stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow();
  }

  private static <T> T there(Map<String, T> found, String name) {
    return Objects.requireNonNull(found.get(name), name);
  }

  private static double figure(ReportResult result, String name) {
    return number(there(result.figures(), name));
  }

  private static double number(Table.Cell cell) {
    return ((Value.Number) cell.value()).number().doubleValue();
  }

  private static String csv(String file) {
    return "read_csv('" + DATA.resolve(file) + "')";
  }

  private static List<String> head(String file) throws IOException {
    return cells(Files.readAllLines(DATA.resolve(file)).get(0));
  }

  private static List<List<String>> rows(String file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    Files.readAllLines(DATA.resolve(file)).stream().skip(1).forEach(l -> rows.add(cells(l)));
    return rows;
  }

  /** No cell of these files holds a comma or a quote. */
  private static List<String> cells(String line) {
    return Arrays.asList(line.replace("\"", "").split(",", -1));
  }
}
