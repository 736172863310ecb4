package org.tierbook.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Problem;
import org.tierbook.model.Ledger;
import org.tierbook.model.Ledger.Bucket;

/**
 * The account of a file beside the customers.
 *
 * @param records as counted without the parser
 * @param duplicates keys that stand in several rows, none of which is taken
 */
record SectionBook(
    CustomerFile file,
    Layout layout,
    Plan plan,
    Tally tally,
    Map<Bucket, Long> buckets,
    long records,
    List<String> duplicates) {

  Ledger ledger() {
    List<Ledger.Entry> entries = new ArrayList<>();
    for (Bucket bucket : Bucket.values()) {
      long count = buckets.getOrDefault(bucket, 0L);
      if (count > 0 || bucket == Bucket.ACCEPTED) {
        entries.add(new Ledger.Entry(bucket, "", "", count));
      }
    }
    entries.addAll(tally.entries());
    long sum = entries.stream().mapToLong(Ledger.Entry::records).sum();
    if (sum != records) {
      throw new IllegalStateException(
          file.shown() + ": " + records + " records counted, " + sum + " accounted for");
    }
    return new Ledger(file.name(), layout.encoding().title(), records, entries, List.of());
  }

  private long accepted() {
    return buckets.getOrDefault(Bucket.ACCEPTED, 0L);
  }

  List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>(tally.problems(file));
    warnings.addAll(CodeReader.problems(file, plan));
    return warnings;
  }

  /**
   * Reports an empty file, and more rejects than allowed; those whose customer no month has don't
   * count, as contacts with others are no fault of the file.
   */
  boolean isTooBad(IntakeOptions options, Diagnostics diagnostics) {
    if (accepted() == 0 && tally.rows() == 0) {
      diagnostics.error("auxiliary-empty-file", file.at(0));
      return true;
    }
    long rows = accepted() + tally.rows();
    long rejected = tally.rows() - tally.rows(Reason.UNKNOWN_CUSTOMER);
    boolean tooMany = RejectFile.areTooMany(rejected, rows, options);
    if (tooMany) {
      diagnostics.addAll(warnings());
      RejectFile.report(file, rejected, rows, options, diagnostics);
    }
    return tooMany;
  }
}
