package org.tierbook.customers;

import static org.tierbook.customers.TableFiles.utf8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Workbooks that no spreadsheet writes. */
final class HostileBook {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private HostileBook() {}

  /** A sheet with a row of one good cell and others as they are written. */
  static byte[] with(String cells) {
    return sheet(
        "<?xml version=\"1.0\"?><worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
            + " r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>客户号</t></is></c>"
            + cells
            + "</row></sheetData></worksheet>");
  }

  /** A sheet whose text grows when its entities are resolved. */
  static byte[] withEntities() {
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a0 \"x\">");
    for (int i = 1; i < 12; i++) {
      text.append("<!ENTITY a").append(i).append(" \"");
      text.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return sheet(
        text
            + "]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a11;</t></is></c></row>"
            + "</sheetData></worksheet>");
  }

  private static byte[] sheet(String xml) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    byte[] book = TableFiles.workbook(List.of(List.of("x")));
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.put(SHEET, utf8(xml));
    return TableFiles.zip(parts);
  }
}
