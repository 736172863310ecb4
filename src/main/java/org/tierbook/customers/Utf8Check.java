package org.tierbook.customers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are well-formed UTF-8, as they pass by in pieces. */
final class Utf8Check {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private boolean good = true;
  private int left;
  private int low = 0x80;
  private int high = 0xbf;
  private int length;
  private long han;
  private long end;

  void see(byte[] bytes, int count) {
    int i = 0;
    while (i < count && good) {
      if (left == 0 && i + 8 <= count && ((long) LONGS.get(bytes, i) & 0x8080808080808080L) == 0) {
        i += 8;
      } else {
        step(bytes[i++] & 0xff);
      }
    }
    end += i;
  }

  private void step(int b) {
    if (left > 0) {
      good = b >= low && b <= high;
      low = 0x80;
      high = 0xbf;
      left--;
      han += good && left == 0 && length == 3 ? 1 : 0;
    } else if (b >= 0x80) {
      left = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
      length = left + 1;
      good = b >= 0xc2 && b <= 0xf4;
      low = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
      high = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    }
  }

  /** How many characters of three bytes, such as those of Han, were well-formed. */
  long han() {
    return han;
  }

  /** How many bytes were looked at: up to the first that is wrong, or all. */
  long end() {
    return end;
  }

  boolean isUtf8() {
    return good && left == 0;
  }
}
