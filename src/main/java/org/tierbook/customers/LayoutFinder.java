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
 * we know. A row of units may stand under it.
 */
final class LayoutFinder {
  private static final int HEAD_BYTES = 1 << 18;
  private static final int HEAD_RECORDS = 10;
  private static final int LONGEST_HEADER = 1 << 14;
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

  private final Header header;
  private final int siteExponent;

  /** {@code siteExponent}: the unit of money where the file says none, as a power of ten. */
  LayoutFinder(Header header, int siteExponent) {
    this.header = header;
    this.siteExponent = siteExponent;
  }

  private record Candidate(
      char separator,
      List<List<String>> records,
      int index,
      int line,
      String text,
      List<Integer> columns,
      int score) {
    List<String> header() {
      return records.get(index - 1);
    }

    /** The units under the header, a text each; none when what stands there isn't that. */
    List<String> units() {
      List<String> next = index < records.size() ? records.get(index) : List.of();
      boolean units =
          next.stream().allMatch(text -> text.isBlank() || Header.isUnit(text))
              && !next.stream().allMatch(String::isBlank);
      return units ? next : List.of();
    }
  }

  /** Empty for a file without any record. */
  Optional<Layout> find(CustomerFile file, Encoding encoding) throws IOException {
    byte[] head;
    try (InputStream in = file.open(encoding)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    return find(head, file.wrapping().hasCells()).map(best -> layout(encoding, best));
  }

  /** Of the beginning of a text in UTF-8. */
  Optional<Layout> find(byte[] head) throws IOException {
    return find(head, false).map(best -> layout(Encoding.UTF_8, best));
  }

  private Optional<Candidate> find(byte[] head, boolean cells) throws IOException {
    Candidate best = null;
    for (char separator : SEPARATORS) {
      Candidate candidate = candidate(head, separator, cells);
      if (candidate != null && (best == null || candidate.score > best.score)) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Candidate candidate(byte[] head, char separator, boolean cells)
      throws IOException {
    CsvReader csv = new CsvReader(new ByteArrayInputStream(head), separator, cells);
    List<List<String>> records = new ArrayList<>();
    Candidate best = null;
    while (records.size() < HEAD_RECORDS && csv.next()) {
      List<String> record = csv.texts();
      records.add(record);
      int score = score(record);
      if (score >= 0 && (best == null || score > best.score)) {
        String text = cells ? "" : csv.line(LONGEST_HEADER);
        best =
            new Candidate(
                separator,
                records,
                records.size(),
                (int) csv.line(),
                text,
                java.util.stream.IntStream.range(0, csv.count()).mapToObj(csv::column).toList(),
                score);
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
    List<String> units = best.units();
    List<Layout.Field> fields = new ArrayList<>();
    for (int i = 0; i < best.header().size(); i++) {
      String name = best.header().get(i);
      Integer under = i < units.size() ? Header.bareUnit(units.get(i)) : null;
      int exponent = exponent(Header.unit(name), under, title);
      fields.add(
          new Layout.Field(name.strip(), best.columns.get(i), header.column(name), exponent));
    }
    int last = best.index + (units.isEmpty() ? 0 : 1);
    return new Layout(encoding, best.separator, last, best.line, best.text, fields);
  }

  /** What header, unit row and titles say of a field; the site's own where all are silent. */
  private int exponent(@Nullable Integer... said) {
    Integer first = null;
    for (Integer unit : said) {
      if (first != null && unit != null && !first.equals(unit)) {
        return Layout.DISAGREE;
      }
      first = first == null ? unit : first;
    }
    return first == null ? siteExponent : first;
  }

  private static Optional<Integer> unitOrNone(String text) {
    return Optional.ofNullable(Header.unit(text));
  }
}
