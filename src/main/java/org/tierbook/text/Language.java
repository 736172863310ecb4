package org.tierbook.text;

import java.util.Locale;

/** A language of the interface. */
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag for the {@code lang} attribute. */
  public String tag() {
    return tag;
  }

  /** Two letters: the key in content, and the folder of the language. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
