package org.tierbook.cli;

import java.util.Locale;
import org.tierbook.text.Language;

/**
 * The language that the command line speaks, known before it is parsed: usage errors need it too.
 */
final class Languages {
  private static final String FLAG = "--lang";

  private Languages() {}

  /** The one that {@code --lang} names, else Chinese in a Chinese locale, else English. */
  static Language of(String[] args, Locale locale) {
    String wanted = locale.getLanguage();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(FLAG + "=")) {
        wanted = args[i].substring(FLAG.length() + 1);
      } else if (args[i].equals(FLAG) && i + 1 < args.length) {
        wanted = args[i + 1];
      }
    }
    return wanted.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
  }
}
