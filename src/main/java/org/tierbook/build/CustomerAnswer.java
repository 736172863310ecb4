package org.tierbook.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.InputException;
import org.tierbook.diag.Location;
import org.tierbook.diag.Progress;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Tier;
import org.tierbook.segment.Explainer;
import org.tierbook.segment.Explanation;
import org.tierbook.segment.Explanation.Better;
import org.tierbook.segment.Explanation.Rule;
import org.tierbook.segment.Explanation.Seen;
import org.tierbook.segment.Explanation.Standing;
import org.tierbook.segment.Explanation.Step;
import org.tierbook.text.Format;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

/** Why one customer is where it is, as lines of a table; an empty row parts what follows. */
public final class CustomerAnswer {
  private final Phrases phrases;
  private final Format format;
  private final Language language;
  private final List<Block> blocks = new ArrayList<>();

  private CustomerAnswer(Lookup project, Language language) {
    this.phrases = project.playbook().phrases();
    this.format = new Format(phrases, project.playbook().site().currency());
    this.language = language;
  }

  /** Rows under a title, their cells to be aligned. */
  public record Block(String title, List<List<String>> rows) {
    public Block {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * The answer for a customer in one scheme, or in all featured ones.
   *
   * @throws InputException when something is wrong with the project, or customer, scheme or month
   *     isn't there
   */
  public static List<Block> of(
      BuildOptions options,
      String customer,
      Optional<String> scheme,
      Language language,
      Diagnostics diagnostics,
      Progress progress) {
    Lookup project = Lookup.open(options, diagnostics, progress);
    Optional<Scheme> one = scheme.map(project::scheme);
    Snapshot snapshot = project.month(options.month());
    Explanation explanation =
        new Explainer(project.months(), snapshot, project.playbook(), options.intake().store())
            .explain(customer.strip(), one)
            .orElseThrow(() -> unknown(customer, snapshot, diagnostics));
    return new CustomerAnswer(project, language).blocks(explanation);
  }

  private static InputException unknown(
      String customer, Snapshot snapshot, Diagnostics diagnostics) {
    diagnostics.error(
        "unknown-customer",
        Location.of("--customer"),
        "id",
        customer,
        "month",
        snapshot.month().toString());
    return new InputException();
  }

  private List<Block> blocks(Explanation explanation) {
    String title =
        say(
            "explain_title",
            "customer",
            explanation.customer(),
            "month",
            in(format.month(explanation.month())),
            "day",
            in(format.date(explanation.asOf())));
    blocks.add(new Block(title, List.of()));
    explanation.standings().forEach(this::scheme);
    return List.copyOf(blocks);
  }

  private void scheme(Standing standing) {
    Scheme scheme = standing.scheme();
    String earned = standing.tier().map(t -> tier(scheme, t)).orElse(say("explain_outside"));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(say("explain_earned"), earned));
    if (!standing.tags().isEmpty()) {
      String names =
          standing.tags().stream().map(t -> in(t.name())).collect(Collectors.joining("; "));
      rows.add(List.of(say("explain_tags"), names));
    }
    standing.kept().ifPresent(k -> rows.add(List.of(say("explain_kept"), kept(k))));
    standing.held().ifPresent(t -> rows.add(List.of(say("explain_held"), held(standing, t))));
    standing.why().ifPresent(w -> rows.add(List.of(say("explain_why"), in(w))));
    blocks.add(new Block(in(scheme.name()) + " (" + scheme.id() + ")", rows));
    blocks.add(
        new Block(say("explain_values"), standing.values().stream().map(this::value).toList()));
    if (!standing.rules().isEmpty()) {
      List<List<String>> rules = new ArrayList<>();
      standing.rules().forEach(r -> rule(r, rules));
      blocks.add(new Block(say("explain_rules"), rules));
    }
    if (!standing.better().isEmpty()) {
      List<List<String>> better = new ArrayList<>();
      standing.better().forEach(b -> better(b, better));
      blocks.add(new Block(say("explain_better"), better));
    }
  }

  private String tier(Scheme scheme, String id) {
    return in(scheme.tier(id).map(Tier::name).orElseGet(() -> phrases.both("rule.unclassified")));
  }

  private String kept(Explanation.Kept kept) {
    return in(kept.tier().name())
        + say(
            "kept_" + kept.how(),
            "missed",
            Long.toString(kept.missed()),
            "after",
            Integer.toString(kept.after()));
  }

  private String held(Standing standing, Tier held) {
    int earned = standing.scheme().rank(standing.tier().orElse(""));
    int has = standing.scheme().rank(held.id());
    if (earned == 0 || earned == has) {
      return in(held.name());
    }
    return in(held.name()) + say(earned > has ? "explain_below" : "explain_above");
  }

  private List<String> value(Seen seen) {
    String value = in(seen.text());
    long others = seen.others();
    return List.of(
        in(seen.label()),
        others == 0
            ? value
            : value + say(others == 1 ? "explain_other" : "explain_others", "n", others + ""));
  }

  private void rule(Rule rule, List<List<String>> rows) {
    String decides = rule.decides() ? say("explain_decides") : "";
    for (Step step : rule.steps()) {
      rows.add(
          List.of(
              step.depth() == 0 ? in(rule.tier().name()) : "",
              "  ".repeat(step.depth()) + in(step.text()),
              step.value().map(this::in).orElse(""),
              holds(step) + (step.depth() == 0 ? decides : "")));
    }
  }

  private String holds(Step step) {
    return in(
        phrases.both(
            step.holds()
                .map(yes -> yes ? "rule.flag_yes" : "rule.flag_no")
                .orElse("rule.unknown")));
  }

  private void better(Better better, List<List<String>> rows) {
    String name = in(better.tier().name());
    if (better.ways().isEmpty()) {
      rows.add(List.of(name, say("explain_no_way")));
    }
    for (int i = 0; i < better.ways().size(); i++) {
      String way = in(better.ways().get(i));
      rows.add(List.of(i == 0 ? name : "", i == 0 ? way : say("explain_or") + way));
    }
  }

  private String say(String key, String... arguments) {
    return phrases.say(language, "cli." + key, arguments);
  }

  private String in(Localized text) {
    return text.in(language);
  }
}
