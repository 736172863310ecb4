package org.tierbook.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tierbook.diag.Diagnostics;

/** A page that would need the internet, or that leads nowhere, never gets out. */
class OutputCheckTest {
  private final Diagnostics diagnostics = new Diagnostics();
  private final OutputCheck check = new OutputCheck("site", diagnostics);

  @Test
  void pagesThatStandByThemselvesAreFine() {
    check.file("assets/look.css");
    page(
        "index.html",
        """
        <!DOCTYPE html><!-- <img src="http://x"> --><link rel=stylesheet href=assets/look.css>
        <link rel="icon" href="data:image/svg+xml,%3Csvg/%3E"><a href="https://example.org/a#b">rule</a>
        <a href="a/b.html?q=1&amp;r=2#%E9%87%91">x</a><a href="#top" id="top">up</a><script src="assets/look.css"></script>
        <a href="mailto:a@b">m</a>
        """);
    page(
        "a/b.html",
        "<h2 id=\"金\">1 < 2</h2><a href=\"../index.html#top\">x</a><a href=../a/./b.html>y</a>");
    check.finish();
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<img src='https://cdn/x.png'>, external-asset",
        "<link href=\"http://cdn/x.css\">, external-asset",
        "<script src=\"//cdn/x.js\"></script>, external-asset",
        "<a href=\"javascript:alert(1)\">x</a>, external-asset",
        "<img srcset=\"https://cdn/x.png 2x\">, external-asset",
        "<a href=\"/index.html\">x</a>, absolute-path",
        "<a href=\"file:///home/x\">x</a>, absolute-path",
        "<img src=\"C:\\x.png\">, absolute-path",
        "<p style=\"color:red\">, inline-code",
        "<p onclick=\"x()\">, inline-code",
        "<script>x()</script>, inline-code",
        "<style>p{}</style>, inline-code",
        "<p>${bank}</p>, unrendered",
        "<a href=\"gone.html\">x</a>, dead-link",
        "<a href=\"../up.html\">x</a>, dead-link",
        "<a href=\"\">x</a>, ``",
        "<a href=\"./\">x</a>, dead-link",
        "<a href=\"#nowhere\">x</a>, dead-anchor"
      })
  void everythingElseIsRefused(String html, String id) {
    page("index.html", html);
    check.finish();
    assertThat(problems()).isEqualTo(id.isEmpty() ? List.of() : List.of("site/index.html " + id));
  }

  @Test
  void aDeadLinkNamesItsFirstPageAndWhatStandsThere() {
    for (String page : List.of("c.html", "b.html", "d.html")) {
      page(page, "<a href=\"x/../gone.html?q=1\">x</a>");
    }
    check.finish();
    assertThat(problems()).containsExactly("site/b.html dead-link");
    assertThat(diagnostics.sorted().get(0).arguments())
        .isEqualTo(Map.of("link", "x/../gone.html?q=1", "file", "gone.html"));
  }

  @Test
  void largePagesAreWarnedOfButForPrint() {
    String large = "户".repeat(OutputCheck.PAGE_LIMIT / 3 + 1);
    page("a.html", large);
    page("print/a.html", large);
    page("b.html", large.substring(2));
    assertThat(problems()).containsExactly("site/a.html page-too-large");
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  private List<String> problems() {
    return diagnostics.sorted().stream().map(p -> p.at().path() + " " + p.id()).toList();
  }

  private void page(String path, String html) {
    check.page(path, Content.of(html));
  }
}
