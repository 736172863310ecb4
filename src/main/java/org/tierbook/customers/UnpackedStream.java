package org.tierbook.customers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a compressed file, within limits; a file that breaks off says so. */
final class UnpackedStream extends FilterInputStream {
  /** Bytes up to which anything goes. */
  private static final long SMALL = 32L << 20;

  /** No export of customers is smaller by more than this: a file that is wants to fill the disk. */
  private static final long RATIO = 200;

  private final Wrapping wrapping;
  private final long limit;
  private long done;

  /**
   * @param packed the size of the compressed bytes
   */
  UnpackedStream(InputStream in, Wrapping wrapping, long packed) {
    super(in);
    this.wrapping = wrapping;
    this.limit = Math.max(SMALL, packed * RATIO);
  }

  static UnreadableException damaged(Wrapping wrapping) {
    return new UnreadableException("customers-damaged", "kind", wrapping.title());
  }

  static UnreadableException tooLarge(long bytes) {
    return new UnreadableException("customers-unpacks-too-large", "limit", (bytes >> 20) + " MB");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(wrapping); // its own message may quote what it read
    }
    done += Math.max(read, 0);
    if (done > limit) {
      throw tooLarge(limit);
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] skipped = new byte[(int) Math.min(n, 1 << 12)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }
}
