package org.tierbook.html;

import freemarker.template.TemplateScalarModel;

/** A constant, which is its name as text. */
final class EnumModel extends ObjectModel implements TemplateScalarModel {
  private final Enum<?> constant;

  EnumModel(Enum<?> constant, Wrapper wrapper) {
    super(constant, wrapper);
    this.constant = constant;
  }

  @Override
  public String getAsString() {
    return constant.name();
  }

  @Override
  public String toString() {
    return constant.name();
  }
}
