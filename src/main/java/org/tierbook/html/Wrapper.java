package org.tierbook.html;

import freemarker.template.Configuration;
import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * Shows records to templates: a {@link Localized} is its text in the page's language, an {@link
 * Optional} is its value or missing, a record is its components. What templates see most is looked
 * for first.
 */
final class Wrapper extends DefaultObjectWrapper {
  static final Version VERSION = Configuration.VERSION_2_3_33;

  private final Language language;

  Wrapper(Language language) {
    super(VERSION);
    this.language = language;
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    }
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Localized words) {
      return new SimpleScalar(words.in(language));
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? wrap(optional.get()) : null;
    }
    if (value instanceof Record record) {
      return new ObjectModel(record, this);
    }
    if (value instanceof Enum<?> constant) {
      return new EnumModel(constant, this);
    }
    if (value instanceof List<?> list) {
      return DefaultListAdapter.adapt(list, this);
    }
    return super.wrap(value);
  }
}
