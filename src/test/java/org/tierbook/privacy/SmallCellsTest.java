package org.tierbook.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Unit;
import org.tierbook.model.Value;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

class SmallCellsTest {
  private static final Map<String, String> WORDS =
      Map.of("report.withheld", "隐去", "report.fewer", "少于{count}", "report.some", "若干");
  private static final Phrases PHRASES =
      new Phrases(Map.of(Language.ZH, WORDS, Language.EN, WORDS));

  @Test
  void hidesSmallCountsWithTheirAmountsAndASecondCount() {
    assertThat(shown(list(3, 12, 40, 900), 5))
        .containsExactly(
            "隐去 隐去 隐去", "隐去 隐去 隐去", "40 4000 0.0419", "900 90000 0.9424", "955 95500 1");
  }

  @Test
  void showsAllWhereNothingIsSmall() {
    assertThat(shown(list(5, 0, 40), 5))
        .containsExactly("5 500 0.1111", "0 0 0", "40 4000 0.8889", "45 4500 1");
    assertThat(shown(list(1, 0, 40), 1)).contains("1 100 0.0244");
  }

  @Test
  void hidesUntilTheHiddenAddUpToTheMinimum() {
    assertThat(shown(list(2, 1, 40, 50), 5))
        .startsWith("隐去 隐去 隐去", "隐去 隐去 隐去", "隐去 隐去 隐去", "50 5000 0.5376");
  }

  @Test
  void hidesTheTotalWhenNothingElseIsLeft() {
    assertThat(shown(list(3, 0), 5)).containsExactly("隐去 隐去 隐去", "0 0 0", "隐去 隐去 隐去");
  }

  @Test
  void hidesMarginsOfCrossTablesOnlyWhenTheyAreSmall() {
    Table shown =
        suppressed(cross(new long[][] {{3, 20, 30}, {40, 50, 60}, {70, 80, 90}}), 5).table();

    assertThat(texts(shown))
        .containsExactly("隐去 隐去 30 53", "隐去 隐去 60 150", "70 80 90 240", "113 150 180 443");
  }

  @Test
  void takesTheShareOutOfRowsWhoseTotalIsHidden() {
    Table shown = suppressed(cross(new long[][] {{3, 0}, {40, 50}}), 5).table();

    assertThat(shown.rows().get(0).cells()).allSatisfy(c -> assertThat(c.small()).isEmpty());
  }

  @Test
  void hidesKeyFiguresThatAreSmallOrGiveAHiddenCountAway() {
    Map<String, Table.Cell> figures = new LinkedHashMap<>();
    figures.put("small", number(3));
    figures.put("guard", number(12));
    figures.put("all", number(955));
    figures.put("top", number("0.0157"));
    figures.put("wrongly", number(15));
    ReportResult result = suppressed(list(3, 12, 40, 900), figures, 5);

    assertThat(result.answer().zh()).isEqualTo("少于5 若干 955 若干 若干");
  }

  @Test
  void showsAFigureOverEverybodyWhateverIsHidden() {
    Map<String, Table.Cell> figures = new LinkedHashMap<>();
    figures.put("whole", number(237));
    figures.put("part", number(152));

    assertThat(suppressed(list(3, 12, 40, 900), figures, 5).answer().zh()).isEqualTo("237 若干");
    assertThat(suppressed(list(3, 12, 40, 900), Map.of("whole", number(3)), 5).answer().zh())
        .isEqualTo("少于5");
  }

  @Test
  void protectsEachPartOfATableThatSplitsTheSamePeopleTwice() {
    // Income 3, 12, 40 and origin 20, 35: who sees 12 and 40 of 55 knows the 3.
    Table table =
        plain(
            List.of(
                column("area", ColumnFormat.TEXT, Optional.empty()),
                column("people", ColumnFormat.COUNT, Optional.empty())),
            new String[] {"income", "income", "income", "origin", "origin"},
            new long[][] {{3}, {12}, {40}, {20}, {35}});

    assertThat(shown(table, 5)).containsExactly("隐去", "隐去", "40", "20", "35");
  }

