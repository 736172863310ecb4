package org.tierbook.customers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts the records of a CSV as its bytes pass by, without the parser: the ledger must add up to
 * what this says. A record ends at a line end outside quotes, or at the end of the file.
 */
final class RecordCounter {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;

  private enum State {
    RECORD_START,
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_SEEN
  }

  private final char separator;
  private State state = State.RECORD_START;
  private boolean carriageReturn;
  private long ended;

  RecordCounter(char separator) {
    this.separator = separator;
  }

  void see(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (i + Long.BYTES <= to && isSimple((long) LONGS.get(bytes, i))) {
        ended += Long.bitCount(matches((long) LONGS.get(bytes, i), '\n'));
        i += Long.BYTES;
        state = after(bytes[i - 1]);
      } else {
        step(bytes[i++]);
      }
    }
  }

  /** Eight bytes in which only line feeds end a record: no quotes around, no carriage returns. */
  private boolean isSimple(long eight) {
    return state != State.QUOTED
        && !carriageReturn
        && (matches(eight, '"') | matches(eight, '\r')) == 0;
  }

  /** The highest bit of each byte that equals one, and no other bit. */
  private static long matches(long eight, char one) {
    long differing = eight ^ (ONES * one);
    return ~(((differing & LOW) + LOW) | differing | LOW);
  }

  private State after(byte last) {
    return last == '\n' ? State.RECORD_START : last == separator ? State.FIELD_START : State.PLAIN;
  }

  private void step(byte b) {
    if (state == State.QUOTED) {
      if (b == '"') {
        state = State.QUOTE_SEEN;
      }
      return;
    }
    boolean secondHalf = b == '\n' && carriageReturn;
    carriageReturn = b == '\r';
    if (secondHalf) {
      return;
    }
    if (b == '\n' || b == '\r') {
      ended++;
      state = State.RECORD_START;
    } else if (b == separator) {
      state = State.FIELD_START;
    } else if (b == '"' && state != State.PLAIN) {
      state = State.QUOTED; // at a field's start, or doubled inside quotes
    } else {
      state = State.PLAIN;
    }
  }

  /** Records so far, the last one included when the file doesn't end in a line end. */
  long records() {
    return state == State.RECORD_START ? ended : ended + 1;
  }
}
