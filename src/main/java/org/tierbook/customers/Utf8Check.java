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

  void see(byte[] bytes, int length) {
    int i = 0;
    while (i < length && good) {
      if (left == 0 && i + 8 <= length && ((long) LONGS.get(bytes, i) & 0x8080808080808080L) == 0) {
        i += 8;
      } else {
        step(bytes[i++] & 0xff);
      }
    }
  }

  private void step(int b) {
    if (left > 0) {
      good = b >= low && b <= high;
      low = 0x80;
      high = 0xbf;
      left--;
    } else if (b >= 0x80) {
      left = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
      good = b >= 0xc2 && b <= 0xf4;
      low = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
      high = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    }
  }

  boolean isUtf8() {
    return good && left == 0;
  }
}
