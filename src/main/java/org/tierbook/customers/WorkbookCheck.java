package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A look at the parts of a workbook before it is parsed: what they unpack to stays within limits,
 * no cell claims to stand where no sheet has a column, and the rows are counted without the parser.
 */
final class WorkbookCheck {
  /** All parts together: a million rows of customers have about half of it. */
  private static final long MOST_BYTES = 1L << 30;

  private static final String ROW = "<row";
  private static final String PLACE = " r=\"";
  private static final int LAST_LETTERS = 3;

  private long bytes;
  private long mostRows;

  void look(Path path) throws IOException {
    if (WorkbookStream.isCompound(path)) {
      throw new UnreadableException("customers-encrypted");
    }
    try (ZipFile zip = ZipTable.archive(path, Wrapping.WORKBOOK)) {
      for (ZipArchiveEntry entry : ZipTable.entries(zip)) {
        part(zip, entry);
      }
    }
  }

  private void part(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    Scan scan = new Scan();
    try (InputStream in = ZipTable.checked(zip, entry, Wrapping.WORKBOOK)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > MOST_BYTES) {
          throw UnpackedStream.tooLarge(MOST_BYTES);
        }
        scan.see(buffer, read);
      }
    }
    if (scan.lost) {
      throw UnpackedStream.damaged(Wrapping.WORKBOOK);
    }
    if (entry.getName().contains("worksheets/")) {
      mostRows = Math.max(mostRows, scan.rows);
    }
  }

  /** The rows of the sheet that has most. */
  long mostRows() {
    return mostRows;
  }

  /** Looks for two patterns as bytes pass by. */
  private static final class Scan {
    private int inRow;
    private int inPlace;
    private int letters;
    private long rows;
    private boolean lost;

    void see(byte[] buffer, int length) {
      for (int i = 0; i < length; i++) {
        step(buffer[i]);
      }
    }

    private void step(byte b) {
      if (inRow == ROW.length()) {
        rows += b == ' ' || b == '>' || b == '/' || b == '\n' || b == '\t' || b == '\r' ? 1 : 0;
        inRow = 0;
      }
      inRow = b == ROW.charAt(inRow) ? inRow + 1 : b == '<' ? 1 : 0;
      if (inPlace == PLACE.length()) {
        boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        letters += letter ? 1 : 0;
        lost |= letters > LAST_LETTERS && b >= '0' && b <= '9';
        inPlace = letter ? inPlace : 0;
      } else {
        inPlace = b == PLACE.charAt(inPlace) ? inPlace + 1 : b == ' ' ? 1 : 0;
        letters = 0;
      }
    }
  }
}
