package org.tierbook.customers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/** Writes tables as banks hand them over: packed, as workbooks, as Parquet. */
final class TableFiles {
  private TableFiles() {}

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] content) {
    return bytes(
        out -> {
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
          }
        });
  }

  static byte[] zip(String name, byte[] content) {
    return zip(Map.of(name, content));
  }

  static byte[] zip(Map<String, byte[]> entries) {
    return bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : new LinkedHashMap<>(entries).entrySet()) {
              zip.putNextEntry(new ZipEntry(entry.getKey()));
              zip.write(entry.getValue());
              zip.closeEntry();
            }
          }
        });
  }

  /** Rows of one sheet: texts as texts, numbers as numbers; null leaves a cell out. */
  static byte[] workbook(List<List<Object>> rows) {
    return workbook(Map.of("Sheet1", rows));
  }

  static byte[] workbook(Map<String, List<List<Object>>> sheets) {
    return bytes(
        out -> {
          try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            for (var entry : sheets.entrySet()) {
              fill(workbook.newWorksheet(entry.getKey()), entry.getValue());
            }
          }
        });
  }

  private static void fill(Worksheet sheet, List<List<Object>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        Object value = rows.get(r).get(c);
        if (value instanceof Number number) {
          sheet.value(r, c, number);
        } else if (value instanceof java.time.LocalDate day) {
          sheet.value(r, c, day);
          sheet.style(r, c).format("yyyy-mm-dd").set();
        } else if (value instanceof Boolean yes) {
          sheet.value(r, c, yes);
        } else if (value instanceof Formatted formatted) {
          sheet.value(r, c, formatted.number);
          sheet.style(r, c).format(formatted.format).set();
        } else if (!value.equals("")) {
          sheet.value(r, c, value.toString());
        }
      }
    }
  }

  /** A number and the format that it's shown in. */
  record Formatted(Number number, String format) {}

  /** A sheet's rows from lines whose cells are divided by {@code |}. */
  static List<List<Object>> rows(String... lines) {
    return Arrays.stream(lines)
        .map(line -> List.<Object>of((Object[]) line.split("\\|", -1)))
        .toList();
  }

  /** What a select statement gives, as Parquet. */
  static byte[] parquet(Path folder, String select) {
    Path file = folder.resolve("made.parquet");
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.execute(
          "copy (" + select + ") to " + Store.quote(file.toString()) + " (format parquet)");
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of texts as Parquet, the first one the header. */
  static byte[] parquet(Path folder, List<List<String>> rows) {
    List<String> values = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      values.add(row.stream().map(Store::quote).collect(Collectors.joining(",", "(", ")")));
    }
    String names =
        rows.get(0).stream().map(Store::identifier).collect(Collectors.joining(",", "(", ")"));
    return parquet(folder, "from (values " + String.join(",", values) + ") t" + names);
  }

  static byte[] cut(byte[] bytes, int less) {
    return Arrays.copyOf(bytes, bytes.length - less);
  }
}
