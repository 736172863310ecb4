package org.tierbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;

  @Test
  void valuesComeBackAsTheyWereAppended() {
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.execute(
          "create table t (k integer, n bigint, m decimal(18,2), d date, b boolean, s varchar)");
      try (Appender rows = store.appender(null, "t")) {
        rows.begin();
        rows.integer(7);
        rows.bigint(123456789012L);
        rows.decimal(-12345678901234567L);
        rows.date((int) LocalDate.of(1960, 2, 29).toEpochDay());
        rows.yesNo(true);
        rows.text("张三");
        rows.end();
        rows.begin();
        rows.integer(8);
        for (int i = 0; i < 5; i++) {
          rows.missing();
        }
        rows.end();
      }
      List<Row> read = store.query("select * from t order by k");
      assertThat(read.get(0).count("N")).isEqualTo(123456789012L);
      assertThat(read.get(0).decimal("m")).isEqualTo(new BigDecimal("-123456789012345.67"));
      assertThat(read.get(0).date("d")).isEqualTo("1960-02-29");
      assertThat(read.get(0).yesNo("b")).isTrue();
      assertThat(read.get(0).text("s")).isEqualTo("张三");
      assertThat(read.get(1).decimal("m")).isNull();
      assertThat(read.get(1).text(5)).isNull();
      assertThat(store.columns("select k, 1 as x from t")).containsExactly("k", "x");
    }
  }

  @Test
  void chunksOfEveryKindComeBackInTheirOrder() {
    List<Chunk.Kind> kinds = List.of(Chunk.Kind.values());
    List<Chunk> chunks = new ArrayList<>();
    long[] numbers = {7, -123456789012L, -999999999999999999L, 999999999999999999L, -3594, 1};
    for (int row = 0; row < 2 * Chunk.ROWS + 3; row++) {
      if (row % Chunk.ROWS == 0) {
        chunks.add(new Chunk(kinds));
      }
      Chunk chunk = chunks.get(chunks.size() - 1);
      chunk.add();
      for (int i = 0; row % 2 == 0 && i < numbers.length; i++) {
        chunk.number(i, i == 0 ? row : numbers[i]);
      }
      if (row % 2 == 0) {
        chunk.text(numbers.length, ("张三，" + row).getBytes(StandardCharsets.UTF_8));
      }
    }
    Iterator<Chunk> source = chunks.iterator();
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.execute(
          "create table t (k integer, n bigint, m decimal(18,2), r decimal(18,4),"
              + " d date, b boolean, s varchar)");
      store.insert("t", store.rows(kinds, () -> source.hasNext() ? source.next() : null));

      List<Row> rows = store.query("select * from t");

      assertThat(rows).hasSize(2 * Chunk.ROWS + 3);
      for (int row = 0; row < rows.size(); row++) {
        assertThat(values(rows.get(row)))
            .isEqualTo(
                row % 2 == 1
                    ? "[null, null, null, null, null, null, null]"
                    : "[%d, -123456789012, -9999999999999999.99, 99999999999999.9999, 1960-02-29, true, 张三，%d]"
                        .formatted(row, row));
      }
    }
  }

  private static String values(Row row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < row.names().size(); i++) {
      values.add(String.valueOf(row.at(i)));
    }
    return values.toString();
  }

  @Test
  void whatGoesWrongInASourceOfRowsIsNotLost() {
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.execute("create table t (k integer)");
      Store.Rows rows =
          store.rows(
              List.of(Chunk.Kind.INTEGER),
              () -> {
                throw new IllegalStateException("no more customers");
              });
      assertThatThrownBy(() -> store.insert("t", rows))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no more customers");
    }
  }

  @Test
  void whatDoesNotFitIntoMemoryIsSpilledAndGoesAway() throws Exception {
    Path home = Files.createDirectory(folder.resolve("spill"));
    Path left = Files.createDirectories(home.resolve("999999999-1"));
    Files.writeString(left.resolve("of a killed run"), "x");
    StoreSettings tight = new StoreSettings(1, Optional.of(64L << 20), Optional.of(home));
    String rows = "select i, hash(i) as a, hash(i + 1) as b from range(3000000) t(i)";
    try (Store store = Store.memory(tight);
        Store scratch = Store.scratch(tight)) {
      store.execute("create table t as " + rows);
      scratch.execute("create table t as " + rows);
      store.lock();
      for (Store each : List.of(store, scratch)) {
        each.execute("create temp table sorted as select * from t order by a");
        assertThat(each.query("select count(*) from sorted").get(0).count(0)).isEqualTo(3_000_000);
      }
      Spill.tidy(home);
      assertThat(left).doesNotExist();
      assertThat(home).isNotEmptyDirectory();
    }
    assertThat(home).isEmptyDirectory();
    StoreSettings none = new StoreSettings(1, Optional.of(64L << 20), Optional.empty());
    try (Store store = Store.memory(none)) {
      assertThatThrownBy(() -> store.execute("create table t as " + rows))
          .hasMessageContaining("Out of Memory");
    }
  }

  @Test
  void anErrorSaysWhereItIs() {
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      assertPosition(store, "select 1,\n  foo\nfrom (select 1 as bar)", 2, 3);
      assertPosition(store, "select '中文，户', foo from (select 1 as bar)", 1, 16);
      assertPosition(
          store, "select\n 1 + " + "1 + ".repeat(60) + "foo from (select 1 as bar)", 2, 246);
    }
  }

  private static void assertPosition(Store store, String sql, int line, int column) {
    var problem = catchThrowableOfType(StoreException.class, () -> store.query(sql));
    assertThat(problem)
        .hasMessageContaining("Referenced column \"foo\" not found")
        .hasMessageNotContaining("LINE");
    assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
  }

  @Test
  void aLockedStoreReadsWhatIsAttachedAndNothingElse() throws Exception {
    Path facts = folder.resolve("o'facts.duckdb");
    Path persons = folder.resolve("persons.duckdb");
    for (Path file : List.of(facts, persons)) {
      try (Store store = Store.file(file, StoreSettings.DEFAULT)) {
        store.execute("create table t as select 1 as a");
      }
    }
    Path csv = Files.writeString(folder.resolve("x.csv"), "a\n1\n");
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.attach(facts, "facts");
      store.lock();
      try (Store other = store.another()) {
        assertThat(other.query("select a from facts.t")).hasSize(1);
        List<String> forbidden = new ArrayList<>();
        forbidden.add("attach " + Store.quote(persons.toString()) + " as p");
        forbidden.add("select * from " + Store.quote(persons.toString()));
        forbidden.add("select * from read_csv(" + Store.quote(csv.toString()) + ")");
        forbidden.add("select * from read_text(" + Store.quote(csv.toString()) + ")");
        forbidden.add("select * from glob(" + Store.quote(folder + "/*") + ")");
        forbidden.add("copy (select 1) to " + Store.quote(folder.resolve("y.csv").toString()));
        forbidden.add("install httpfs");
        forbidden.add("load httpfs");
        forbidden.add("set enable_external_access = true");
        forbidden.add("set lock_configuration = false");
        forbidden.add("insert into facts.t values (2)");
        for (String sql : forbidden) {
          assertThatThrownBy(() -> other.query(sql)).as(sql).isInstanceOf(StoreException.class);
        }
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("o'facts.duckdb", "persons.duckdb", "x.csv");
    }
  }

  @Test
  void theNativeLibraryIsNotLeftBehind() throws Exception {
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      assertThat(store.query("select 1")).hasSize(1);
    }
    if (Files.isReadable(Path.of("/proc/self/maps"))) {
      assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
          .filteredOn(line -> line.contains("libduckdb_java"))
          .isNotEmpty()
          .allMatch(line -> line.endsWith(" (deleted)"));
    }
  }
}
