package org.tierbook.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tierbook.source.PhrasesReader;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

class ProblemReportTest {
  private final Phrases phrases = PhrasesReader.builtIn();
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void putsTheCaretUnderTheColumnWhereHanCharactersAreWide() {
    diagnostics.error("wrong-limit", new Location("a.yaml", 2, 6), "value", "x");

    assertThat(report(Language.ZH).all(diagnostics))
        .isEqualTo(
            """
            a.yaml:2:6: 错误：“x”不能作门槛 [wrong-limit]
                门槛: {x}
                       ^
              提示：金额写成300000、30万或1.2亿，日期写成2026-10-31
            """);
  }

  @Test
  void showsNoLineOfACustomerFile() {
    diagnostics.error("not-utf8", new Location("2026-10.csv", 2, 1));

    assertThat(report(Language.EN).all(diagnostics)).doesNotContain("门槛");
  }

  @Test
  void closesWithTheNumbers() {
    diagnostics.error("empty-file", Location.of("a.yaml"));
    diagnostics.warning("empty-file", Location.of("b.yaml"));
    diagnostics.warning("empty-file", Location.of("c.yaml"));

    assertThat(report(Language.EN).closing(diagnostics)).isEqualTo("1 error, 2 warnings");
    assertThat(report(Language.ZH).closing(diagnostics)).isEqualTo("1个错误，2个警告");
  }

  @Test
  void everyProblemHasALineInTheDocs() throws Exception {
    String docs = Files.readString(Path.of("docs/diagnostics.md"), StandardCharsets.UTF_8);
    Set<String> words =
        Set.of("error", "warning", "hint", "suggestion", "gap", "comma", "count_error");
    Set<String> missing =
        phrases.texts().getOrDefault(Language.EN, java.util.Map.of()).keySet().stream()
            .filter(k -> k.startsWith("problem.") && !k.endsWith("_hint"))
            .map(k -> k.substring("problem.".length()))
            .filter(k -> !words.contains(k) && !k.startsWith("count_"))
            .filter(k -> !docs.contains("| `" + k + "` |"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(missing).isEqualTo(Set.of());
  }

  private ProblemReport report(Language language) {
    return new ProblemReport(
        phrases, language, path -> Optional.of(String.join("\n", List.of("a: b", "门槛: {x}"))));
  }
}
