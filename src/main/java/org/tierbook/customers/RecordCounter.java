package org.tierbook.customers;

/**
 * Counts the records of a CSV as its bytes pass by, without the parser: the ledger must add up to
 * what this says. A record ends at a line end outside quotes, or at the end of the file.
 */
final class RecordCounter {
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
      step(bytes[i++]);
      while (i < to && state == State.PLAIN && isInside(bytes[i])) {
        i++;
      }
    }
  }

  private boolean isInside(byte b) {
    return b != separator && b != '\n' && b != '\r';
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
