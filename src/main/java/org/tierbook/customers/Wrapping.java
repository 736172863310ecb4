package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * How a file holds its table, as its name says. Whatever it is, what comes out is the bytes of a
 * CSV, so that one reader and one ledger serve all.
 */
enum Wrapping {
  TEXT("CSV"),
  GZIP("gzip"),
  ZIP("zip"),
  WORKBOOK("xlsx"),
  PARQUET("Parquet");

  private final String title;

  Wrapping(String title) {
    this.title = title;
  }

  private List<String> endings() {
    return switch (this) {
      case TEXT -> List.of(".csv", ".tsv", ".txt");
      case GZIP -> List.of(".csv.gz", ".tsv.gz", ".txt.gz");
      case ZIP -> List.of(".zip");
      case WORKBOOK -> List.of(".xlsx");
      case PARQUET -> List.of(".parquet");
    };
  }

  /** What the name of a file says; empty for one that holds no table. */
  static Optional<Wrapping> of(String name) {
    for (Wrapping wrapping : values()) {
      if (wrapping.ending(name).isPresent()) {
        return Optional.of(wrapping);
      }
    }
    return Optional.empty();
  }

  /** The name without its ending; the whole name where it has none of ours. */
  static String stem(String name) {
    Optional<String> ending = of(name).flatMap(w -> w.ending(name));
    return name.substring(0, name.length() - ending.map(String::length).orElse(0));
  }

  private Optional<String> ending(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings().stream().filter(lower::endsWith).findFirst();
  }

  String title() {
    return title;
  }

  /** Whether what comes out is made from cells, in UTF-8, a record a row, whatever is in them. */
  boolean hasCells() {
    return this == WORKBOOK || this == PARQUET;
  }

  /**
   * The bytes of the table's text.
   *
   * @throws UnreadableException here or while reading, where the file isn't what it says
   */
  InputStream open(Path file) throws IOException {
    return switch (this) {
      case TEXT -> Files.newInputStream(file);
      case GZIP -> gunzip(file);
      case ZIP -> ZipTable.open(file);
      case WORKBOOK -> WorkbookStream.open(file);
      case PARQUET -> ParquetStream.open(file);
    };
  }

  private InputStream gunzip(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new UnpackedStream(new GZIPInputStream(in, 1 << 16), this, Files.size(file));
    } catch (IOException e) {
      in.close();
      throw UnpackedStream.damaged(this);
    }
  }
}
