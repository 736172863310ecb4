package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the one sheet of a workbook that has any. Empty rows between others are given as
 * blank ones, so that a record's number is its row's; short rows are filled up to the widest.
 */
final class WorkbookStream extends CellStream {
  private static final int ROWS = 1_048_576;

  private final ReadableWorkbook workbook;
  private final CellText text;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final long expected;
  private @Nullable Row waiting;
  private long given;
  private int number;
  private int width;

  private WorkbookStream(ReadableWorkbook workbook, Sheet sheet, long expected) throws IOException {
    this.workbook = workbook;
    this.expected = expected;
    text = new CellText(workbook.isDate1904());
    stream = sheet.openStream();
    rows = stream.iterator();
  }

  static InputStream open(Path path) throws IOException {
    WorkbookCheck check = new WorkbookCheck();
    check.look(path);
    ReadableWorkbook workbook = workbook(path);
    try {
      List<Sheet> full = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (hasText(workbook, sheet)) {
          full.add(sheet);
        }
      }
      if (full.size() > 1) {
        throw new UnreadableException(
            "customers-several-sheets", "count", Integer.toString(full.size()));
      }
      Sheet sheet = full.isEmpty() ? workbook.getFirstSheet() : full.get(0);
      return new WorkbookStream(workbook, sheet, full.isEmpty() ? 0 : check.mostRows());
    } catch (UnreadableException e) {
      workbook.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw UnpackedStream.damaged(Wrapping.WORKBOOK);
    }
  }

  private static ReadableWorkbook workbook(Path path) throws IOException {
    try {
      return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
    } catch (IOException | RuntimeException e) {
      throw UnpackedStream.damaged(Wrapping.WORKBOOK);
    }
  }

  private static boolean hasText(ReadableWorkbook workbook, Sheet sheet) throws IOException {
    CellText text = new CellText(workbook.isDate1904());
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.anyMatch(row -> row.stream().anyMatch(c -> !text.of(c).isBlank()));
    }
  }

  @Override
  @Nullable List<String> row() throws IOException {
    try {
      if (waiting == null) {
        if (!rows.hasNext()) {
          return end();
        }
        waiting = rows.next();
        given++;
      }
      number++;
      if (waiting.getRowNum() < number || waiting.getRowNum() > ROWS) {
        throw UnpackedStream.damaged(Wrapping.WORKBOOK); // rows out of order
      }
      if (waiting.getRowNum() > number) {
        return List.of();
      }
      List<String> cells = cells(waiting);
      waiting = null;
      return cells;
    } catch (RuntimeException e) {
      throw UnpackedStream.damaged(Wrapping.WORKBOOK);
    }
  }

  private @Nullable List<String> end() throws UnreadableException {
    if (given < expected) {
      throw UnpackedStream.damaged(Wrapping.WORKBOOK);
    }
    return null;
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text.of(row.getCell(i)));
    }
    width = Math.max(width, cells.size());
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  /** Whether the file begins as password-protected workbooks do, and old ones of another kind. */
  static boolean isCompound(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4
          && (head[0] & 0xff) == 0xd0
          && (head[1] & 0xff) == 0xcf
          && (head[2] & 0xff) == 0x11
          && (head[3] & 0xff) == 0xe0;
    }
  }
}
