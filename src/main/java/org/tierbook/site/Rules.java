package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.rule.Decision;
import org.tierbook.rule.EdgeCase;
import org.tierbook.rule.EdgeCases;
import org.tierbook.rule.Operand;
import org.tierbook.rule.Operands;
import org.tierbook.rule.Quantity;
import org.tierbook.rule.Sentences;
import org.tierbook.text.Format;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Says rules in words, for the views. */
final class Rules {
  private final Playbook playbook;
  private final Format format;
  private final Operands operands;
  private final Sentences sentences;
  private final EdgeCases edgeCases;

  Rules(Playbook playbook) {
    this.playbook = playbook;
    this.format = new Format(playbook.phrases(), playbook.site().currency());
    this.operands = new Operands(playbook.columns());
    this.sentences = new Sentences(format, playbook.schemes(), playbook.columns());
    this.edgeCases = new EdgeCases(format, playbook.schemes(), playbook.columns());
  }

  /** The rule of a tier as a sentence: 日均综合金融资产30万元起，或家庭户均25万元起. */
  Localized sentence(Scheme scheme, Tier tier) {
    return sentences.reader(scheme, tier);
  }

  List<Sentences.Alternative> alternatives(Scheme scheme, Tier tier) {
    return sentences.alternatives(scheme, tier);
  }

  /** The bare amount of a test against a number, such as 30万元; empty for any other test. */
  Optional<Localized> amount(Scheme scheme, Condition test) {
    if (!(test instanceof Condition.Compare compare)
        || !(compare.limit() instanceof Value.Number number)) {
      return Optional.empty();
    }
    boolean money =
        operands
            .find(scheme, compare.operand())
            .map(o -> o.quantity() == Quantity.MONEY)
            .orElse(false);
    return Optional.of(money ? format.amount(number.number()) : format.plain(number.number()));
  }

  Localized condition(Condition condition) {
    return sentences.condition(condition);
  }

  Localized population(Scheme scheme) {
    return sentences.population(scheme);
  }

  /** What a measure is made of. */
  Localized meaning(Scheme scheme, Measure measure) {
    return sentences.meaning(scheme, measure);
  }

  /** Customers on the edges of a scheme's tiers; empty where no rule has a limit. */
  Optional<Edges> edges(Scheme scheme, Library library) {
    List<EdgeCase> cases = edgeCases.table(scheme);
    List<Operand> shown = edgeCases.operands(scheme);
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    boolean money = shown.stream().allMatch(o -> o.quantity() == Quantity.MONEY);
    return Optional.of(
        new Edges(
            library.say("edges_caption", "count", Numbers.word(cases.size())),
            shown.stream().map(Operand::label).toList(),
            cases.stream()
                .map(
                    c -> new Edges.Case(c.cells(), mark(scheme, c.decision(), library), c.reason()))
                .toList(),
            money ? Optional.of(library.say("edges_unit")) : Optional.empty()));
  }

  /** Customers at every limit, for exercises. */
  List<EdgeCase> edgeCases(Scheme scheme) {
    return edgeCases.all(scheme);
  }

  List<Operand> edgeOperands(Scheme scheme) {
    return edgeCases.operands(scheme);
  }

  /** A value of an edge case within a sentence: with its unit, or in words that it's missing. */
  Localized shown(Operand operand, Localized cell, Library library) {
    if (cell.equals(format.absent())) {
      return library.say("exercise_blank");
    }
    Localized currency = playbook.site().currency();
    return operand.quantity() == Quantity.MONEY
        ? Localized.of(
            cell.zh() + currency.zh(), cell.in(Language.EN) + " " + currency.in(Language.EN))
        : cell;
  }

  private static TierMark mark(Scheme scheme, Decision decision, Library library) {
    return scheme
        .tier(decision.tier())
        .map(t -> library.mark(scheme, t))
        .orElseGet(
            () ->
                TierMark.unclassified(
                    scheme, library.playbook().phrases().both("rule.unclassified")));
  }
}