  @Test
  void hidesWhatTwoOtherColumnsWouldTell() {
    Table table =
        plain(
            List.of(
                column("duty", ColumnFormat.DUTY, Optional.empty()),
                column("all", ColumnFormat.COUNT, Optional.empty()),
                column("in_time", ColumnFormat.COUNT, Optional.empty()),
                column("late", ColumnFormat.COUNT, Optional.empty())),
            new String[] {"a", "b"},
            new long[][] {{50, 47, 3}, {60, 40, 20}});

    assertThat(shown(table, 5)).containsExactly("50 隐去 隐去", "60 40 20");
  }

  @Test
  void hidesAStepThatOpeningAndClosingWouldTell() {
    Table table =
        plain(
            List.of(
                column("step", ColumnFormat.DUTY, Optional.empty()),
                column("people", ColumnFormat.COUNT, Optional.empty()),
                column("change", ColumnFormat.CHANGE, Optional.empty())),
            new String[] {"opening", "new", "lost", "closing"},
            new long[][] {{100, Long.MIN_VALUE}, {55, 55}, {3, -3}, {152, Long.MIN_VALUE}});

    assertThat(shown(table, 5)).containsExactly("100 ", "隐去 隐去", "隐去 隐去", "152 ");
  }

  /** Rows of numbers; the smallest number stands for none. */
  private static Table plain(List<Table.Column> columns, String[] keys, long[][] numbers) {
    List<Table.Row> rows = new ArrayList<>();
    for (int r = 0; r < keys.length; r++) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(key(keys[r]));
      for (long n : numbers[r]) {
        cells.add(
            n == Long.MIN_VALUE
                ? new Table.Cell(
                    new Value.Unknown(), Localized.same(""), Optional.empty(), Table.Tone.ABSENT)
                : number(n));
      }
      rows.add(new Table.Row(Table.Kind.DATA, keys[r], cells));
    }
    return new Table(columns, rows);
  }

  @Test
  void hidesASmallKeyFigureWithoutASmallCellToo() {
    ReportResult result = suppressed(list(30, 40), Map.of("small", number(2)), 5);

    assertThat(result.answer().zh()).isEqualTo("少于5");
  }

  @Test
  void nobodyCanWorkOutAHiddenCountOfAList() {
    long seed = 20261031;
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      int k = 2 + random.nextInt(6);
      long[] counts = random.longs(1 + random.nextInt(6), 0, 1 + random.nextInt(30)).toArray();
      Table table = list(counts);
      assertUndetermined(
          table, suppressed(table, k).table(), k, "seed " + seed + " round " + round);
    }
  }

  @Test
  void nobodyCanWorkOutAHiddenCountOfACrossTable() {
    long seed = 19;
    Random random = new Random(seed);
    for (int round = 0; round < 800; round++) {
      int rows = 1 + random.nextInt(3);
      int columns = 1 + random.nextInt(3);
      int bound = 1 + random.nextInt(9);
      long[][] counts = new long[rows][];
      for (int r = 0; r < rows; r++) {
        counts[r] = random.longs(columns, 0, bound).toArray();
      }
      int k = 2 + random.nextInt(4);
      Table table = cross(counts);
      assertUndetermined(
          table, suppressed(table, k).table(), k, "seed " + seed + " round " + round);
    }
  }

  @Test
  void hidesATiersCountInAllTablesOrInNone() {
    long seed = 31;
    Random random = new Random(seed);
    for (int round = 0; round < 800; round++) {
      int columns = 1 + random.nextInt(3);
      int bound = 1 + random.nextInt(9);
      long[][] counts = new long[1 + random.nextInt(3)][];
      long[] tiers = new long[columns];
      for (int row = 0; row < counts.length; row++) {
        counts[row] = random.longs(columns, 0, bound).toArray();
        for (int c = 0; c < columns; c++) {
          tiers[c] += counts[row][c];
        }
      }
      int k = 2 + random.nextInt(4);
      Set<String> hidden = new TreeSet<>();
      for (String row : SmallCells.hiddenRows(suppressed(list(tiers), k).table())) {
        hidden.add(row.replace('r', 'c'));
      }
      Table table = cross(counts);
      Published published = new Published(Optional.of(hidden), Optional.empty());
      Table shown = suppressed(table, published, Map.of(), k).table();
      String when = "seed " + seed + " round " + round + " " + texts(table) + texts(shown);
      for (int c = 0; c < columns; c++) {
        Table.Cell margin = shown.rows().get(counts.length).cells().get(c + 1);
        assertThat(margin.tone() == Table.Tone.WITHHELD)
            .as(when)
            .isEqualTo(hidden.contains("c" + c) && tiers[c] > 0);
      }
      assertUndetermined(table, shown, 0, k, when);
    }
  }

  private static void assertUndetermined(Table truth, Table shown, int k, String when) {
    assertUndetermined(truth, shown, 1, k, when);
  }

  /**
   * Tries every way to fill in the hidden counts that agrees with all that is shown; {@code least}
   * is what a reader knows a hidden count to be at least.
   */
  private static void assertUndetermined(Table truth, Table shown, long least, int k, String when) {
    Attack attack = new Attack(truth, shown, least);
    for (int i = 0; i < attack.places.size(); i++) {
      int[] place = attack.places.get(i);
      if (truth.rows().get(place[0]).cells().get(place[1] + 1).value() instanceof Value.Number n
          && n.number().signum() == 0) {
        continue; // a zero tells of nobody
      }
      assertThat(attack.low[i])
          .as("%s k=%d %s -> %s", when, k, texts(truth), texts(shown))
          .isLessThan(attack.high[i]);
    }
    for (int r = 0; r < truth.rows().size(); r++) {
      for (int c = 0; c < truth.columns().size(); c++) {
        if (truth.columns().get(c).format() == ColumnFormat.COUNT
            && shown.rows().get(r).cells().get(c).value() instanceof Value.Number n) {
          assertThat(n.number().longValue())
              .as(when)
              .isNotIn(java.util.stream.LongStream.range(1, k).boxed().toList());
        }
      }
    }
  }

  private static final class Attack {
    final List<int[]> places = new ArrayList<>();
    final long[] low;
    final long[] high;
    private final long[][] inner;
    private final boolean[][] free;
    private final Table shown;
    private final boolean crossed;
    private final long bound;
    private final long least;

    Attack(Table truth, Table shown, long least) {
      this.shown = shown;
      this.least = least;
      crossed = truth.columns().stream().anyMatch(c -> c.tier().isPresent());
      int rows = truth.rows().size() - 1;
      int columns = crossed ? truth.columns().size() - 2 : 1;
      inner = new long[rows][columns];
      free = new boolean[rows][columns];
      long all = 0;
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          Value v = shown.rows().get(r).cells().get(c + 1).value();
          free[r][c] = !(v instanceof Value.Number);
          inner[r][c] = v instanceof Value.Number n ? n.number().longValue() : least;
          all +=
              truth.rows().get(r).cells().get(c + 1).value() instanceof Value.Number n
                  ? n.number().longValue()
                  : 0;
          if (free[r][c]) {
            places.add(new int[] {r, c});
          }
        }
      }
      bound = all + 1;
      low = new long[places.size()];
      high = new long[places.size()];
      java.util.Arrays.fill(low, Long.MAX_VALUE);
      search(0);
    }

    /** Depth first over the hidden counts; a sum that can't be met any more ends a branch. */
    private void search(int next) {
      if (!possible(next == places.size())) {
        return;
      }
      if (next == places.size()) {
        for (int i = 0; i < places.size(); i++) {
          long v = inner[places.get(i)[0]][places.get(i)[1]];
          low[i] = Math.min(low[i], v);
          high[i] = Math.max(high[i], v);
        }
        return;
      }
      if (java.util.stream.IntStream.range(0, places.size()).allMatch(i -> low[i] < high[i])) {
        return;
      }
      int[] at = places.get(next);
      for (long v = least; v <= bound; v++) {
        inner[at[0]][at[1]] = v;
        if (!possible(false)) {
          break;
        }
        search(next + 1);
      }
      inner[at[0]][at[1]] = least;
    }

    private boolean possible(boolean complete) {
      int totalRow = shown.rows().size() - 1;
      for (int c = 0; c < inner[0].length; c++) {
        long sum = 0;
        for (long[] row : inner) {
          sum += row[c];
        }
        if (!agrees(sum, totalRow, c + 1, complete)) {
          return false;
        }
      }
      for (int r = 0; crossed && r < inner.length; r++) {
        if (!agrees(java.util.Arrays.stream(inner[r]).sum(), r, inner[r].length + 1, complete)) {
          return false;
        }
      }
      long all = java.util.Arrays.stream(inner).flatMapToLong(java.util.Arrays::stream).sum();
      return all <= bound && (!crossed || agrees(all, totalRow, inner[0].length + 1, complete));
    }

    private boolean agrees(long sum, int row, int column, boolean complete) {
      return !(shown.rows().get(row).cells().get(column).value() instanceof Value.Number n)
          || (complete ? sum == n.number().longValue() : sum <= n.number().longValue());
    }
  }

  private static ReportResult suppressed(Table table, int k) {
    return suppressed(table, Map.of(), k);
  }

  private static ReportResult suppressed(Table table, Map<String, Table.Cell> figures, int k) {
    return suppressed(table, Published.NOTHING, figures, k);
  }

  private static ReportResult suppressed(
      Table table, Published published, Map<String, Table.Cell> figures, int k) {
    ReportResult result =
        new ReportResult(
            "r",
            Optional.empty(),
            YearMonth.of(2026, 10),
            Unit.bank(Localized.same("bank")),
            Localized.same(""),
            figures,
            table,
            Optional.empty());
    return SmallCells.suppress(
        result,
        k,
        PHRASES,
        published,
        name -> !name.equals("top"),
        name -> name.equals("whole"),
        left ->
            Localized.same(
                String.join(" ", left.values().stream().map(c -> c.text().zh()).toList())));
  }

  private static List<String> shown(Table table, int k) {
    return texts(suppressed(table, k).table());
  }

  private static List<String> texts(Table table) {
    return table.rows().stream()
        .map(r -> String.join(" ", r.cells().stream().skip(1).map(c -> c.text().zh()).toList()))
        .toList();
  }

  private static Table list(long... counts) {
    List<Table.Row> rows = new ArrayList<>();
    long total = java.util.Arrays.stream(counts).sum();
    for (int i = 0; i <= counts.length; i++) {
      long n = i < counts.length ? counts[i] : total;
      BigDecimal share =
          total == 0
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(n)
                  .divide(BigDecimal.valueOf(total), 4, java.math.RoundingMode.HALF_UP)
                  .stripTrailingZeros();
      rows.add(
          new Table.Row(
              i < counts.length ? Table.Kind.DATA : Table.Kind.TOTAL,
              "r" + i,
              List.of(key("r" + i), number(n), number(n * 100), number(share.toPlainString()))));
    }
    return new Table(
        List.of(
            column("tier", ColumnFormat.TIER, Optional.empty()),
            column("customers", ColumnFormat.COUNT, Optional.empty()),
            column("value", ColumnFormat.MONEY, Optional.empty()),
            column("share", ColumnFormat.SHARE, Optional.empty())),
        rows);
  }

  private static Table cross(long[][] counts) {
    int n = counts[0].length;
    List<Table.Column> columns = new ArrayList<>();
    columns.add(column("tier_prev", ColumnFormat.TIER, Optional.empty()));
    for (int c = 0; c < n; c++) {
      columns.add(column("c" + c, ColumnFormat.COUNT, Optional.of("c" + c)));
    }
    columns.add(column("total", ColumnFormat.COUNT, Optional.empty()));
    List<Table.Row> rows = new ArrayList<>();
    long[] totals = new long[n + 1];
    for (int r = 0; r <= counts.length; r++) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(key("r" + r));
      long sum = 0;
      for (int c = 0; c < n; c++) {
        long v = r < counts.length ? counts[r][c] : totals[c];
        totals[c] += r < counts.length ? v : 0;
        sum += v;
        cells.add(
            new Table.Cell(
                number(v).value(),
                number(v).text(),
                Optional.of(Localized.same("%")),
                Table.Tone.PLAIN));
      }
      cells.add(number(sum));
      rows.add(
          new Table.Row(r < counts.length ? Table.Kind.DATA : Table.Kind.TOTAL, "r" + r, cells));
    }
    return new Table(columns, rows);
  }

  private static Table.Column column(String name, ColumnFormat format, Optional<String> tier) {
    return new Table.Column(name, Localized.same(name), format, Optional.empty(), tier);
  }

  private static Table.Cell key(String text) {
    return Table.Cell.of(new Value.Text(text), Localized.same(text));
  }

  private static Table.Cell number(long n) {
    return number(Long.toString(n));
  }

  private static Table.Cell number(String n) {
    return Table.Cell.of(new Value.Number(new BigDecimal(n)), Localized.same(n));
  }
}
