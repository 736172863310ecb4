package org.tierbook.privacy;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

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

  private static final int NO_BRANCH = -1;

  private final Fingerprints numbers;
  private final int branch;

  private Guard(Fingerprints numbers, int branch) {
    this.numbers = numbers;
    this.branch = branch;
  }

  /** Against every number: on the portal nobody may appear. */
  public static Guard ofPortal(Fingerprints numbers) {
    return new Guard(numbers, NO_BRANCH);
  }

  /** Against the numbers of those who never were at a branch. */
  public static Guard ofBranch(Fingerprints numbers, int branch) {
    return new Guard(numbers, branch);
  }

  /** For an edition that may show everybody. */
  public static Guard ofNothing() {
    return new Guard(new Fingerprints(0), NO_BRANCH);
  }

  /** Where a forbidden value starts in a text, if there is one. */
  public OptionalInt find(String text) {
    return find(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The offset of the first forbidden value in UTF-8 bytes, if there is one. */
  public OptionalInt find(byte[] text) {
    int wideStart = -1;
    int start = -1;
    long wide = Fingerprints.START;
    long narrow = Fingerprints.START;
    for (int i = 0; i <= text.length; i++) {
      int c = i < text.length ? text[i] : ' ';
      boolean letter = isLetterOrDigit(c);
      if (letter) {
        start = start < 0 ? i : start;
        narrow = Fingerprints.step(narrow, c);
      } else {
        if (start >= 0
            && i - start >= SHORTEST
            && numbers.isForbidden(narrow, branch)
            && !isPartOfDecimal(text, start, i)) {
          return OptionalInt.of(start);
        }
        start = -1;
        narrow = Fingerprints.START;
      }
      if (letter || (wideStart >= 0 && isJoint(c))) {
        if (letter || isLetterOrDigit(i + 1 < text.length ? text[i + 1] : ' ')) {
          wideStart = wideStart < 0 ? i : wideStart;
          wide = Fingerprints.step(wide, c);
          continue;
        }
      }
      if (wideStart >= 0 && i - wideStart >= SHORTEST && numbers.isForbidden(wide, branch)) {
        return OptionalInt.of(wideStart);
      }
      wideStart = -1;
      wide = Fingerprints.START;
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

  /** The part of a value that {@link #find} can find. */
  static String longestRun(String value) {
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

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetterOrDigit(int c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isJoint(int c) {
    return c == '-' || c == '_' || c == '.';
  }
}
