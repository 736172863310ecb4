package org.tierbook.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.site.Edition;
import org.tierbook.site.Page;
import org.tierbook.site.Site;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;
import org.tierbook.text.Language;

/**
 * The sample bank's playbook as HTML, with made-up figures; kept in {@code target/site-preview} to
 * look at.
 */
class PlaybookPagesTest {
  private static final Path OUT = Path.of("target/site-preview");
  private static final Map<String, Document> PAGES = new LinkedHashMap<>();

  @BeforeAll
  static void render() {
    Diagnostics diagnostics = new Diagnostics();
    Playbook playbook =
        PlaybookReader.read(
            SourceTree.scan(Path.of("").toAbsolutePath(), diagnostics), diagnostics);
    Site site = Site.plan(playbook, PagesFixture.figures(), Months.NONE);
    Renderer renderer = new Renderer(PlaybookPagesTest::template, playbook.phrases(), diagnostics);
    Edition portal = site.editions().get(0);
    for (Language language : portal.languages()) {
      for (Page page : portal.pages().values()) {
        String html = renderer.render(portal, page, language).orElse("");
        String path = portal.address(page, language).path();
        write(path, html);
        PAGES.put(path, Jsoup.parse(html));
      }
    }
    portal.files().forEach((path, text) -> write(path, text.get()));
    for (String asset :
        new String[] {
          "tierbook.css",
          "theme.js",
          "keep.js",
          "tierbook.js",
          "practice.js",
          "matrix.js",
          "forms.js",
          "slides.js",
          "charts.js",
          "search.js",
          "echarts.min.js"
        }) {
      write("assets/" + asset, template("templates/assets/" + asset).orElse(""));
    }
    assertThat(diagnostics.sorted()).as("problems").isEmpty();
  }

  @Test
  void tierPageSaysTheRuleAndTheBenefits() {
    Document page = page("playbook/schemes/ib-natural-life/platinum.html");
    assertThat(page.expectFirst(".tier-head .lead").text()).contains("30万元").contains("25万元");
    assertThat(page.select(".benefit-list dt").eachText()).contains("绿色通道", "机场贵宾服务");
    assertThat(page.select(".benefit-list dt").eachText()).doesNotContain("全国道路救援");
  }

  @Test
  void noTierOfAFeaturedSchemeIsWithoutBenefitsOrDuties() {
    List<String> tiers =
        PAGES.keySet().stream()
            .filter(p -> p.matches("playbook/schemes/(ib-natural-life|aum-5-20-50-300)/.*"))
            .filter(p -> !p.endsWith("/index.html"))
            .toList();
    assertThat(tiers).hasSize(10);
    for (String tier : tiers) {
      assertThat(page(tier).select("#benefits .benefit-list dt")).as(tier).isNotEmpty();
      assertThat(page(tier).select("#duties input[type=checkbox]")).as(tier).isNotEmpty();
    }
  }

  @Test
  void checklistHasABoxForEachDutyAndALineToSign() {
    Document page = page("playbook/schemes/ib-natural-life/platinum.html");
    assertThat(page.select(".duties input[type=checkbox]")).isNotEmpty();
    assertThat(page.select(".sign span").eachText()).containsExactly("经办", "复核", "日期");
  }

  @Test
  void assumedLimitsAreMarkedOnTheLadder() {
    Document page = page("playbook/schemes/ib-natural-life/index.html");
    assertThat(page.select(".step.tier-black .assumed").eachText())
        .anyMatch(t -> t.contains("100万元"));
    assertThat(page.select(".step.tier-platinum .assumed")).isEmpty();
  }

  @Test
  void matrixTellsNotNamedFromGiven() {
    Document page = page("playbook/benefits/b-ib-natural-life.html");
    Element row =
        page.select(".matrix tr").stream()
            .filter(r -> r.text().startsWith("家庭理财顾问"))
            .findFirst()
            .orElseThrow();
    assertThat(row.select("td .st-yes").text()).isEqualTo("一对一");
    assertThat(row.select("td .st-no").eachText()).containsExactly("未提及", "未提及", "未提及");
  }

  /** The table of 2012 lost most of its cells; what is left carries these totals and no more. */
  @Test
  void publishedTableSaysWhatIsKnownAndWhatIsLost() {
    Document page = page("playbook/schemes/postal-five-band/index.html");
    assertThat(page.select("td.is-lost").eachText())
        .hasSize(12)
        .allMatch(text -> text.startsWith("不详") && text.contains("至"));
    assertThat(derived(page, "总金额")).contains("3,107,374.15万元", "3,107,224.65至3,107,523.67万元");
    assertThat(derived(page, "总户数")).contains("7,439,456户", "7,439,414至7,439,499户");
    assertThat(derived(page, "B类（1万至20万元）金额")).contains("80.071%", "前提", "80.071%取决于印刷顺序");
    Document english = page("en/playbook/schemes/postal-five-band/index.html");
    assertThat(english.select("td.is-lost").eachText()).hasSize(12).noneMatch(t -> t.equals("0"));
  }

  private static String derived(Document page, String term) {
    return page.select("dl.defs dt").stream()
        .filter(dt -> dt.text().equals(term))
        .map(dt -> Objects.requireNonNull(dt.nextElementSibling()).text())
        .findFirst()
        .orElse("");
  }

  @Test
  void everyLinkLeadsToAFileThatIsThere() {
    for (Map.Entry<String, Document> entry : PAGES.entrySet()) {
      Path folder = Objects.requireNonNull(OUT.resolve(entry.getKey()).getParent());
      for (Element link : entry.getValue().select("a[href], link[rel=stylesheet], script[src]")) {
        String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        int hash = href.indexOf('#');
        String file = hash < 0 ? href : href.substring(0, hash);
        if (!file.isEmpty() && !file.endsWith(".csv") && !file.endsWith(".xlsx")) {
          assertThat(folder.resolve(file)).as(entry.getKey() + " -> " + href).exists();
        }
      }
    }
  }

  @Test
  void everyAnchorIsOnItsPage() {
    for (Map.Entry<String, Document> entry : PAGES.entrySet()) {
      for (Element link : entry.getValue().select("a[href*=#]")) {
        String href = link.attr("href");
        String anchor = href.substring(href.indexOf('#') + 1);
        Path target =
            href.startsWith("#")
                ? OUT.resolve(entry.getKey())
                : Objects.requireNonNull(OUT.resolve(entry.getKey()).getParent())
                    .resolve(href.substring(0, href.indexOf('#')));
        assertThat(page(OUT.relativize(target.normalize()).toString()).getElementById(anchor))
            .as(entry.getKey() + " -> " + href)
            .isNotNull();
      }
    }
  }

  @Test
  void navigationHoldsSixtyLinksAtMost() {
    PAGES.forEach(
        (path, page) ->
            assertThat(page.select(".masthead a, .side a").size())
                .as(path)
                .isLessThanOrEqualTo(60));
  }

  private static Document page(String path) {
    return Objects.requireNonNull(PAGES.get(path), path);
  }

  private static Optional<String> template(String path) {
    try {
      Path file = Path.of(path);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String path, String text) {
    try {
      Path file = OUT.resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
