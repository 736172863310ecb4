package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.rule.Decision;
import org.tierbook.rule.EdgeCase;
import org.tierbook.rule.Operand;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * Questions made from a scheme at the edges of its tiers, and answered by the scheme's own rules.
 * The same scheme gives the same questions.
 */
public record Exercises(Localized title, Link scheme, List<QuizView> quizzes)
    implements BodyView.Block {
  private static final int MOST = 6;

  @Override
  public String kind() {
    return "exercises";
  }

  /** Empty where no rule has a limit. */
  static Optional<Exercises> of(Scheme scheme, Library library) {
    List<EdgeCase> cases = library.rules().edgeCases(scheme);
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    List<QuizView> quizzes = new ArrayList<>();
    for (EdgeCase edge : chosen(cases)) {
      quizzes.add(quiz(scheme, edge, quizzes.size() + 1, library));
    }
    Link link = new Link(PageIds.scheme(scheme.id()), scheme.name());
    Localized title =
        library.say("exercises_title", "scheme", scheme.name(), "count", quizzes.size());
    return Optional.of(new Exercises(title, link, quizzes));
  }

  /** Spread over all cases, so that each limit has its turn; no two neighbours in a row. */
  private static List<EdgeCase> chosen(List<EdgeCase> cases) {
    int count = Math.min(MOST, cases.size());
    List<EdgeCase> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int turn = (i * 5 + 2) % count;
      EdgeCase edge = cases.get(turn * cases.size() / count);
      chosen.add(edge);
    }
    return chosen;
  }

  private static QuizView quiz(Scheme scheme, EdgeCase edge, int number, Library library) {
    Decision decision = edge.decision();
    List<QuizView.Choice> choices = new ArrayList<>();
    for (Tier tier : scheme.tiers()) {
      boolean right = tier.id().equals(decision.tier());
      Localized why = right ? edge.reason() : whyNot(scheme, tier, decision, library);
      choices.add(choice(tier.name(), right, why, choices.size()));
    }
    boolean unknown = decision.isUnclassified();
    Localized name = library.playbook().phrases().both("rule.unclassified");
    Localized why = unknown ? edge.reason() : library.say("exercise_known");
    choices.add(choice(name, unknown, why, choices.size()));
    return new QuizView(
        number,
        "single",
        List.of(said(library.say("exercise", "values", values(scheme, edge, library)))),
        choices,
        choices,
        "",
        List.of());
  }

  /** A better tier isn't reached; a worse one is passed over, since the best that holds decides. */
  private static Localized whyNot(Scheme scheme, Tier tier, Decision decision, Library library) {
    if (decision.isUnclassified()) {
      return library.say("exercise_unknown");
    } else if (scheme.rank(tier.id()) > scheme.rank(decision.tier())) {
      return library.say("exercise_needs", "rule", library.rules().sentence(scheme, tier));
    }
    Localized better = scheme.tier(decision.tier()).map(Tier::name).orElse(tier.name());
    return library.say("exercise_better", "tier", better);
  }

  private static QuizView.Choice choice(Localized name, boolean right, Localized why, int at) {
    String letter = String.valueOf((char) ('A' + at % 26));
    return new QuizView.Choice(
        letter, List.of(said(name)), right, at + 1, List.of(said(why)), "", "");
  }

  private static BodyView.Part said(Localized words) {
    return new BodyView.Part("", Optional.empty(), Optional.of(words));
  }

  /** 日均综合金融资产299,999.99元，家庭户均180,000.00元. */
  private static Localized values(Scheme scheme, EdgeCase edge, Library library) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    List<Operand> operands = library.rules().edgeOperands(scheme);
    for (int i = 0; i < operands.size(); i++) {
      Localized value = library.rules().shown(operands.get(i), edge.cells().get(i), library);
      zh.append(i == 0 ? "" : "，").append(operands.get(i).label().zh()).append(value.zh());
      en.append(i == 0 ? "" : ", ")
          .append(operands.get(i).label().in(Language.EN))
          .append(' ')
          .append(value.in(Language.EN));
    }
    return Localized.of(zh.toString(), en.toString());
  }
}
