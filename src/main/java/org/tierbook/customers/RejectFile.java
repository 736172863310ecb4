package org.tierbook.customers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows of a file, for whoever runs the build; the file exists only when there are any.
 */
final class RejectFile implements AutoCloseable {
  private final Path path;
  private final List<String> header;
  private @Nullable BufferedWriter writer;

  RejectFile(Path path, Layout layout) throws IOException {
    this.path = path;
    header = new ArrayList<>(List.of("line", "reason", "column"));
    layout.fields().forEach(field -> header.add(field.header()));
    Files.deleteIfExists(path);
  }

  void write(long line, Reason reason, String column, List<String> fields) throws IOException {
    BufferedWriter out = writer;
    if (out == null) {
      OwnerOnly.folder(path.getParent() == null ? path : path.getParent());
      OwnerOnly.file(Files.createFile(path));
      out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
      out.write('\uFEFF');
      writer = out;
      write(out, header);
    }
    List<String> row = new ArrayList<>(List.of(Long.toString(line), reason.id(), column));
    row.addAll(fields);
    write(out, row);
  }

  private static void write(BufferedWriter out, List<String> fields) throws IOException {
    out.write(fields.stream().map(RejectFile::quoted).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** Spreadsheets must not run what stands in a rejected row. */
  private static String quoted(String field) {
    boolean formula = !field.isEmpty() && "=+-@＝＋－＠\t".indexOf(field.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + field.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    BufferedWriter out = writer;
    if (out != null) {
      out.close();
    }
  }
}
