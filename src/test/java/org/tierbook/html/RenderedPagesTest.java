package org.tierbook.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipFile;
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
import org.tierbook.site.SearchData;
import org.tierbook.site.Site;
import org.tierbook.text.Language;

/**
 * Reports, months and bundles as HTML, of a bank with made-up figures; kept in {@code
 * target/pages-preview} to look at.
 */
class RenderedPagesTest {
  private static final Path OUT = Path.of("target/pages-preview");
  private static final Map<String, Document> PAGES = new LinkedHashMap<>();
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  @BeforeAll
  static void render() {
    Playbook playbook = PagesFixture.playbook();
    Site site = Site.plan(playbook, PagesFixture.figures(), Months.NONE);
    Diagnostics diagnostics = new Diagnostics();
    Renderer renderer = new Renderer(RenderedPagesTest::template, playbook.phrases(), diagnostics);
    for (Edition edition : site.editions()) {
      String folder = edition.folder().isEmpty() ? "portal/" : "bundles/" + edition.folder() + "/";
      SearchData search = new SearchData(edition, playbook);
      for (Language language : edition.languages()) {
        for (Page page : edition.pages().values()) {
          String html = renderer.render(edition, page, language).orElse("");
          String path = folder + edition.address(page, language).path();
          write(path, html);
          PAGES.put(path, Jsoup.parse(html));
          search.add(page, language, html);
        }
      }
      search.files().forEach((path, text) -> FILES.put(folder + path, text));
      FILES.forEach(RenderedPagesTest::write);
      edition.files().forEach((path, text) -> write(folder + path, text.get()));
      assets(folder + "assets/");
    }
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void reportSaysItsAnswerFirst() {
    Document page = page("portal/reports/2026-10/m-migration/ib-natural-life.html");
    assertThat(page.expectFirst("h1").text()).isEqualTo("10月：升级474户，降级258户，净升级216户");
    assertThat(page.select("h1 .ph")).hasSizeGreaterThan(2);
  }

  @Test
  void everyNumberOfATableIsThereForTheChart() {
    Document page = page("portal/reports/2026-10/m-migration/ib-natural-life.html");
    Element cell = page.expectFirst("tr[data-key=gold] td:nth-child(3)");
    assertThat(cell.attr("data-v")).isEqualTo("118");
    assertThat(cell.text()).startsWith("118");
    assertThat(page.expectFirst("th[data-key=platinum]").attr("data-colour"))
        .isEqualTo("t-platinum");
  }

  @Test
  void withheldCellHasNoNumberAndIsExplained() {
    Document page = page("portal/reports/2026-10/m-migration/ib-natural-life.html");
    Element cell = page.expectFirst("tr[data-key=black-gold] td:nth-child(4)");
    assertThat(cell.hasAttr("data-v")).isFalse();
    assertThat(cell.text()).isEqualTo("隐去");
    assertThat(page.select(".under .note").text()).contains("少于5户");
  }

  @Test
  void oldMonthKeepsAnswersWithoutReports() {
    assertThat(PAGES).doesNotContainKey("portal/reports/2026-08/m-todo/index.html");
    Document month = page("portal/reports/2026-08/index.html");
    assertThat(month.text()).contains("本月21条").contains("等级迁移 本月未出，缺少：上月数据");
  }

  @Test
  void worklistRemembersTicksByRowAndNeverByCustomer() {
    Document page = page("bundles/linjiang/lists/m-todo.html");
    assertThat(page.expectFirst(".secret b").text()).isEqualTo("仅限临江支行使用");
    assertThat(page.select("tr[data-row]")).hasSize(21);
    assertThat(page.expectFirst("td.who").text()).isEqualTo("林＊＊6200001000");
    assertThat(page.expectFirst("td.why b").text()).isEqualTo("超期未联系");
    assertThat(page.select("tr.group th").eachText().get(0)).startsWith("11月2日至8日");
    assertThat(page.select("[data-duty]").eachAttr("data-duty")).contains("1", "21");
    assertThat(page.expectFirst("[data-checklist]").attr("data-checklist"))
        .startsWith("示例银行.linjiang.2026-10.m-todo.")
        .doesNotContain("6200001");
  }

  @Test
  void managerSeesHisOwnCustomersAlone() {
    assertThat(page("bundles/linjiang/managers/M03.html").select("tr[data-row]")).hasSize(21);
    String other = "xe58d97e6a1a5e694afe8a18c";
    Document none = page("bundles/" + other + "/managers/M07.html");
    assertThat(none.select("tr[data-row]")).isEmpty();
    assertThat(none.text()).contains("本月没有列入清单的客户。");
  }

  @Test
  void officeSetsUnitsSideBySide() {
    Document group = page("bundles/office/figures/group-1.html");
    assertThat(group.select("#u-m-structure-ib-natural-life tbody th").eachText())
        .containsExactly("临江支行", "南桥支行");
    assertThat(page("bundles/office/managers/index.html").select("#u-m-todo tbody tr")).hasSize(2);
  }

  @Test
  void searchFindsAReportByItsAnswerAndTier() {
    String data = file("portal/assets/search.zh.js");
    assertThat(data).startsWith("window.tierbookSearch=[");
    assertThat(
            data.lines()
                .filter(l -> l.contains("reports/2026-10/m-migration/ib-natural-life.html")))
        .singleElement()
        .asString()
        .contains("升级474户，降级258户，净升级216户", "\"tier\":[\"黑金卡\"", "\"report\":[\"等级迁移\"]");
    assertThat(file("portal/assets/search.en.js")).contains("en/reports/2026-10/m-todo/index.html");
    assertThat(file("portal/assets/search.zh.js")).doesNotContain("林＊＊");
    assertThat(file("bundles/linjiang/assets/search.zh.js")).contains("林＊＊");
  }

  @Test
  void everyIdOfAPageIsThereOnce() {
    PAGES.forEach(
        (path, page) ->
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
  }

  static Document page(String path) {
    return Objects.requireNonNull(PAGES.get(path), path);
  }

  private static String file(String path) {
    return Objects.requireNonNull(FILES.get(path), path);
  }

  private static Optional<String> template(String path) {
    try {
      Path file = Path.of(path);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assets(String folder) {
    try (var files = Files.list(Path.of("templates/assets"))) {
      for (Path file : files.toList()) {
        write(folder + file.getFileName(), Files.readString(file));
      }
      Path jar =
          Path.of(
              System.getProperty("user.home"),
              ".m2/repository/org/mvnpm/echarts/6.0.0/echarts-6.0.0.jar");
      if (Files.exists(jar)) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          byte[] script =
              zip.getInputStream(
                      zip.getEntry("META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js"))
                  .readAllBytes();
          Files.write(OUT.resolve(folder + "echarts.min.js"), script);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String path, String text) {
    try {
      Path file = OUT.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
