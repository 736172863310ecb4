package org.tierbook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** The gaps of a sentence, {@code {name}} or {@code {name:format}}, and what fills them. */
public final class Gaps {
  private Gaps() {}

  /** What stands between the braces, in the order of the sentence. */
  public static List<String> of(String sentence) {
    List<String> gaps = new ArrayList<>();
    fill(
        sentence,
        gap -> {
          gaps.add(gap);
          return gap;
        });
    return gaps;
  }

  /** The name of a gap, without its format. */
  public static String name(String gap) {
    int colon = gap.indexOf(':');
    return colon < 0 ? gap : gap.substring(0, colon);
  }

  /** The sentence in both languages with the figures' words; a gap that none fills stays. */
  public static Localized fill(Localized sentence, Map<String, Table.Cell> figures) {
    String english = sentence.en();
    return new Localized(
        fill(sentence.zh(), gap -> words(gap, figures, Language.ZH)),
        english == null ? null : fill(english, gap -> words(gap, figures, Language.EN)));
  }

  private static String words(String gap, Map<String, Table.Cell> figures, Language language) {
    Table.Cell cell = figures.get(name(gap));
    if (cell == null) {
      return "{" + gap + "}";
    }
    String unit = cell.small().map(s -> s.in(language)).orElse("");
    String space = language == Language.EN && !unit.isEmpty() ? " " : "";
    return cell.text().in(language) + space + unit;
  }

  private static String fill(String sentence, UnaryOperator<String> words) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
      int close = sentence.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(sentence, at, open).append(words.apply(sentence.substring(open + 1, close)));
      at = close + 1;
    }
    return filled.append(sentence.substring(at)).toString();
  }
}
