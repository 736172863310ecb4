package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Branch;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Table;
import org.tierbook.model.UnitFigures;
import org.tierbook.model.Value;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;
import org.tierbook.text.Localized;

/**
 * One small bank for the tests of all reports: each branch is a scene of its own, with customers
 * that can be counted by hand, and every report is run once over all of them.
 */
final class ReportBank {
  static final List<YearMonth> MONTHS =
      List.of(YearMonth.of(2026, 8), YearMonth.of(2026, 9), YearMonth.of(2026, 10));

  private static final Map<String, ReportResult> RESULTS = new HashMap<>();

  private ReportBank() {}

  /** What a report says of a scene. */
  static synchronized ReportResult report(String scene, String report, String scheme) {
    if (RESULTS.isEmpty()) {
      run();
    }
    String key = scene + " " + report + " " + scheme;
    return Objects.requireNonNull(RESULTS.get(key), key);
  }

  /** A report of the scene that has its name. */
  static ReportResult report(String report) {
    return report(report, report, "");
  }

  static ReportResult bank(String report) {
    return report("", report, "");
  }

  private static void run() {
    Diagnostics diagnostics = new Diagnostics();
    Playbook playbook = PlaybookReader.read(SourceTree.scan(Path.of(""), diagnostics), diagnostics);
    Months months = months(playbook);
    List<Snapshot> known = months.snapshots();
    List<UnitFigures> units =
        new InsideFigures(months, playbook, SegmentOptions.DEFAULT, diagnostics).of(known);
    assertThat(diagnostics.sorted()).isEmpty();
    for (UnitFigures unit : units) {
      String branch = unit.unit().branch();
      String id = branch.isEmpty() ? unit.unit().id() : branch + "/" + unit.unit().id();
      for (ReportResult result : unit.results()) {
        RESULTS.put(id + " " + result.report() + " " + result.scheme().orElse(""), result);
      }
    }
  }

  private static Months months(Playbook playbook) {
    TestMonths made = new TestMonths(folder(), playbook);
    List<Branch> branches = new ArrayList<>();
    for (String scene : ReportScenes.ALL.keySet()) {
      branches.add(
          new Branch(
              scene, Localized.same(scene), Optional.empty(), Optional.empty(), Optional.empty()));
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      boolean last = i == MONTHS.size() - 1;
      made.month(MONTHS.get(i), rows(i), last ? ReportScenes.files() : Map.of());
    }
    Months all = made.months(0, 0);
    return new Months(all.snapshots(), branches, ReportScenes.MANAGERS, all.sections());
  }

  /** The rows of a month; a customer is told by his scene and {@code n}. */
  private static String rows(int month) {
    List<String> parts = new ArrayList<>();
    List<String> scenes = List.copyOf(ReportScenes.ALL.keySet());
    for (String scene : scenes) {
      List<String> given = ReportScenes.ALL.getOrDefault(scene, List.of());
      int at = month - (MONTHS.size() - given.size());
      if (at >= 0) {
        String key = "cast(" + ReportScenes.key(scene, 0) + " + n as bigint)";
        parts.add(
            "select %1$s as customer_key, 'C' || (1000000 + %1$s) as customer_id, coalesce(branch_id, '%2$s') as branch_id, s.* exclude (n, branch_id) from (select null::varchar as branch_id where false union all by name select * from (%3$s)) s"
                .formatted(key, scene, given.get(at)));
      }
    }
    return String.join("\nunion all by name ", parts);
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("reports");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A key figure's number. */
  static BigDecimal number(ReportResult result, String figure) {
    Table.Cell cell = Objects.requireNonNull(result.figures().get(figure), figure);
    assertThat(cell.value()).as(figure).isInstanceOf(Value.Number.class);
    return ((Value.Number) cell.value()).number();
  }

  static String text(ReportResult result, String figure) {
    Table.Cell cell = Objects.requireNonNull(result.figures().get(figure), figure);
    return cell.text().zh();
  }

  /** A column of the table by its rows, as words. */
  static Map<String, String> column(ReportResult result, String name) {
    return column(result.table(), name);
  }

  static Map<String, String> column(Table table, String name) {
    int at = table.columns().stream().map(Table.Column::name).toList().indexOf(name);
    assertThat(at).as(name).isNotNegative();
    Map<String, String> column = new LinkedHashMap<>();
    table
        .rows()
        .forEach(r -> column.put(r.cells().get(0).text().zh(), r.cells().get(at).text().zh()));
    return column;
  }

  /** Numbers of a column by row, totals left out. */
  static Map<String, BigDecimal> numbers(ReportResult result, String name) {
    Table table = result.table();
    int at = table.columns().stream().map(Table.Column::name).toList().indexOf(name);
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      if (row.kind() == Table.Kind.DATA && row.cells().get(at).value() instanceof Value.Number n) {
        numbers.merge(row.cells().get(0).text().zh(), n.number(), BigDecimal::add);
      }
    }
    return numbers;
  }

  static BigDecimal sum(Map<String, BigDecimal> numbers) {
    return numbers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The rows of a list, each column's words by its name. */
  static List<Map<String, String>> list(ReportResult result) {
    Table table = result.list().orElseThrow().table();
    List<Map<String, String>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Map<String, String> words = new LinkedHashMap<>();
      for (int i = 0; i < row.cells().size(); i++) {
        words.put(table.columns().get(i).name(), row.cells().get(i).text().zh());
      }
      rows.add(words);
    }
    return rows;
  }

  /** The customer number of a scene's customer. */
  static String customer(String scene, int n) {
    return "C" + (1_000_000 + ReportScenes.key(scene, n));
  }
}
