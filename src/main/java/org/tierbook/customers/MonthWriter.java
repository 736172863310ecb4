package org.tierbook.customers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tierbook.store.Appender;
import org.tierbook.store.Chunk;
import org.tierbook.store.Row;
import org.tierbook.store.Store;

/** Writes one month's rows into its two stores. */
final class MonthWriter implements AutoCloseable {
  static final String FACTS_FILE = "facts.duckdb";
  static final String PERSONS_FILE = "persons.duckdb";

  private final Store main;
  private final SnapshotSql sql;
  private final String facts;
  private final String persons;
  private final Store factsStore;
  private final Store personsStore;
  private final TableLoad factRows;
  private final TableLoad personRows;
  private final LocalDate monthEnd;
  private final int birth;
  private final boolean[] personal;
  private final BitSet seen = new BitSet();
  private final BitSet twice = new BitSet();
  private boolean closed;

  MonthWriter(Store main, int number, YearMonth month, Path folder, Plan plan) {
    this.main = main;
    sql = new SnapshotSql(plan, month);
    facts = "facts" + number;
    persons = "persons" + number;
    monthEnd = month.atEndOfMonth();
    birth = plan.slot(Plan.BIRTH);
    personal = new boolean[plan.slots().size()];
    for (int i = 0; i < personal.length; i++) {
      personal[i] = plan.slots().get(i).column().personal();
    }
    main.attachWritable(folder.resolve(FACTS_FILE), facts);
    main.attachWritable(folder.resolve(PERSONS_FILE), persons);
    factsStore = tables(facts, sql.factRows(), sql.facts());
    personsStore = tables(persons, sql.personRows(), sql.persons());
    factRows = new TableLoad(factsStore, "fact_rows", sql.factKinds());
    personRows = new TableLoad(personsStore, "person_rows", sql.personKinds());
  }

  private Store tables(String catalog, String table, String view) {
    Store store = main.another();
    store.execute("use " + catalog);
    store.execute(table);
    store.execute(view);
    return store;
  }

  /** False when the month has the customer already. */
  boolean write(int key, byte[] id, Values values) {
    if (seen.get(key)) {
      twice.set(key);
      return false;
    }
    seen.set(key);
    Chunk fact = factRows.row();
    Chunk person = personRows.row();
    fact.number(0, key);
    person.number(0, key);
    person.text(1, id);
    int personColumn = 2;
    for (int i = 0; i < personal.length; i++) {
      if (personal[i]) {
        fact.number(i + 1, values.present[i] ? 1 : 0);
        put(person, personColumn++, values, i);
      } else {
        put(fact, i + 1, values, i);
      }
    }
    if (birth >= 0 && values.present[birth]) {
      birth(fact, values.numbers[birth]);
    }
    return true;
  }

  private static void put(Chunk row, int column, Values values, int slot) {
    byte[] text = values.texts[slot];
    if (!values.present[slot]) {
      return;
    }
    if (text == null) {
      row.number(column, values.numbers[slot]);
    } else {
      row.text(column, text);
    }
  }

  /** Age in whole years at the end of the month, and the month of birth. */
  private void birth(Chunk fact, long day) {
    LocalDate born = LocalDate.ofEpochDay(day);
    boolean later =
        born.getMonthValue() > monthEnd.getMonthValue()
            || (born.getMonthValue() == monthEnd.getMonthValue()
                && born.getDayOfMonth() > monthEnd.getDayOfMonth());
    fact.number(personal.length + 1, monthEnd.getYear() - born.getYear() - (later ? 1 : 0));
    fact.number(personal.length + 2, born.getMonthValue());
  }

  /** Customers with more than one row this month. */
  BitSet twice() {
    return twice;
  }

  /**
   * Takes the rows back that turned out to be duplicates; what they hold of each money column, in
   * slot order.
   */
  Row finish() {
    factRows.end();
    personRows.end();
    factRows.await();
    personRows.await();
    for (Store store : List.of(factsStore, personsStore)) {
      store.execute(sql.duplicates());
      try (Appender keys = store.appender("temp", "duplicates")) {
        twice.stream().forEach(key -> append(keys, key));
      }
    }
    Row sums = factsStore.query(sql.duplicateMoney()).get(0);
    if (!twice.isEmpty()) {
      factsStore.execute(sql.withoutDuplicates("fact_rows"));
      personsStore.execute(sql.withoutDuplicates("person_rows"));
    }
    CompletableFuture<Void> written = CompletableFuture.runAsync(personsStore::commit);
    factsStore.commit();
    written.join();
    return sums;
  }

  private static void append(Appender keys, int key) {
    keys.begin();
    keys.integer(key);
    keys.end();
  }

  /** The branches that customers of this month have, by id. */
  List<Row> branches() {
    return factsStore.query(
        "select distinct branch_id from facts where branch_id <> '' order by all");
  }

  /** The managers of this month, each with the branch in which most of their customers are. */
  List<Row> managers() {
    return factsStore.query(
        """
        select manager_id, arg_max(branch_id, (n, branch_id)) as branch_id
        from (select manager_id, branch_id, count(*) as n from facts where manager_id is not null group by all)
        group by manager_id order by manager_id\
        """);
  }

  /** Closes both stores; what wasn't finished is lost. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      factRows.close();
      personRows.close();
      factsStore.close();
      personsStore.close();
      main.detach(facts);
      main.detach(persons);
    }
  }
}
