package org.tierbook.site;

import java.util.Locale;
import org.tierbook.model.SiteSettings;

/**
 * The stylesheet with the bank's accent: its tints are mixed here, because old office browsers
 * can't.
 */
final class Look {
  private static final String PAPER = "#FCFBF8";
  private static final String PAPER_DARK = "#191714";

  private Look() {}

  static String css(SiteSettings site) {
    String light = tokens(site.accent(), PAPER, ink(site.accent()));
    String dark = tokens(site.accentDark(), PAPER_DARK, ink(site.accentDark()));
    return ":root {"
        + light
        + " }\n@media screen and (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) {"
        + dark
        + " } }\n@media screen { :root[data-theme=\"dark\"] {"
        + dark
        + " } }\n";
  }

  private static String tokens(String accent, String paper, String onAccent) {
    return " --accent: %s; --on-accent: %s; --accent-tint: %s; --accent-line: %s;"
        .formatted(accent, onAccent, mix(accent, paper, 22), mix(accent, paper, 36));
  }

  /** White or near-black, whichever reads better on the colour. */
  private static String ink(String colour) {
    double light = luminance(colour);
    return 1.05 / (light + 0.05) >= (light + 0.05) / 0.06 ? "#FFFFFF" : "#10242A";
  }

  /** So many per cent of a colour over another one. */
  static String mix(String colour, String over, int percent) {
    StringBuilder mixed = new StringBuilder("#");
    for (int i = 1; i < 7; i += 2) {
      int top = Integer.parseInt(colour, i, i + 2, 16);
      int below = Integer.parseInt(over, i, i + 2, 16);
      mixed.append(
          String.format(
              Locale.ROOT, "%02X", Math.round((top * percent + below * (100 - percent)) / 100f)));
    }
    return mixed.toString();
  }

  /** Relative luminance as WCAG 2 defines it. */
  static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
