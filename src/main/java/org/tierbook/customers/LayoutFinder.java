package org.tierbook.customers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.CustomerColumn;

/**
 * Finds the separator and the header: among the first ten records, the one with most columns that
 * we know.
 */
final class LayoutFinder {
  private static final int HEAD_BYTES = 1 << 18;
  private static final int HEAD_RECORDS = 10;
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

  private final Header header;
  private final int siteExponent;

  /** {@code siteExponent}: the unit of money where the file says none, as a power of ten. */
  LayoutFinder(Header header, int siteExponent) {
    this.header = header;
    this.siteExponent = siteExponent;
  }

  private record Candidate(
      char separator, List<List<String>> records, int index, int line, int score) {}

  /** Empty for a file without any record. */
  Optional<Layout> find(CustomerFile file, Encoding encoding) throws IOException {
    byte[] head;
    try (InputStream in = encoding.open(file.path())) {
      head = in.readNBytes(HEAD_BYTES);
    }
    Candidate best = null;
    for (char separator : SEPARATORS) {
      Candidate candidate = candidate(head, separator);
      if (candidate != null && (best == null || candidate.score > best.score)) {
        best = candidate;
      }
    }
    return best == null ? Optional.empty() : Optional.of(layout(encoding, best));
  }

  private @Nullable Candidate candidate(byte[] head, char separator) throws IOException {
    CsvReader csv = new CsvReader(new ByteArrayInputStream(head), separator);
    List<List<String>> records = new ArrayList<>();
    Candidate best = null;
    while (records.size() < HEAD_RECORDS && csv.next()) {
      List<String> record = csv.texts();
      records.add(record);
      int score = score(record);
      if (score >= 0 && (best == null || score > best.score)) {
        best = new Candidate(separator, records, records.size(), (int) csv.line(), score);
      }
    }
    return best;
  }

  /** -1 for a blank record. */
  private int score(List<String> record) {
    if (record.stream().allMatch(String::isBlank)) {
      return -1;
    }
    return (int)
        record.stream()
            .map(header::column)
            .flatMap(Optional::stream)
            .map(CustomerColumn::name)
            .distinct()
            .count();
  }

  private Layout layout(Encoding encoding, Candidate best) {
    Integer title =
        best.records.subList(0, best.index - 1).stream()
            .flatMap(List::stream)
            .map(LayoutFinder::unitOrNone)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    List<Layout.Field> fields = new ArrayList<>();
    for (String name : best.records.get(best.index - 1)) {
      Integer own = Header.unit(name);
      int exponent = own != null ? own : title != null ? title : siteExponent;
      boolean disagree = own != null && title != null && !own.equals(title);
      fields.add(
          new Layout.Field(
              name.strip(), header.column(name), disagree ? Layout.DISAGREE : exponent));
    }
    return new Layout(encoding, best.separator, best.index, best.line, fields);
  }

  private static Optional<Integer> unitOrNone(String text) {
    return Optional.ofNullable(Header.unit(text));
  }
}
