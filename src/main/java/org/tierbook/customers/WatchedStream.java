package org.tierbook.customers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tierbook.diag.Progress;

/**
 * Shows the bytes that pass to the record counter, and tells how many are read, and how many there
 * may be: as many as the file has room for, if the rest is like what was read.
 */
final class WatchedStream extends FilterInputStream {
  private final RecordCounter counter;
  private final Progress progress;
  private final long size;
  private long done;

  WatchedStream(InputStream in, RecordCounter counter, Progress progress, long size) {
    super(in);
    this.counter = counter;
    this.progress = progress;
    this.size = size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      counter.see(bytes, offset, offset + read);
      done += read;
      long records = counter.records();
      progress.at("read", records, Math.max(records, (long) (records * ((double) size / done))));
    }
    return read;
  }
}
