package org.tierbook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Problem;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Operator;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

class SchemeCheckTest {
  private static final String AUM = "aum_daily_avg";
  private static final Tier REST = Schemes.last("rest", "其他");

  @Test
  void soundSchemesPass() {
    List<Scheme> schemes = new ArrayList<>(Schemes.suzhou());
    schemes.addAll(List.of(Schemes.cards(), Schemes.bands()));
    assertThat(check(schemes)).isEmpty();
  }

  @Test
  void aLowLimitBeforeAHighOneHidesIt() {
    assertThat(
            problems(
                Schemes.tier("a", "甲", Schemes.atLeast(AUM, "10万", 10)),
                Schemes.tier("b", "乙", Schemes.atLeast(AUM, "30万", 11)),
                REST))
        .containsExactly("covered-rule 11:5");
  }

  @Test
  void bandsThatOverlapEqualOrTurnAroundAreFound() {
    assertThat(
            problems(
                Schemes.tier("a", "甲", Schemes.between(AUM, "20万", "50万", 10)),
                Schemes.tier("b", "乙", Schemes.between(AUM, "5万", "20.01万", 11)),
                REST))
        .containsExactly("overlapping-bands 11:5");
    assertThat(
            problems(
                Schemes.tier("a", "甲", Schemes.atLeast(AUM, "10万", 10)),
                Schemes.tier("b", "乙", Schemes.atLeast(AUM, "10万", 11)),
                REST))
        .containsExactly("equal-limits 11:5");
    assertThat(problems(Schemes.tier("a", "甲", Schemes.between(AUM, "5万", "1万", 10)), REST))
        .containsExactly("empty-band 10:5");
  }

  @Test
  void aMisspeltNameIsSuggested() {
    Diagnostics diagnostics = new Diagnostics();
    Tier wrong = Schemes.tier("a", "甲", Schemes.atLeast("aum_dialy_avg", "10万", 10));
    SchemeCheck.check(
        List.of(Schemes.scheme("x", List.of(), wrong, REST)), Schemes.COLUMNS, diagnostics);
    Problem problem = diagnostics.sorted().get(0);
    assertThat(problem.id()).isEqualTo("unknown-operand");
    assertThat(problem.arguments())
        .containsEntry("suggestion", AUM)
        .containsEntry("id", "aum_dialy_avg");
  }

  @Test
  void theLastTierTakesTheRest() {
    assertThat(problems(Schemes.tier("a", "甲", Schemes.atLeast(AUM, "10万", 10))))
        .containsExactly("no-last-tier 10:5");
    assertThat(problems(REST, Schemes.last("z", "末"))).containsExactly("last-tier-not-last 99:5");
    assertThat(problems(Schemes.tier("rest", "甲", Schemes.atLeast(AUM, "10万", 10)), REST))
        .containsExactly("duplicate-tier 99:5");
  }

  @Test
  void limitsAreOfTheirColumnsKind() {
    assertThat(problems(Schemes.tier("a", "甲", Schemes.atLeast("open_date", "10万", 10)), REST))
        .containsExactly("wants-date 10:5");
    Condition word =
        new Condition.Compare(AUM, Operator.EQUALS, new Value.Text("多"), Schemes.at(10));
    assertThat(problems(Schemes.tier("a", "甲", word), REST)).containsExactly("wants-number 10:5");
    assertThat(problems(Schemes.tier("a", "甲", Schemes.atLeast("household_id", "1", 10)), REST))
        .containsExactly("no-order 10:5");
  }

  @Test
  void schemesThatRollUpEachOtherAreFound() {
    assertThat(check(List.of(rolling("x", "y"), rolling("y", "x"))))
        .containsExactly("scheme-cycle 3:5", "scheme-cycle 3:5");
  }

  private static Scheme rolling(String id, String other) {
    return Schemes.scheme(
        id,
        List.of(new Measure.TierOf("base", Localized.same("base"), other, Schemes.at(3))),
        REST);
  }

  private static List<String> problems(Tier... tiers) {
    return check(List.of(Schemes.scheme("x", List.of(), tiers)));
  }

  private static List<String> check(List<Scheme> schemes) {
    Diagnostics diagnostics = new Diagnostics();
    SchemeCheck.check(schemes, Schemes.COLUMNS, diagnostics);
    return diagnostics.sorted().stream()
        .map(p -> p.id() + " " + p.at().line() + ":" + p.at().column())
        .toList();
  }
}
