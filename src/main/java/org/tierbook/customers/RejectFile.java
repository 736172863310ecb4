package org.tierbook.customers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.Diagnostics;

/**
 * The rejected rows of a file, for whoever runs the build; the file exists only when there are any.
 */
final class RejectFile implements AutoCloseable {
  private static final String FOLDER = "rejects";

  private final Path path;
  private final List<String> header;
  private @Nullable BufferedWriter writer;

  RejectFile(Path path, Layout layout) throws IOException {
    this.path = path;
    header = new ArrayList<>(List.of("line", "reason", "column"));
    layout.fields().forEach(field -> header.add(field.header()));
    Files.deleteIfExists(path);
  }

  /** Where a file's rejected rows are written. */
  static Path of(Path home, CustomerFile file) {
    return home.resolve(FOLDER).resolve(name(file));
  }

  private static String name(CustomerFile file) {
    return file.label() + ".csv";
  }

  static boolean areTooMany(long rejected, long rows, IntakeOptions options) {
    BigDecimal allowed = options.maxRejects().multiply(BigDecimal.valueOf(rows));
    return BigDecimal.valueOf(rejected).compareTo(allowed) > 0;
  }

  /** Says that more rows of a file are rejected than allowed. */
  static void report(
      CustomerFile file, long rejected, long rows, IntakeOptions options, Diagnostics diagnostics) {
    diagnostics.error(
        "too-many-rejects",
        file.at(0),
        "rejected",
        Long.toString(rejected),
        "rows",
        Long.toString(rows),
        "limit",
        options.maxRejects().movePointRight(2).stripTrailingZeros().toPlainString(),
        "file",
        ".tierbook/" + FOLDER + "/" + name(file));
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
