package org.tierbook.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tierbook.model.Condition;
import org.tierbook.model.Keep;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.rule.Decider;
import org.tierbook.rule.Decision;
import org.tierbook.rule.Decision.RuleTrace;
import org.tierbook.rule.Decision.Trace;
import org.tierbook.rule.Operand;
import org.tierbook.rule.Operands;
import org.tierbook.rule.Reasons;
import org.tierbook.rule.Sentences;
import org.tierbook.rule.Truth;
import org.tierbook.segment.Explanation.Better;
import org.tierbook.segment.Explanation.Kept;
import org.tierbook.segment.Explanation.Rule;
import org.tierbook.segment.Explanation.Seen;
import org.tierbook.segment.Explanation.Standing;
import org.tierbook.segment.Explanation.Step;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;
import org.tierbook.text.Format;
import org.tierbook.text.Localized;

/** Tells of one customer rule by rule why a tier was reached, and what is missing for better. */
public final class Explainer {
  private final Snapshot snapshot;
  private final Playbook playbook;
  private final MonthRules rules;
  private final StoreSettings settings;
  private final Operands operands;
  private final Reasons reasons;
  private final Sentences sentences;

  /** Explains a month by the definitions in force at its end; some look back at other months. */
  public Explainer(Months months, Snapshot snapshot, Playbook playbook, StoreSettings settings) {
    this.snapshot = snapshot;
    this.rules = new MonthRules(months.snapshots(), playbook);
    this.playbook = rules.on(snapshot);
    this.settings = settings;
    Format format = new Format(playbook.phrases(), playbook.site().currency());
    this.operands = new Operands(playbook.columns());
    this.reasons = new Reasons(format, this.playbook.schemes(), playbook.columns(), true);
    this.sentences = new Sentences(format, this.playbook.schemes(), playbook.columns());
  }

  /** One scheme, or all featured ones; empty when the month has no such customer. */
  public Optional<Explanation> explain(String customer, Optional<Scheme> scheme) {
    List<Standing> standings = new ArrayList<>();
    List<Scheme> asked = scheme.map(List::of).orElseGet(playbook::featured);
    List<String> ids = asked.stream().map(Scheme::id).toList();
    try (Store store = SchemeRows.open(rules, snapshot, ids, settings)) {
      for (Scheme each : asked) {
        SchemeRows rows = SchemeRows.of(store, rules, snapshot, each.id());
        Decider decider = decider(rows);
        String one = rows.sql() + " where customer_id = " + Store.quote(customer);
        store.query(one).forEach(row -> standings.add(standing(rows, decider, row)));
      }
    }
    return standings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Explanation(customer, snapshot.month(), snapshot.asOf(), standings));
  }

  Decider decider(SchemeRows rows) {
    return new Decider(playbook.schemes(), playbook.columns(), rows.cuts());
  }

  /** Where the customer of a row stands; the tier is decided here, not taken from the row. */
  Standing standing(SchemeRows rows, Decider decider, Row row) {
    Scheme scheme = rows.scheme();
    Function<String, Value> values = rows.values(row);
    List<Seen> seen =
        rows.operands().keySet().stream()
            .filter(id -> !id.contains("/"))
            .map(id -> seen(scheme, id, values.apply(id)))
            .toList();
    Optional<Tier> held = rows.held(row).flatMap(scheme::tier);
    if (row.text("tier") == null) {
      return new Standing(
          scheme,
          Optional.empty(),
          held,
          Optional.empty(),
          Optional.empty(),
          seen,
          List.of(),
          List.of(),
          List.of());
    }
    Decision decision = decider.decide(scheme, values);
    return new Standing(
        scheme,
        Optional.of(decision.tier()),
        held,
        kept(rows, row),
        Optional.of(reasons.why(decision)),
        seen,
        decision.rules().stream().map(r -> rule(scheme, decision, r)).toList(),
        decision.missing().stream().map(m -> better(scheme, decision, m.tier())).toList(),
        scheme.kind() == Scheme.Kind.TAGS
            ? decision.holding().stream().flatMap(t -> scheme.tier(t).stream()).toList()
            : List.of());
  }

  private static Optional<Kept> kept(SchemeRows rows, Row row) {
    String how = row.text("how");
    Optional<Tier> tier = Optional.ofNullable(row.text("tier")).flatMap(rows.scheme()::tier);
    if (how == null || tier.isEmpty()) {
      return Optional.empty();
    }
    int after = rows.scheme().keep(tier.get()).map(Keep::demoteAfter).orElse(0);
    return Optional.of(new Kept(tier.get(), how, row.count("missed"), after));
  }

  private Seen seen(Scheme scheme, String id, Value value) {
    Localized label = operands.find(scheme, id).map(Operand::label).orElse(Localized.same(id));
    return new Seen(id, label, value, sentences.value(scheme, id, value));
  }

  private Rule rule(Scheme scheme, Decision decision, RuleTrace rule) {
    Tier tier = scheme.tier(rule.tier()).orElseThrow();
    List<Step> steps = new ArrayList<>();
    rule.trace()
        .ifPresentOrElse(
            trace -> steps(scheme, trace, 0, steps),
            () ->
                steps.add(
                    new Step(0, sentences.of(scheme, tier), Optional.empty(), Optional.of(true))));
    return new Rule(
        tier, decision.deciding().filter(rule::equals).isPresent(), holds(rule.truth()), steps);
  }

  private void steps(Scheme scheme, Trace trace, int depth, List<Step> steps) {
    steps.add(
        new Step(
            depth,
            text(scheme, trace.condition()),
            trace.value().map(v -> sentences.value(scheme, trace.operand(), v)),
            holds(trace.truth())));
    trace.parts().forEach(part -> steps(scheme, part, depth + 1, steps));
  }

  private Localized text(Scheme scheme, Condition condition) {
    if (condition instanceof Condition.Any) {
      return playbook.phrases().both("report.any_of");
    } else if (condition instanceof Condition.All) {
      return playbook.phrases().both("report.all_of");
    }
    return sentences.condition(scheme, condition);
  }

  private Better better(Scheme scheme, Decision decision, String tier) {
    return new Better(scheme.tier(tier).orElseThrow(), reasons.ways(decision, tier));
  }

  private static Optional<Boolean> holds(Truth truth) {
    return truth == Truth.UNKNOWN ? Optional.empty() : Optional.of(truth == Truth.TRUE);
  }
}
