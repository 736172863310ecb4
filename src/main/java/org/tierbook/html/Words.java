package org.tierbook.html;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

/**
 * The interface's strings of a section: {@code s.skip} in a template is {@code site.skip}, {@code
 * w.months} is {@code pages.months}. A missing one is an error.
 */
record Words(Phrases phrases, Language language, String section) implements TemplateHashModel {
  @Override
  public TemplateModel get(String key) {
    return new SimpleScalar(phrases.say(language, section + "." + key));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** {@code say("key", "name", value)}: the same with gaps filled. */
  static TemplateMethodModelEx filled(Phrases phrases, Language language, String section) {
    return arguments -> {
      String[] texts = new String[arguments.size()];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = String.valueOf(arguments.get(i));
      }
      String[] gaps = java.util.Arrays.copyOfRange(texts, 1, texts.length);
      return new SimpleScalar(phrases.say(language, section + "." + texts[0], gaps));
    };
  }
}
