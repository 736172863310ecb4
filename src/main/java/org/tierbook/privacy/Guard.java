package org.tierbook.privacy;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Looks for persons in finished output: customer numbers, phones, ID and card numbers. The
 * structure keeps persons out; the guard is the alarm. It reads bytes once and keeps hashes only,
 * so that it holds no person's data itself.
 *
 * <p>A number found is a run of ASCII letters and digits, or such runs joined by {@code - _ .},
 * compared without case. Values under {@value #SHORTEST} characters can't be told from ordinary
 * figures and aren't looked for.
 */
public final class Guard {
  /** Shorter values are ordinary numbers on any page. */
  public static final int SHORTEST = 6;

  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final long[] slots;
  private final int tooShort;

  private Guard(long[] slots, int tooShort) {
    this.slots = slots;
    this.tooShort = tooShort;
  }

  /**
   * A guard against these values. Characters that can't stand in a run split a value; its longest
   * run is looked for.
   */
  public static Guard of(Set<String> forbidden) {
    long[] slots = new long[Math.max(16, Integer.highestOneBit(Math.max(1, forbidden.size())) * 4)];
    int tooShort = 0;
    for (String value : forbidden) {
      String run = longestRun(value);
      if (run.length() < SHORTEST) {
        tooShort++;
      } else {
        put(slots, hash(run));
      }
    }
    return new Guard(slots, tooShort);
  }

  /**
   * How many values are too short to be looked for: where there are any, say that the scan is off
   * for them.
   */
  public int tooShort() {
    return tooShort;
  }

  /** Where a forbidden value starts in a text, if there is one. */
  public OptionalInt find(String text) {
    return find(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The offset of the first forbidden value in UTF-8 bytes, if there is one. */
  public OptionalInt find(byte[] text) {
    int wideStart = -1;
    int start = -1;
    long wide = OFFSET_BASIS;
    long narrow = OFFSET_BASIS;
    for (int i = 0; i <= text.length; i++) {
      int c = i < text.length ? text[i] : ' ';
      boolean letter = isLetterOrDigit(c);
      if (letter) {
        start = start < 0 ? i : start;
        narrow = (narrow ^ upper(c)) * PRIME;
      } else {
        if (start >= 0
            && i - start >= SHORTEST
            && has(narrow)
            && !isPartOfDecimal(text, start, i)) {
          return OptionalInt.of(start);
        }
        start = -1;
        narrow = OFFSET_BASIS;
      }
      if (letter || (wideStart >= 0 && isJoint(c))) {
        if (letter || isLetterOrDigit(i + 1 < text.length ? text[i + 1] : ' ')) {
          wideStart = wideStart < 0 ? i : wideStart;
          wide = (wide ^ upper(c)) * PRIME;
          continue;
        }
      }
      if (wideStart >= 0 && i - wideStart >= SHORTEST && has(wide)) {
        return OptionalInt.of(wideStart);
      }
      wideStart = -1;
      wide = OFFSET_BASIS;
    }
    return OptionalInt.empty();
  }

  /** 100123.00 is an amount, and not the customer number 100123. */
  private static boolean isPartOfDecimal(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isDigit(text[i])) {
        return false;
      }
    }
    return (end + 1 < text.length && text[end] == '.' && isDigit(text[end + 1]))
        || (start > 1 && text[start - 1] == '.' && isDigit(text[start - 2]));
  }

  private static String longestRun(String value) {
    String best = "";
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      int c = i < value.length() ? value.charAt(i) : ' ';
      int next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
      if (isLetterOrDigit(c) || (i > start && isJoint(c) && isLetterOrDigit(next))) {
        continue;
      }
      best = i - start > best.length() ? value.substring(start, i) : best;
      start = i + 1;
    }
    return best;
  }

  private static long hash(String run) {
    long hash = OFFSET_BASIS;
    for (int i = 0; i < run.length(); i++) {
      hash = (hash ^ upper(run.charAt(i))) * PRIME;
    }
    return hash;
  }

  private static void put(long[] slots, long hash) {
    long key = hash == 0 ? 1 : hash;
    int i = slot(slots, key);
    while (slots[i] != 0 && slots[i] != key) {
      i = (i + 1) & (slots.length - 1);
    }
    slots[i] = key;
  }

  private boolean has(long hash) {
    long key = hash == 0 ? 1 : hash;
    int i = slot(slots, key);
    while (slots[i] != 0) {
      if (slots[i] == key) {
        return true;
      }
      i = (i + 1) & (slots.length - 1);
    }
    return false;
  }

  private static int slot(long[] slots, long key) {
    return (int) (key ^ (key >>> 29) ^ (key >>> 47)) & (slots.length - 1);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetterOrDigit(int c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isJoint(int c) {
    return c == '-' || c == '_' || c == '.';
  }

  private static int upper(int c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
  }
}
