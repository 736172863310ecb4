package org.tierbook.customers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.tierbook.store.Appender;
import org.tierbook.store.Row;
import org.tierbook.store.Store;

/** Writes one month's rows into its two stores. */
final class MonthWriter {
  static final String FACTS_FILE = "facts.duckdb";
  static final String PERSONS_FILE = "persons.duckdb";

  private final Store main;
  private final SnapshotSql sql;
  private final Plan plan;
  private final String facts;
  private final String persons;
  private final Store factsStore;
  private final Store personsStore;
  private final Appender factRows;
  private final Appender personRows;
  private final LocalDate monthEnd;
  private final int birth;
  private final SecondHand hand;
  private final Values row;
  private Batch batch;
  private final BitSet seen = new BitSet();
  private final BitSet twice = new BitSet();

  MonthWriter(Store main, SecondHand hand, int number, YearMonth month, Path folder, Plan plan) {
    this.main = main;
    this.hand = hand;
    this.plan = plan;
    row = new Values(plan.slots().size());
    batch = new Batch(plan.slots().size());
    sql = new SnapshotSql(plan, month);
    facts = "facts" + number;
    persons = "persons" + number;
    monthEnd = month.atEndOfMonth();
    birth = plan.slot(Plan.BIRTH);
    main.attachWritable(folder.resolve(FACTS_FILE), facts);
    main.attachWritable(folder.resolve(PERSONS_FILE), persons);
    factsStore = begin(facts, sql.factRows(), sql.facts());
    personsStore = begin(persons, sql.personRows(), sql.persons());
    factRows = factsStore.appender(facts, "fact_rows");
    personRows = personsStore.appender(persons, "person_rows");
  }

  private Store begin(String catalog, String table, String view) {
    Store store = main.another();
    store.execute("use " + catalog);
    store.execute(table);
    store.execute(view);
    store.begin();
    return store;
  }

  /** False when the month has the customer already. */
  boolean write(int key, String id, Values values) {
    if (seen.get(key)) {
      twice.set(key);
      return false;
    }
    seen.set(key);
    batch.add(key, id, values);
    if (batch.isFull()) {
      hand(batch);
      batch = new Batch(plan.slots().size());
    }
    return true;
  }

  private void hand(Batch full) {
    hand.give(() -> append(full));
  }

  private void append(Batch rows) {
    for (int i = 0; i < rows.size(); i++) {
      rows.copy(i, row);
      append(rows.keys[i], rows.ids[i], row);
    }
  }

  private void append(int key, String id, Values values) {
    factRows.begin();
    factRows.integer(key);
    personRows.begin();
    personRows.integer(key);
    personRows.text(id);
    for (int i = 0; i < values.present.length; i++) {
      append(plan.slots().get(i), i, values);
    }
    if (birth >= 0) {
      birth(values);
    }
    factRows.end();
    personRows.end();
  }

  private void append(Plan.Slot slot, int i, Values values) {
    boolean personal = slot.column().personal();
    Appender rows = personal ? personRows : factRows;
    if (personal) {
      factRows.yesNo(values.present[i]);
    }
    if (!values.present[i]) {
      rows.missing();
      return;
    }
    switch (slot.column().type()) {
      case MONEY, DECIMAL -> rows.decimal(values.numbers[i]);
      case INTEGER -> rows.bigint(values.numbers[i]);
      case DATE -> rows.date((int) values.numbers[i]);
      case YES_NO -> rows.yesNo(values.numbers[i] == 1);
      case TEXT, CODE, LIST, MONTH -> {
        if (slot.reader() instanceof HouseholdReader) {
          rows.integer((int) values.numbers[i]);
        } else {
          rows.text(values.texts[i]);
        }
      }
    }
  }

  /** Age in whole years at the end of the month, and the month of birth. */
  private void birth(Values values) {
    if (!values.present[birth]) {
      factRows.missing();
      factRows.missing();
      return;
    }
    LocalDate born = LocalDate.ofEpochDay(values.numbers[birth]);
    boolean later =
        born.getMonthValue() > monthEnd.getMonthValue()
            || (born.getMonthValue() == monthEnd.getMonthValue()
                && born.getDayOfMonth() > monthEnd.getDayOfMonth());
    factRows.integer(monthEnd.getYear() - born.getYear() - (later ? 1 : 0));
    factRows.integer(born.getMonthValue());
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
    hand(batch);
    hand.drain();
    factRows.close();
    personRows.close();
    factsStore.execute(sql.duplicates());
    try (Appender keys = factsStore.appender("temp", "duplicates")) {
      twice.stream().forEach(key -> append(keys, key));
    }
    Row sums = factsStore.query(sql.duplicateMoney()).get(0);
    if (!twice.isEmpty()) {
      factsStore.execute(
          "delete from fact_rows where customer_key in (select k from temp.duplicates)");
      String keys = twice.stream().mapToObj(Integer::toString).collect(Collectors.joining(","));
      personsStore.execute("delete from person_rows where customer_key in (" + keys + ")");
    }
    factsStore.commit();
    personsStore.commit();
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

  /** Closes both stores; nothing can be written any more. */
  void close() {
    factsStore.close();
    personsStore.close();
    main.detach(facts);
    main.detach(persons);
  }
}
