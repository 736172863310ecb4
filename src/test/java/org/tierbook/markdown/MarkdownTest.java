package org.tierbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Body;
import org.tierbook.model.Body.Quiz.Kind;

class MarkdownTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void leavesGapsForLinksById() {
    Body body = read("\n看[](tier:a/gold)和[乙](02-b.md#c)。\n");

    assertThat(body.pieces())
        .containsExactly(
            new Body.Html("<p>看"),
            new Body.Reference("tier", "a/gold", "", new Location("t.md", 2, 5)),
            new Body.Html("和"),
            new Body.Reference("lesson", "c-01/b#c", "乙", new Location("t.md", 2, 22)),
            new Body.Html("。</p>\n"));
  }

  @Test
  void keepsHanCharactersInHeadingIdsAndMakesThemUnique() {
    Body body = read("## 一条规则，三个要点\n\n## 一条规则，三个要点\n\n### What's “new”?\n");

    assertThat(body.headings())
        .extracting(Body.Heading::id)
        .containsExactly("一条规则-三个要点", "一条规则-三个要点-2", "what-s-new");
  }

  @Test
  void makesCalloutsOfAlertsAndScrollsTables() {
    assertThat(html("> [!WARNING]\n> 小心\n"))
        .isEqualTo("<div class=\"callout warn\"><b>warning</b><div>\n<p>小心</p>\n</div></div>\n");
    assertThat(html("## 表\n\n|a|b|\n|-|-:|\n|1|2|\n"))
        .contains("<div class=\"scroll\" role=\"group\" aria-label=\"表\" tabindex=\"0\">")
        .contains("<td class=\"n\">2</td>")
        .doesNotContain("align");
  }

  @Test
  void showsHtmlAndRefusesScripts() {
    assertThat(html("<script>alert(1)</script>\n")).contains("&lt;script&gt;");
    assertThat(html("[x](javascript:alert(1))\n")).doesNotContain("javascript");
    assertThat(diagnostics.sorted())
        .extracting("id")
        .containsExactlyInAnyOrder("html-in-text", "unknown-link");
  }

  @Test
  void joinsLinesOfChineseWithoutASpace() {
    assertThat(html("第一行\n第二行\n")).isEqualTo("<p>第一行第二行</p>\n");
    assertThat(html("one\ntwo\n")).isEqualTo("<p>one\ntwo</p>\n");
  }

  @Test
  void readsQuestions() {
    Body body = read("```tierbook quiz\n哪**一**级？\n- [x] 金 :: 对\n- [ ] 银 :: 错\n> 就高\n```\n");

    assertThat(body.pieces())
        .contains(
            new Body.Quiz(
                1,
                Body.Quiz.Kind.SINGLE,
                words("哪<strong>一</strong>级？"),
                List.of(option("金", true, "对"), option("银", false, "错")),
                words("就高"),
                new Location("t.md", 1, 1)));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void tellsTheKindsOfQuestionsApart() {
    assertThat(kind("- [x] a :: x\n- [x] b :: x\n- [ ] c :: x")).isEqualTo(Kind.SEVERAL);
    assertThat(kind("- [x] 对 :: x\n- [ ] 错 :: x")).isEqualTo(Kind.TRUTH);
    assertThat(kind("1. 先 :: x\n2. 后 :: x")).isEqualTo(Kind.ORDER);
    assertThat(kind("= 26 万元 :: x\n! 78 :: x")).isEqualTo(Kind.NUMBER);
    assertThat(diagnostics.sorted()).isEmpty();
    Body.Quiz quiz = read("```tierbook quiz\n?\n= 1,026.5 ± 0.5 万元 :: x\n```\n").quizzes().get(0);
    assertThat(quiz.options().get(0).amount())
        .contains(new Body.Amount(new BigDecimal("1026.5"), new BigDecimal("0.5"), "万元"));
  }

  @Test
  void fillsNamesAndLimitsIntoQuestions() {
    Body.Quiz quiz =
        read("```tierbook quiz\n恰好[](limit:a/gold)？\n- [x] 对 :: 含本数\n- [ ] 错 :: 不\n```\n")
            .quizzes()
            .get(0);
    assertThat(quiz.question())
        .containsExactly(
            new Body.Html("恰好"),
            new Body.Reference("limit", "a/gold", "", new Location("t.md", 2, 6)),
            new Body.Html("？"));
  }

  @Test
  void cutsSlidesAtHeadingsAndKeepsRunningTextForTheSpeaker() {
    Body body =
        read(
            """
            开场。

            ## 甲

            讲解。

            - 上屏

            ```tierbook note
            提醒
            ```

            ```tierbook ladder a
            ```

            ```tierbook edges a
            ```

            ## 乙

            只有文字，**这一句**上屏。
            """);
    assertThat(body.slides()).extracting(Body.Slide::heading).containsExactly("", "甲", "甲", "乙");
    Body.Slide first = body.slides().get(1);
    assertThat(text(first.shown())).contains("上屏").doesNotContain("讲解");
    assertThat(text(first.said())).contains("讲解").contains("提醒");
    assertThat(first.shown()).anyMatch(p -> p instanceof Body.Live l && l.kind().equals("ladder"));
    assertThat(body.slides().get(2).shown())
        .anyMatch(p -> p instanceof Body.Live l && l.kind().equals("edges"));
    assertThat(text(body.slides().get(3).title())).isEqualTo("乙");
    assertThat(text(body.slides().get(3).shown())).isEqualTo("<p><strong>这一句</strong></p>\n");
  }

  private static String text(List<Body.Piece> pieces) {
    return pieces.stream()
        .map(p -> p instanceof Body.Html html ? html.html() : "")
        .reduce("", String::concat);
  }

  private Kind kind(String answers) {
    return read("```tierbook quiz\n?\n" + answers + "\n```\n").quizzes().get(0).kind();
  }

  private static List<Body.Piece> words(String html) {
    return List.of(new Body.Html(html));
  }

  private static Body.Option option(String text, boolean right, String why) {
    return new Body.Option(words(text), right, words(why), Optional.empty());
  }

  private String html(String text) {
    return read(text).pieces().stream()
        .map(p -> p instanceof Body.Html html ? html.html() : "?")
        .reduce("", String::concat);
  }

  private Body read(String text) {
    Neighbours neighbours =
        new Neighbours() {
          @Override
          public Optional<String> image(String path) {
            return Optional.empty();
          }

          @Override
          public Optional<String> text(String path) {
            return path.equals("02-b.md") ? Optional.of("lesson:c-01/b") : Optional.empty();
          }
        };
    return Markdown.read("t.md", text, new Markdown.Words(k -> k), neighbours, diagnostics);
  }
}
