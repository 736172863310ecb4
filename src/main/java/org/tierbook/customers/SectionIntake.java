package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.Ledger.Bucket;
import org.tierbook.model.Section;

/**
 * Reads one file that lies beside the customers, by the same reader and into the same kind of
 * ledger.
 */
final class SectionIntake {
  private final CustomerFile file;
  private final Section section;
  private final Layout layout;
  private final Diagnostics diagnostics;
  private final Plan plan;
  private final RowReader rows;
  private final Tally tally = new Tally();
  private final RecordCounter counter;
  private final IdTable keys = new IdTable();
  private final BitSet twice = new BitSet();
  private final Map<Bucket, Long> buckets = new HashMap<>();
  private @Nullable CsvReader current;

  /** {@code stored}: leave personal columns out. */
  SectionIntake(
      CustomerFile file, Section section, Layout layout, boolean stored, Diagnostics diagnostics) {
    this.file = file;
    this.section = section;
    this.layout = layout;
    this.diagnostics = diagnostics;
    plan = Plan.of(layout, section, stored, this::line);
    rows = new RowReader(plan, layout.fields().size(), file.month());
    counter = new RecordCounter(layout.separator());
  }

  /** What becomes of good rows. */
  interface Taker {
    /** Takes a row; returns why it can't, else null. The cell is the key. */
    @Nullable Reason take(Cell key, Values values, long line);
  }

  private interface Look {
    void at(CsvReader csv, long number) throws IOException;
  }

  Plan plan() {
    return plan;
  }

  private long line() {
    return current == null ? 0 : current.line();
  }

  /** Reads all of the file; empty when that can't be done, which has been reported. */
  Optional<SectionBook> read(RejectFile rejects, Progress progress, Taker taker)
      throws IOException {
    try {
      long size = Files.size(file.path());
      try (InputStream in =
          new WatchedStream(file.open(layout.encoding()), counter, progress, size)) {
        each(in, (csv, number) -> record(csv, number, rejects, taker));
      }
      if (!twice.isEmpty()) {
        try (InputStream in = file.open(layout.encoding())) {
          each(in, (csv, number) -> duplicate(csv, number, rejects));
        }
      }
    } catch (CharacterCodingException e) {
      String encoding = layout.encoding().title();
      diagnostics.error("customers-not-decodable", file.at(line()), "encoding", encoding);
      return Optional.empty();
    } catch (UnreadableException e) {
      e.report(diagnostics, file, line());
      return Optional.empty();
    }
    return Optional.of(
        new SectionBook(file, layout, plan, tally, buckets, counter.records(), duplicates()));
  }

  private void each(InputStream in, Look look) throws IOException {
    CsvReader csv = new CsvReader(in, layout.separator(), file.wrapping().hasCells());
    current = csv;
    for (long number = 1; csv.next(); number++) {
      look.at(csv, number);
    }
    if (csv.isOpen() || csv.isTooLong()) {
      throw new UnreadableException(
          csv.isOpen() ? "customers-open-quote" : "customers-long-record");
    }
  }

  private void record(CsvReader csv, long number, RejectFile rejects, Taker taker)
      throws IOException {
    Bucket bucket = bucket(csv, number);
    if (bucket != Bucket.ACCEPTED) {
      buckets.merge(bucket, 1L, Long::sum);
      return;
    }
    Reason reason = rows.read(csv);
    String column = rows.column();
    for (int i = 0; reason == null && i < plan.slots().size(); i++) {
      if (plan.slots().get(i).column().required() && !rows.values.present[i]) {
        reason = Reason.NO_VALUE;
        column = plan.slots().get(i).column().name();
      }
    }
    if (reason == null && isNew(rows.id())) {
      reason = taker.take(rows.id(), rows.values, csv.line());
      column = plan.key();
      buckets.merge(Bucket.ACCEPTED, reason == null ? 1L : 0L, Long::sum);
    }
    if (reason != null) {
      tally.add(reason, column, csv.line());
      rejects.write(csv.line(), reason, column, csv.texts());
    }
  }

  private Bucket bucket(CsvReader csv, long number) {
    if (number <= layout.headerRecord()) {
      return Bucket.HEADER;
    }
    return rows.isBlank(csv)
        ? Bucket.BLANK
        : rows.isFooter(csv) ? Bucket.TOTAL_ROW : Bucket.ACCEPTED;
  }

  private boolean isNew(Cell key) {
    int known = keys.size();
    int number = section.unique() ? keys.key(key) : 0;
    if (section.unique() && number <= known) {
      twice.set(number);
    }
    return !twice.get(number);
  }

  /** Rows of a key that has several are taken back; this second reading tells each of them. */
  private void duplicate(CsvReader csv, long number, RejectFile rejects) throws IOException {
    if (bucket(csv, number) == Bucket.ACCEPTED
        && rows.read(csv) == null
        && twice.get(keys.find(rows.id()))) {
      tally.add(Reason.DUPLICATE, plan.key(), csv.line());
      rejects.write(csv.line(), Reason.DUPLICATE, plan.key(), csv.texts());
    }
  }

  private List<String> duplicates() {
    List<String> ids = new ArrayList<>();
    twice.stream().forEach(key -> ids.add(keys.id(key)));
    buckets.merge(Bucket.ACCEPTED, -(long) ids.size(), Long::sum);
    buckets.merge(Bucket.DUPLICATE, tally.rows(Reason.DUPLICATE), Long::sum);
    return ids;
  }
}
