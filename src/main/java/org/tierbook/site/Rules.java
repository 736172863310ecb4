package org.tierbook.site;

import java.math.BigDecimal;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.rule.Operands;
import org.tierbook.rule.Quantity;
import org.tierbook.text.Format;
import org.tierbook.text.Localized;

/** Says rules in words, for the views. */
final class Rules {
  private final Playbook playbook;
  private final Format format;
  private final Operands operands;

  Rules(Playbook playbook) {
    this.playbook = playbook;
    this.format = new Format(playbook.phrases(), playbook.site().currency());
    this.operands = new Operands(playbook.columns());
  }

  private boolean isMoney(Scheme scheme, String operand) {
    return operands.find(scheme, operand).map(o -> o.quantity() == Quantity.MONEY).orElse(false);
  }

  /** The rule of a tier as a sentence. */
  Localized sentence(Scheme scheme, Tier tier) {
    return tier.name();
  }

  Localized name(Scheme scheme, String operand) {
    return scheme
        .measure(operand)
        .map(org.tierbook.model.Measure::name)
        .or(() -> playbook.column(operand).map(org.tierbook.model.CustomerColumn::label))
        .orElse(Localized.same(operand));
  }

  Localized amount(Scheme scheme, String operand, BigDecimal amount) {
    return isMoney(scheme, operand) ? format.amount(amount) : format.plain(amount);
  }

  Localized condition(org.tierbook.model.Condition condition) {
    return Localized.same(condition.toString());
  }

  Localized population(Scheme scheme) {
    return scheme.name();
  }

  Localized meaning(Scheme scheme, org.tierbook.model.Measure measure) {
    return measure.name();
  }

  java.util.Optional<Edges> edges(Scheme scheme, Library library) {
    return java.util.Optional.empty();
  }
}
