package org.tierbook.html;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads templates as texts by name. */
record Texts(Function<String, Optional<String>> find) implements TemplateLoader {
  /** A template's text; equal texts are the same template. */
  private record Text(String name, String text) {}

  @Override
  public @Nullable Object findTemplateSource(String name) {
    return find.apply(name).map(text -> new Text(name, text)).orElse(null);
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(((Text) source).text());
  }

  @Override
  public void closeTemplateSource(Object source) {}
}
