package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Level;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.UnitFigures;
import org.tierbook.model.Value;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;

/**
 * What must add up, on banks made by chance: customers come, leave, come back, move between
 * branches and change tier.
 */
class ReportIdentitiesTest {
  private static final Set<String> REPORTS =
      Set.of("m-structure", "m-migration", "m-leaky", "m-retention", "m-churn", "m-workload");

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 20, 300})
  void addUp(int seed) {
    Diagnostics diagnostics = new Diagnostics();
    Playbook all = PlaybookReader.read(SourceTree.scan(Path.of(""), diagnostics), diagnostics);
    Playbook playbook = some(all);
    TestMonths test = new TestMonths(folder, playbook);
    for (int month = 0; month < 3; month++) {
      test.month(YearMonth.of(2026, 8 + month), customers(seed, month));
    }
    Months months = test.months(4, 8);
    List<UnitFigures> units =
        new InsideFigures(months, playbook, SegmentOptions.DEFAULT, diagnostics)
            .of(months.snapshots());
    assertThat(diagnostics.sorted()).isEmpty();

    ReportResult bank = one(units, "", "m-leaky");
    assertThat(figure(bank, "moved_in")).isZero();
    assertThat(figure(bank, "moved_out")).isZero();
    for (UnitFigures unit : units) {
      if (unit.unit().level() != Level.MANAGER) {
        movement(unit);
      }
    }
    branches(units, bank);
    managers(units);
  }

  private static void movement(UnitFigures unit) {
    String name = unit.unit().id();
    ReportResult leaky = result(unit, "m-leaky");
    assertThat(
            figure(leaky, "opening")
                + figure(leaky, "new")
                + figure(leaky, "back")
                + figure(leaky, "moved_in")
                - figure(leaky, "lost")
                - figure(leaky, "moved_out"))
        .as("opening to closing of " + name)
        .isEqualTo(figure(leaky, "closing"));
    ReportResult kept = result(unit, "m-retention");
    assertThat(total(kept.table(), "people"))
        .as("retained, new, back and moved in of " + name)
        .isEqualTo(figure(leaky, "closing"));
    assertThat(figure(kept, "retained") + figure(leaky, "new") + figure(leaky, "back"))
        .isEqualTo(figure(leaky, "closing") - figure(leaky, "moved_in"));
    Table structure = result(unit, "m-structure").table();
    assertThat(sum(structure, "customers"))
        .as("tiers of " + name)
        .isEqualTo(total(structure, "customers"))
        .isEqualTo(figure(leaky, "closing"));
    margins(result(unit, "m-migration").table(), structure);
    assertThat(total(result(unit, "m-churn").table(), "base")).isEqualTo(figure(leaky, "opening"));
    assertThat(total(result(unit, "m-churn").table(), "lost")).isEqualTo(figure(leaky, "lost"));
  }

  /** Columns of the matrix are this month's counts; its rows add up to their totals. */
  private static void margins(Table matrix, Table structure) {
    Table.Row totals = matrix.rows().get(matrix.rows().size() - 1);
    for (int i = 1; i < matrix.columns().size(); i++) {
      String tier = matrix.columns().get(i).tier().orElse("");
      structure.rows().stream()
          .filter(r -> r.key().equals(tier))
          .forEach(
              r ->
                  assertThat(
                          number(
                              totals.cells().get(matrix.columns().indexOf(column(matrix, tier)))))
                      .as(tier)
                      .isEqualTo(number(r.cells().get(1))));
    }
    for (Table.Row row : matrix.rows()) {
      long sum = 0;
      for (int i = 1; i < row.cells().size() - 1; i++) {
        sum += number(row.cells().get(i));
      }
      assertThat(sum).as(row.key()).isEqualTo(number(row.cells().get(row.cells().size() - 1)));
    }
  }

  private static Table.Column column(Table table, String name) {
    return table.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static void branches(List<UnitFigures> units, ReportResult bank) {
    for (String name : List.of("opening", "new", "back", "lost", "closing")) {
      assertThat(acrossBranches(units, name)).as(name).isEqualTo(figure(bank, name));
    }
    assertThat(acrossBranches(units, "moved_in"))
        .isPositive()
        .isEqualTo(acrossBranches(units, "moved_out"));
  }

  private static long acrossBranches(List<UnitFigures> units, String figure) {
    return units.stream()
        .filter(u -> u.unit().level() == Level.BRANCH)
        .mapToLong(u -> figure(result(u, "m-leaky"), figure))
        .sum();
  }

  private static void managers(List<UnitFigures> units) {
    for (UnitFigures branch : units) {
      if (branch.unit().level() == Level.BRANCH) {
        long own =
            units.stream()
                .filter(u -> u.unit().level() == Level.MANAGER)
                .filter(u -> u.unit().branch().equals(branch.unit().id()))
                .mapToLong(u -> total(result(u, "m-structure").table(), "customers"))
                .sum();
        ReportResult load = result(branch, "m-workload");
        assertThat(own + figure(load, "unmanaged"))
            .as("managers of " + branch.unit().id())
            .isEqualTo(figure(load, "customers"));
      }
    }
  }

  private static ReportResult one(List<UnitFigures> units, String unit, String report) {
    return units.stream()
        .filter(u -> u.unit().id().equals(unit))
        .map(u -> result(u, report))
        .findFirst()
        .orElseThrow();
  }

  /** The first scheme's result. */
  private static ReportResult result(UnitFigures unit, String report) {
    return unit.results().stream().filter(r -> r.report().equals(report)).findFirst().orElseThrow();
  }

  private static long figure(ReportResult result, String name) {
    return number(java.util.Objects.requireNonNull(result.figures().get(name)));
  }

  private static long sum(Table table, String column) {
    int at = table.columns().indexOf(column(table, column));
    return table.rows().stream()
        .filter(r -> r.kind() == Table.Kind.DATA)
        .mapToLong(r -> number(r.cells().get(at)))
        .sum();
  }

  private static long total(Table table, String column) {
    int at = table.columns().indexOf(column(table, column));
    return table.rows().stream()
        .filter(r -> r.kind() == Table.Kind.TOTAL)
        .mapToLong(r -> number(r.cells().get(at)))
        .sum();
  }

  private static long number(Table.Cell cell) {
    return cell.value() instanceof Value.Number n ? n.number().longValueExact() : 0;
  }

  private static Playbook some(Playbook from) {
    return new Playbook(
        from.site(),
        from.schemes(),
        from.benefits(),
        from.duties(),
        from.roles(),
        from.triggers(),
        from.calendar(),
        from.sources(),
        from.published(),
        from.courses(),
        from.reports().stream().filter(r -> REPORTS.contains(r.id())).toList(),
        from.pages(),
        from.forms(),
        from.paths(),
        from.columns(),
        from.sections(),
        from.phrases());
  }

  /** The same customers for the same seed: each month a hash decides who is there, and where. */
  private static String customers(int seed, int month) {
    return """
        select i as customer_key, 'C' || (100000 + i) as customer_id,
          'B' || (1 + case when hash(i, %1$d, %2$d, 1) %% 10 = 0 then hash(i, %1$d, %2$d, 2) else hash(i, %1$d) end %% 4) as branch_id,
          null as manager_id,
          case when hash(i, %1$d, %2$d, 4) %% 50 > 0
            then (exp(8 + (hash(i, %1$d, 5) %% 1000) / 1000.0 * 6) * (0.6 + (hash(i, %1$d, %2$d, 6) %% 100) / 100.0))::decimal(18,2) end as aum_daily_avg,
          case when hash(i, %1$d, %2$d, 7) %% 30 = 0 then date '2026-08-01' end as close_date
        from range(1, 400) t(i) where hash(i, %1$d, %2$d, 3) %% 8 > 0
        """
        .formatted(seed, month)
        .replace(
            "null as manager_id",
            "case when hash(i, %1$d, 8) %% 3 > 0 then 'M' || (1 + case when hash(i, %1$d, %2$d, 1) %% 10 = 0 then hash(i, %1$d, %2$d, 2) else hash(i, %1$d) end %% 4 + 4 * (hash(i, %1$d, 9) %% 2)) end as manager_id"
                .formatted(seed, month));
  }
}
