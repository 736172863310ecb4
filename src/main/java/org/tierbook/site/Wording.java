package org.tierbook.site;

import org.tierbook.text.Language;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

/** Puts two texts into a phrase, each in the phrase's language. */
final class Wording {
  private Wording() {}

  /** The phrase {@code key} with two texts in its gaps. */
  static Localized of(
      Phrases phrases, String key, String first, Localized one, String second, Localized other) {
    return Localized.of(
        phrases.say(Language.ZH, key, first, one.zh(), second, other.zh()),
        phrases.say(Language.EN, key, first, one.in(Language.EN), second, other.in(Language.EN)));
  }

  /** 东湖支行：升级1户. */
  static Localized said(Phrases phrases, Localized where, Localized what) {
    return of(phrases, "pages.of_unit", "unit", where, "title", what);
  }

  /** 东湖支行10月. */
  static Localized dated(Phrases phrases, Localized unit, Localized month) {
    return of(phrases, "pages.unit_month", "unit", unit, "month", month);
  }
}
