package org.tierbook.model;

import org.tierbook.text.Localized;

/**
 * The bank, a branch or a manager. {@code id} is empty for the bank; {@code branch} is empty but
 * for managers.
 */
public record Unit(Level level, String branch, String id, Localized name) {
  /** The whole bank. */
  public static Unit bank(Localized name) {
    return new Unit(Level.BANK, "", "", name);
  }
}
