package org.tierbook.customers;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Problem;
import org.tierbook.model.Ledger;
import org.tierbook.model.Ledger.Bucket;

/**
 * The account of a whole file.
 *
 * @param records as counted without the parser
 * @param controls what the file says of its own sums
 */
record FileBook(
    CustomerFile file,
    Layout layout,
    Plan plan,
    Map<YearMonth, MonthBook> months,
    Tally tally,
    OddCells odd,
    MoneySums rejectedMoney,
    Controls controls,
    long records,
    long headers,
    long blanks,
    long footers) {

  /** Rows of customers, good or bad. */
  long rows() {
    return tally.rows() + accepted();
  }

  private long accepted() {
    return months.values().stream().mapToLong(MonthBook::accepted).sum();
  }

  /** The ledger of one month; what can't be said of a month alone stands in each. */
  Ledger ledger(MonthBook book) {
    List<Ledger.Entry> entries = new ArrayList<>();
    entries.add(new Ledger.Entry(Bucket.HEADER, "", "", headers));
    entries.add(new Ledger.Entry(Bucket.ACCEPTED, "", "", book.accepted()));
    add(entries, Bucket.BLANK, blanks);
    add(entries, Bucket.TOTAL_ROW, footers);
    entries.addAll(tally.entries());
    add(entries, Bucket.DUPLICATE, book.duplicates());
    long others = 0;
    for (MonthBook other : months.values()) {
      others += other == book ? 0 : other.accepted() + other.duplicates();
    }
    add(entries, Bucket.OTHER_MONTH, others);
    long sum = entries.stream().mapToLong(Ledger.Entry::records).sum();
    if (sum != records) {
      throw new IllegalStateException(
          file.shown() + ": " + records + " records counted, " + sum + " accounted for");
    }
    return new Ledger(file.name(), layout.encoding().title(), records, entries, totals(book));
  }

  private static void add(List<Ledger.Entry> entries, Bucket bucket, long records) {
    if (records > 0) {
      entries.add(new Ledger.Entry(bucket, "", "", records));
    }
  }

  private List<Ledger.MoneyTotal> totals(MonthBook book) {
    List<Ledger.MoneyTotal> totals = new ArrayList<>();
    for (int i = 0; i < rejectedMoney.size(); i++) {
      BigDecimal accepted = book.acceptedMoney(i);
      BigDecimal rejected = rejectedMoney.yuan(i).add(book.money().yuan(i).subtract(accepted));
      totals.add(new Ledger.MoneyTotal(column(i), accepted, rejected, control(i)));
    }
    return totals;
  }

  private String column(int money) {
    return plan.slots().get(rejectedMoney.slot(money)).column().name();
  }

  private Optional<BigDecimal> control(int money) {
    return months.size() == 1 ? controls.sum(money) : Optional.empty();
  }

  /** Everything worth a warning. */
  List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>(tally.problems(file));
    warnings.addAll(odd.noted().problems(file));
    warnings.addAll(CodeReader.problems(file, plan));
    warnings.addAll(controls.problems(rows()));
    return warnings;
  }

  /** A month's outlets, each with the line on which it stands first. */
  Map<String, Long> branches(MonthBook book) {
    Map<String, Long> lines = new java.util.LinkedHashMap<>();
    book.branches().forEach(id -> lines.put(id, odd.branchLines().getOrDefault(id, 0L)));
    return lines;
  }
}
