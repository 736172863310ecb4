package org.tierbook.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where every record of a customer file went. The buckets add up to {@code records}, which is
 * counted without the parser.
 *
 * @param file the file's name
 * @param encoding as found, such as {@code GB18030}
 * @param totals for each money column the sum accepted, the sum rejected, and the control total of
 *     the file if any
 */
public record Ledger(
    String file, String encoding, long records, List<Entry> entries, List<MoneyTotal> totals) {
  public Ledger {
    entries = List.copyOf(entries);
    totals = List.copyOf(totals);
  }

  public long count(Bucket bucket) {
    return entries.stream().filter(e -> e.bucket() == bucket).mapToLong(Entry::records).sum();
  }

  /** What became of a record. */
  public enum Bucket {
    HEADER,
    BLANK,
    ACCEPTED,
    REJECTED,
    DUPLICATE,
    TOTAL_ROW,
    OTHER_MONTH
  }

  /**
   * So many records in a bucket; {@code reason} is a message key, empty where the bucket says it
   * all.
   */
  public record Entry(Bucket bucket, String reason, String column, long records) {}

  /** Yuan, before and after. */
  public record MoneyTotal(
      String column, BigDecimal accepted, BigDecimal rejected, Optional<BigDecimal> control) {}
}
