package org.tierbook.customers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.DateStyle;
import org.tierbook.text.Localized;

/**
 * Feeds any bytes to the reader of CSV: it ends, counts as many records as the counter that shares
 * no code with it, gives the same fields however the bytes come, and no value breaks what reads it.
 */
public final class CsvFuzz {
  private static final char[] SEPARATORS = {',', '\t', ';', '|'};

  private CsvFuzz() {}

  /** One run on one input. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    char separator = SEPARATORS[data.length % SEPARATORS.length];
    List<List<String>> whole = new ArrayList<>();
    boolean open = read(new ByteArrayInputStream(data), separator, whole);
    List<List<String>> pieces = new ArrayList<>();
    boolean openToo = read(new Drops(data), separator, pieces);
    RecordCounter counter = new RecordCounter(separator);
    counter.see(data, 0, data.length);
    check(open == openToo && whole.equals(pieces), "the same bytes in pieces are other records");
    check(open || counter.records() == whole.size(), "the counter counts other records");
    for (List<String> record : whole) {
      record.forEach(CsvFuzz::values);
    }
    new LayoutFinder(new Header(COLUMNS), 0).find(data);
  }

  private static boolean read(InputStream in, char separator, List<List<String>> records)
      throws IOException {
    CsvReader csv = new CsvReader(in, separator);
    long line = 0;
    while (csv.next()) {
      check(csv.line() > line, "lines go back");
      line = csv.line();
      records.add(csv.texts());
      csv.line(100);
      for (int i = 0; i < csv.count(); i++) {
        check(csv.column(i) > 0, "no column");
      }
    }
    return csv.isOpen();
  }

  private static void values(String text) {
    Cell cell = new Cell();
    Values values = new Values(1);
    for (ValueReader reader : READERS) {
      cell.set(text);
      if (!cell.isMissing()) {
        reader.read(cell, values, 0);
      }
    }
    cell.set(text);
    cell.isDamaged();
    DateReader.month(cell);
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException(what);
    }
  }

  private static final List<CustomerColumn> COLUMNS =
      List.of(column("customer_id", ColumnType.TEXT), column("aum", ColumnType.MONEY));
  private static final List<ValueReader> READERS =
      List.of(
          new NumberReader(2, 4, false),
          new NumberReader(0, 0, true),
          NumberReader.ofRatio(true),
          new DateReader(null),
          new DateReader(DateStyle.EXCEL),
          new DateReader(DateStyle.DAY_FIRST),
          new YesNoReader(),
          new TextReader(true),
          new BranchReader(Map.of("1", "2")),
          new HouseholdReader(new IdTable()),
          new CodeReader(column("codes", ColumnType.LIST), () -> 1));

  private static CustomerColumn column(String name, ColumnType type) {
    return new CustomerColumn(
        name,
        type,
        Localized.same(name),
        List.of(),
        Map.of("a", "b"),
        false,
        false,
        Optional.empty(),
        Location.of("columns.yaml"));
  }

  /** Gives a byte at a time. */
  private static final class Drops extends InputStream {
    private final byte[] data;
    private int at;

    Drops(byte[] data) {
      this.data = data;
    }

    @Override
    public int read() {
      return at == data.length ? -1 : data[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int b = read();
      if (b < 0) {
        return -1;
      }
      target[offset] = (byte) b;
      return 1;
    }
  }
}
