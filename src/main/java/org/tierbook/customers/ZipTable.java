package org.tierbook.customers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The one table that a zip holds. */
final class ZipTable {
  private static final int MOST_ENTRIES = 1_000;

  private ZipTable() {}

  static InputStream open(Path path) throws IOException {
    ZipFile zip = archive(path, Wrapping.ZIP);
    try {
      ZipArchiveEntry entry = table(entries(zip));
      return new Contents(zip, checked(zip, entry, Wrapping.ZIP));
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  static ZipFile archive(Path path, Wrapping wrapping) throws UnreadableException {
    try {
      return ZipFile.builder().setPath(path).get();
    } catch (IOException | IllegalArgumentException e) {
      throw UnpackedStream.damaged(wrapping);
    }
  }

  /** All entries, of which none may be encrypted or lie outside. */
  static List<ZipArchiveEntry> entries(ZipFile zip) throws UnreadableException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > MOST_ENTRIES) {
      throw new UnreadableException(
          "customers-zip-tables", "count", Integer.toString(entries.size()));
    }
    for (ZipArchiveEntry entry : entries) {
      String name = entry.getName().replace('\\', '/');
      if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?")) {
        throw new UnreadableException("customers-zip-path");
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new UnreadableException("customers-encrypted");
      }
    }
    return entries;
  }

  private static ZipArchiveEntry table(List<ZipArchiveEntry> entries) throws UnreadableException {
    List<ZipArchiveEntry> tables = new ArrayList<>();
    for (ZipArchiveEntry entry : entries) {
      if (!entry.isDirectory() && isTable(entry.getName().replace('\\', '/'))) {
        tables.add(entry);
      }
    }
    boolean text =
        tables.size() == 1
            && Wrapping.of(tables.get(0).getName()).filter(w -> w == Wrapping.TEXT).isPresent();
    if (!text) {
      throw new UnreadableException(
          "customers-zip-tables", "count", Integer.toString(tables.size()));
    }
    return tables.get(0);
  }

  /** What Macs add to every zip isn't one. */
  private static boolean isTable(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return !name.startsWith("__MACOSX/") && !last.startsWith(".") && Wrapping.of(last).isPresent();
  }

  /** An entry's bytes, which end in an exception when they aren't those that were packed. */
  static InputStream checked(ZipFile zip, ZipArchiveEntry entry, Wrapping wrapping)
      throws IOException {
    if (!zip.canReadEntryData(entry)) {
      throw UnpackedStream.damaged(wrapping);
    }
    InputStream in;
    try {
      in = zip.getInputStream(entry);
    } catch (IOException e) {
      throw UnpackedStream.damaged(wrapping);
    }
    CheckedInputStream sum = new CheckedInputStream(in, new CRC32());
    return new UnpackedStream(
        new Verified(sum, entry.getCrc()), wrapping, entry.getCompressedSize());
  }

  private static final class Verified extends FilterInputStream {
    private final CheckedInputStream sum;
    private final long expected;

    Verified(CheckedInputStream sum, long expected) {
      super(sum);
      this.sum = sum;
      this.expected = expected;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read < 0 && sum.getChecksum().getValue() != expected) {
        throw new IOException("checksum");
      }
      return read;
    }
  }

  /** Closes the archive with its entry. */
  private static final class Contents extends FilterInputStream {
    private final ZipFile zip;

    Contents(ZipFile zip, InputStream entry) {
      super(entry);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
