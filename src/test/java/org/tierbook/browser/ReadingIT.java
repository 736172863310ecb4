package org.tierbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers do with the pages, opened from the disk. */
class ReadingIT {
  private static final Path REPORT = Path.of("m-structure", "ib-natural-life.html");

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @SuppressWarnings("NullAway.Init")
  private BrowserContext context;

  @SuppressWarnings("NullAway.Init")
  private Page page;

  @BeforeAll
  static void open() {
    SampleSite.build();
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void begin() {
    context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    context.setDefaultTimeout(5000);
    page = context.newPage();
  }

  @AfterEach
  void end() {
    context.close();
  }

  @Test
  void searchFindsWhatStandsInsideAWordAndOpensIt() {
    visit(SampleSite.PORTAL.resolve("index.html"));
    page.keyboard().press("/");
    page.locator("#q").fill("庭户");
    assertThat(page.locator(".hit mark").first().textContent()).isEqualTo("庭户");
    Locator hits = page.locator(".hit");
    hits.nth(1).waitFor();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".hit[aria-selected=true]").getAttribute("id")).isEqualTo("hit-1");
    String address = hits.nth(1).getAttribute("href");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith(address));
    assertThat(page.locator("main").textContent()).contains("家庭户均");
  }

  @Test
  void searchClosesAndGivesTheFocusBack() {
    visit(SampleSite.PORTAL.resolve("search.html"));
    visit(SampleSite.PORTAL.resolve("index.html"), "?q=%E6%88%B7%E5%9D%87");
    page.locator(".hit").first().waitFor();
    Locator kind = page.locator(".facets input").first();
    int all = page.locator(".hit").count();
    kind.check();
    assertThat(page.locator(".hit").count()).isBetween(1, all - 1);
    assertThat(page.evaluate("document.activeElement.checked")).isEqualTo(true);
    page.keyboard().press("Escape");
    assertThat(page.locator(".veil").isVisible()).isFalse();
    assertThat(page.evaluate("document.activeElement.hasAttribute('data-search')")).isEqualTo(true);
  }

  @Test
  void tickSurvivesAReload() {
    visit(list());
    Locator count = page.locator("[data-count]").first();
    String none = count.textContent();
    page.locator("input[data-duty='1']").check();
    String one = count.textContent();
    assertThat(one).contains("1/").isNotEqualTo(none);
    page.reload();
    assertThat(page.locator("input[data-duty='1']").isChecked()).isTrue();
    assertThat(count.textContent()).isEqualTo(one);
  }

  @Test
  void filterNarrowsTheList() {
    visit(list());
    Locator rows = page.locator("tr[data-row]:visible");
    int all = rows.count();
    page.locator("select[name=reason]").selectOption(new SelectOption().setIndex(2));
    String wanted =
        (String) page.evaluate("document.querySelector('select').selectedOptions[0].text");
    assertThat(rows.count()).isBetween(1, all - 1);
    assertThat(rows.locator(".why b").allTextContents()).containsOnly(wanted);
    assertThat(page.locator("[data-shown]").textContent()).contains(rows.count() + "条");
    page.locator("input[data-duty]:visible").first().check();
    int before = rows.count();
    page.locator("input[data-open]").check();
    assertThat(rows.count()).isEqualTo(before - 1);
  }

  @Test
  void themeSurvivesTheNextPage() {
    visit(SampleSite.PORTAL.resolve("index.html"));
    String light = background();
    page.locator("[data-theme-toggle]").click();
    String dark = background();
    assertThat(dark).isNotEqualTo(light);
    visit(latest().resolve(REPORT));
    assertThat(background()).isEqualTo(dark);
  }

  @Test
  void languageSwitchStaysOnThePage() {
    Path report = latest().resolve(REPORT);
    visit(report);
    page.locator(".tools a[hreflang^=en]").click();
    assertThat(page.url())
        .isEqualTo(
            SampleSite.PORTAL
                .resolve("en")
                .resolve(SampleSite.PORTAL.relativize(report))
                .toUri()
                .toString());
    assertThat(page.locator("html").getAttribute("lang")).startsWith("en");
    page.locator(".tools a[hreflang^=zh]").click();
    assertThat(page.url()).isEqualTo(report.toUri().toString());
  }

  @Test
  void pagesAreCompleteWithoutScripts() {
    try (BrowserContext plain =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      page = plain.newPage();
      visit(latest().resolve(REPORT));
      assertThat(page.locator("h1").innerText()).containsPattern("\\d");
      assertThat(page.locator("main table tbody tr").first().isVisible()).isTrue();
      assertThat(page.locator(".needs-js:visible").count()).isZero();
      visit(list());
      assertThat(page.locator("tr[data-row]:visible").count()).isGreaterThan(10);
      assertThat(page.locator(".filters").isVisible()).isFalse();
      visit(SampleSite.PORTAL.resolve("search.html"));
      assertThat(page.locator(".linklist a").count()).isGreaterThan(2);
    }
  }

  private void visit(Path file) {
    visit(file, "");
  }

  private void visit(Path file, String query) {
    page.navigate(file.toUri() + query);
  }

  private String background() {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  private static Path list() {
    return SampleSite.pages(SampleSite.BUNDLES).stream()
        .filter(p -> p.endsWith(Path.of("lists", "m-todo.html")))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static Path latest() {
    try (Stream<Path> months = Files.list(SampleSite.PORTAL.resolve("reports"))) {
      return months.filter(Files::isDirectory).sorted().reduce((a, b) -> b).orElseThrow();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
