package org.tierbook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.ProjectCopy;

/**
 * Thirty-six months of a real bank against counts made by R: through {@code assign}, and through
 * the files that readers of the portal download.
 */
class BerkaReferenceTest {
  private static final String SCHEME = "berka-balance";

  /** Our ids and the names on the pages to the names of the expected files. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("platinum-100k-plus", "platinum_100k_plus"),
          Map.entry("gold-50-100k", "gold_50_100k"),
          Map.entry("silver-20-50k", "silver_20_50k"),
          Map.entry("basic-0-20k", "basic_0_20k"),
          Map.entry("overdrawn", "overdrawn"),
          Map.entry("10万及以上", "platinum_100k_plus"),
          Map.entry("5至10万", "gold_50_100k"),
          Map.entry("2至5万", "silver_20_50k"),
          Map.entry("2万以下", "basic_0_20k"),
          Map.entry("透支", "overdrawn"),
          Map.entry("新增", "NEW"),
          Map.entry("流失", "LEFT"));

  private static final Path DATA =
      Path.of(System.getProperty("reference.data", "../shared/data")).resolve("berka");

  @TempDir private static Path root;

  @BeforeEach
  void project() throws IOException {
    boolean there = Files.isDirectory(DATA);
    if (!there) {
      System.err.println("skipped: no reference data in " + DATA);
    }
    assumeTrue(there, () -> "no reference data in " + DATA);
    if (Files.exists(root.resolve("content"))) {
      return;
    }
    ProjectCopy.of(Path.of("examples/berka/content"), root, false);
    String site = Files.readString(root.resolve("content/site.yaml"));
    Path panel = DATA.resolve("monthly_balance_panel.csv").toAbsolutePath().normalize();
    String here = site.replaceFirst("(?m)^customers: .*$", "customers: " + panel);
    ProjectCopy.write(root, "content/site.yaml", here.getBytes(UTF_8));
  }

  @Test
  void assignsEveryMonthAsCounted() throws IOException {
    Map<String, Long> expected = expectedCounts();
    Map<String, Long> counted = new TreeMap<>();
    expected.keySet().forEach(cell -> counted.put(cell, 0L));
    for (String month : months()) {
      CommandRun run =
          CommandRun.of("assign", "-s", root.toString(), "--scheme", SCHEME, "--month", month);
      assertThat(run.code()).as(run.err()).isZero();
      run.out()
          .lines()
          .skip(1)
          .map(line -> name(line.substring(line.lastIndexOf(',') + 1)))
          .forEach(tier -> counted.merge(month + " " + tier, 1L, Long::sum));
    }
    assertThat(counted).hasSize(36 * 5).isEqualTo(expected);
  }

  @Test
  void publishesEveryMonthAsCountedAndEveryMoveBetweenMonths() throws IOException {
    Path site = root.resolve("site");
    CommandRun run = CommandRun.of("build", "-s", root.toString(), "-d", site.toString());
    assertThat(run.code()).as(run.err()).isZero();

    Map<String, Long> counts = new TreeMap<>();
    Map<String, Long> moves = new TreeMap<>();
    for (String month : months()) {
      rows(site, "m-structure", month)
          .forEach(row -> put(counts, month + " " + name(row.get(0)), row.get(1)));
      if (!month.equals("1996-01")) {
        moves(month, rows(site, "m-migration", month), moves);
      }
    }
    assertThat(counts).hasSize(36 * 5).isEqualTo(expectedCounts());

    Map<String, Long> expected = expectedMoves();
    assertThat(moves).hasSize(35 * (6 * 6 - 1)).containsAllEntriesOf(expected);
    moves.keySet().removeAll(expected.keySet());
    assertThat(moves.values()).as("moves that R doesn't have").containsOnly(0L);
  }

  /** A cross-table of last month's tiers and this month's; new and left never meet. */
  private static void moves(String month, List<List<String>> rows, Map<String, Long> moves)
      throws IOException {
    List<String> head = rows.get(0);
    for (List<String> row : rows.subList(1, rows.size())) {
      for (int i = 1; i < head.size() - 1; i++) {
        if (!row.get(i).equals("—")) {
          put(moves, month + " " + name(row.get(0)) + " to " + name(head.get(i)), row.get(i));
        }
      }
    }
  }

  private static void put(Map<String, Long> into, String cell, String number) {
    assertThat(into.put(cell, Long.valueOf(number))).as(cell + " twice").isNull();
  }

  /** The rows of a download without totals; the head only where it names tiers. */
  private static List<List<String>> rows(Path site, String report, String month)
      throws IOException {
    String name = "%s-%s-%s.csv".formatted(report, SCHEME, month);
    List<List<String>> rows =
        csv(site.resolve("reports").resolve(month).resolve(report).resolve(name));
    rows.remove(rows.size() - 1);
    if (report.equals("m-structure")) {
      rows.remove(0);
    }
    return rows;
  }

  private static List<String> months() throws IOException {
    List<String> months =
        expectedCounts().keySet().stream().map(k -> k.substring(0, 7)).distinct().toList();
    assertThat(months).hasSize(36);
    return months;
  }

  private static Map<String, Long> expectedCounts() throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (List<String> row : expected("tier_counts.csv")) {
      put(counts, row.get(0) + " " + row.get(1), row.get(2));
    }
    return counts;
  }

  private static Map<String, Long> expectedMoves() throws IOException {
    Map<String, Long> moves = new TreeMap<>();
    for (List<String> row : expected("tier_migration_with_new_left.csv")) {
      put(moves, row.get(1) + " " + row.get(2) + " to " + row.get(3), row.get(4));
    }
    return moves;
  }

  private static List<List<String>> expected(String file) throws IOException {
    List<List<String>> rows = csv(DATA.resolve("expected").resolve(file));
    return rows.subList(1, rows.size());
  }

  /** No cell of these files holds a comma or a quote. */
  private static List<List<String>> csv(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(Arrays.asList(line.replace("\uFEFF", "").replace("\"", "").split(",", -1)));
    }
    return rows;
  }

  private static String name(String tier) {
    String name = NAMES.get(tier);
    assertThat(name).as(tier).isNotNull();
    return String.valueOf(name);
  }
}
