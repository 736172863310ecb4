package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.store.Store;

/**
 * Takes one file in: every record goes into exactly one bucket, good ones into their month's
 * stores.
 */
final class FileIntake implements AutoCloseable {
  private final CustomerFile file;
  private final Layout layout;
  private final Keys keys;
  private final Store store;
  private final Path work;
  private final Diagnostics diagnostics;
  private final Map<YearMonth, MonthBook> months = new TreeMap<>();
  private final Tally tally = new Tally();
  private final OddCells odd;
  private final RecordCounter counter;
  private @Nullable CsvReader current;
  private final Plan plan;
  private final RowReader rows;
  private final MoneySums rejectedMoney;
  private final Controls controls;
  private long headers;
  private long blanks;
  private long footers;

  FileIntake(CustomerFile file, Layout layout, Intake intake, Keys keys, Store store, Path work) {
    this.file = file;
    this.layout = layout;
    this.keys = keys;
    this.store = store;
    this.work = work;
    this.diagnostics = intake.diagnostics();
    counter = new RecordCounter(layout.separator());
    plan =
        Plan.of(
            layout, intake.playbook().columns(), keys.households, intake.successors(), this::line);
    rows = new RowReader(plan, layout.fields().size(), file.month());
    rejectedMoney = new MoneySums(plan);
    controls = new Controls(file, plan, rejectedMoney, this::money);
    odd =
        new OddCells(
            plan,
            layout.encoding(),
            intake.options().asOf().or(() -> intake.playbook().site().asOf()));
  }

  /** What the rows so far hold of a money column, good or bad. */
  private BigDecimal money(int column) {
    BigDecimal sum = rejectedMoney.yuan(column);
    for (MonthBook month : months.values()) {
      sum = sum.add(month.money().yuan(column));
    }
    return sum;
  }

  private long line() {
    return current == null ? 0 : current.line();
  }

  /** Reads all of the file; empty when it can't be read to its end, which has been reported. */
  Optional<FileBook> read(RejectFile rejects, Progress progress) throws IOException {
    try (InputStream in = open(progress)) {
      CsvReader csv = new CsvReader(in, layout.separator(), file.wrapping().hasCells());
      current = csv;
      for (long number = 1; csv.next(); number++) {
        record(csv, number, rejects);
      }
      if (csv.isOpen() || csv.isTooLong()) {
        diagnostics.error(
            csv.isOpen() ? "customers-open-quote" : "customers-long-record", file.at(csv.line()));
        return Optional.empty();
      }
    } catch (CharacterCodingException e) {
      diagnostics.error(
          "customers-not-decodable", file.at(line()), "encoding", layout.encoding().title());
      return Optional.empty();
    } catch (UnreadableException e) {
      e.report(diagnostics, file, line());
      return Optional.empty();
    }
    if (odd.hasRoundedIds()) {
      diagnostics.error(
          "customers-rounded-ids",
          file.at(odd.firstRounded()),
          "column",
          Plan.ID,
          "count",
          Long.toString(odd.roundedIds()));
      return Optional.empty();
    }
    months.values().forEach(MonthBook::finish);
    if (!duplicates(rejects)) {
      return Optional.empty();
    }
    return Optional.of(
        new FileBook(
            file,
            layout,
            plan,
            months,
            tally,
            odd,
            rejectedMoney,
            controls,
            counter.records(),
            headers,
            blanks,
            footers));
  }

  private InputStream open(Progress progress) throws IOException {
    return new WatchedStream(
        file.open(layout.encoding()), counter, progress, Files.size(file.path()));
  }

  private void record(CsvReader csv, long number, RejectFile rejects) throws IOException {
    if (number <= layout.headerRecord()) {
      headers++;
    } else if (rows.isBlank(csv)) {
      blanks++;
    } else if (rows.isFooter(csv)) {
      footers++;
      controls.see(csv, rows);
    } else {
      Reason reason = rows.read(csv);
      if (reason == null) {
        odd.see(rows.id(), rows.values, rows.month(), csv.line());
        month(rows.month()).take(keys.customers.key(rows.id()), rows.id().copy(), rows.values);
      } else {
        rejectedMoney.add(rows.values);
        tally.add(reason, rows.column(), csv.line());
        rejects.write(csv.line(), reason, rows.column(), csv.texts());
      }
    }
  }

  private MonthBook month(YearMonth month) throws IOException {
    MonthBook book = months.get(month);
    if (book == null) {
      Path folder = OwnerOnly.folder(work.resolve(month.toString()));
      book =
          new MonthBook(
              month, folder, new MonthWriter(store, months.size(), month, folder, plan), plan);
      months.put(month, book);
    }
    return book;
  }

  /**
   * Duplicates are known only at the end: where there are any, the file is read once more for their
   * rows. False when some stand in two households, which has been reported.
   */
  private boolean duplicates(RejectFile rejects) throws IOException {
    if (months.values().stream().allMatch(m -> m.writer.twice().isEmpty())) {
      return true;
    }
    TwoHouseholds households = new TwoHouseholds(plan.slot(Plan.HOUSEHOLD));
    try (InputStream in = file.open(layout.encoding())) {
      CsvReader csv = new CsvReader(in, layout.separator(), file.wrapping().hasCells());
      for (long number = 1; csv.next(); number++) {
        boolean row = number > layout.headerRecord() && !rows.isBlank(csv) && !rows.isFooter(csv);
        if (row && rows.read(csv) == null && isTwice()) {
          tally.add(Reason.DUPLICATE, Plan.ID, csv.line());
          rejects.write(csv.line(), Reason.DUPLICATE, Plan.ID, csv.texts());
          households.see(rows.month(), keys.customers.find(rows.id()), rows.values, csv.line());
        }
      }
    }
    return !households.report(diagnostics, file);
  }

  private boolean isTwice() {
    MonthBook book = months.get(rows.month());
    return book != null && book.writer.twice().get(keys.customers.find(rows.id()));
  }

  @Override
  public void close() {
    months.values().forEach(month -> month.writer.close());
  }
}
