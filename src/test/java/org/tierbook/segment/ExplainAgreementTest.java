package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.ProjectCopy;
import org.tierbook.customers.CustomerIntake;
import org.tierbook.customers.IntakeOptions;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Value;
import org.tierbook.rule.Decider;
import org.tierbook.segment.Explanation.Rule;
import org.tierbook.segment.Explanation.Standing;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/** What is explained in Java is what was assigned in SQL, for the whole sample bank. */
class ExplainAgreementTest {
  @TempDir private static Path root;
  private static Playbook playbook = ExplainAgreementTest.read();
  private static Months months = Months.NONE;

  @BeforeAll
  static void takeIn() {
    ProjectCopy.of(Path.of("content"), root, true);
    Diagnostics diagnostics = new Diagnostics();
    SourceTree tree = SourceTree.scan(root, diagnostics);
    months = CustomerIntake.read(tree, playbook, IntakeOptions.DEFAULT, diagnostics, Progress.NONE);
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void explainsEveryCustomerOfEveryMonthInEverySchemeAsAssigned() {
    assertThat(playbook.schemes()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(months.snapshots()).isNotEmpty();
    for (Snapshot snapshot : months.snapshots()) {
      for (Scheme scheme : playbook.schemes()) {
        Map<String, String> assigned = assigned(snapshot, scheme);
        assertThat(assigned.size()).isGreaterThan(2000);
        Map<String, String> explained = explained(snapshot, scheme);
        assertThat(explained.keySet()).isEqualTo(assigned.keySet());
        assigned.forEach((id, tier) -> explained.remove(id, tier));
        assertThat(explained)
            .as("explained otherwise: " + snapshot.month() + " " + scheme.id())
            .isEmpty();
      }
    }
  }

  @Test
  void answersForOneCustomerAsForAll() {
    Snapshot latest = months.latest().orElseThrow();
    Scheme scheme = playbook.schemes().get(0);
    Map<String, String> assigned = assigned(latest, scheme);
    Explainer explainer = new Explainer(months, latest, playbook, StoreSettings.DEFAULT);
    assigned.entrySet().stream()
        .limit(5)
        .forEach(
            e -> {
              Explanation one = explainer.explain(e.getKey(), Optional.of(scheme)).orElseThrow();
              assertThat(one.standings()).hasSize(1);
              assertThat(one.standings().get(0).tier()).contains(e.getValue());
            });
    assertThat(explainer.explain("nobody", Optional.empty())).isEmpty();
    assertThat(explainer.explain("' or '' = '", Optional.empty())).isEmpty();
  }

  private static Map<String, String> assigned(Snapshot snapshot, Scheme scheme) {
    Map<String, String> tiers = new TreeMap<>();
    long count =
        Assigner.write(
            months,
            snapshot,
            playbook,
            scheme,
            StoreSettings.DEFAULT,
            cells -> tiers.put(text(cells.get(0)), text(cells.get(cells.size() - 1))));
    tiers.remove("customer_id");
    assertThat(tiers).hasSize((int) count);
    return tiers;
  }

  private static Map<String, String> explained(Snapshot snapshot, Scheme scheme) {
    Map<String, String> tiers = new TreeMap<>();
    Explainer explainer = new Explainer(months, snapshot, playbook, StoreSettings.DEFAULT);
    MonthRules rules = new MonthRules(months.snapshots(), playbook);
    try (Store store =
        SchemeRows.open(rules, snapshot, List.of(scheme.id()), StoreSettings.DEFAULT)) {
      SchemeRows rows = SchemeRows.of(store, rules, snapshot, scheme.id());
      Decider decider = explainer.decider(rows);
      store.each(
          rows.sql(),
          row -> {
            Standing standing = explainer.standing(rows, decider, row);
            standing
                .tier()
                .ifPresent(
                    tier ->
                        tiers.put(
                            row.word("customer_id"),
                            standing.kept().map(k -> k.tier().id()).orElse(tier)));
            standing.tier().ifPresent(tier -> assertDecided(standing, tier));
          });
    }
    return tiers;
  }

  /** The one rule that decides is the first that isn't false, and its tier is the one told. */
  private static void assertDecided(Standing standing, String tier) {
    Optional<Rule> found = standing.rules().stream().filter(Rule::decides).findFirst();
    if (found.isEmpty()) {
      assertThat(tier).isEqualTo("unclassified");
      return;
    }
    Rule deciding = found.get();
    if (standing.scheme().kind() != Scheme.Kind.TAGS) {
      assertThat(standing.rules().stream().filter(r -> !r.holds().equals(Optional.of(false))))
          .startsWith(deciding);
    }
    assertThat(deciding.holds().isPresent() ? deciding.tier().id() : "unclassified")
        .isEqualTo(tier);
  }

  private static String text(Value value) {
    return ((Value.Text) value).text();
  }

  private static Playbook read() {
    Diagnostics diagnostics = new Diagnostics();
    return PlaybookReader.read(SourceTree.scan(Path.of(""), diagnostics), diagnostics);
  }
}
