package org.tierbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What learners, trainers and branches do with courses, benefits, duties and forms, from disk. */
class TrainingIT {
  private static final Path COURSE = SampleSite.PORTAL.resolve("training/c-04");
  private static final Path BENEFITS =
      SampleSite.PORTAL.resolve("playbook/benefits/b-ib-natural-life.html");
  private static final Path SHEET =
      SampleSite.PORTAL.resolve("playbook/roles/customer-manager-month.html");

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @SuppressWarnings("NullAway.Init")
  private BrowserContext context;

  @SuppressWarnings("NullAway.Init")
  private Page page;

  private final List<String> faults = new ArrayList<>();

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
    context.onConsoleMessage(message -> faults.add(message.text()));
    context.onWebError(error -> faults.add(error.error()));
    page = context.newPage();
  }

  @AfterEach
  void end() {
    context.close();
    assertThat(faults).isEmpty();
  }

  @Test
  void quizSaysWhetherTheAnswerIsRightAndWhyAndKeepsTheScore() {
    visit(COURSE.resolve("final.html"));
    Locator single = quiz("single");
    single.locator("[data-check]").click();
    assertThat(said(single)).contains("请先选择");
    single.locator("input").nth(0).check();
    single.locator("[data-check]").click();
    assertThat(said(single)).contains("不对");
    assertThat(single.locator("details").getAttribute("open")).isNotNull();
    assertThat(single.locator(".answers dd").allTextContents()).noneMatch(String::isBlank);
    single.locator("[data-again]").click();
    assertThat(single.getAttribute("data-result")).isNull();
    single.locator("input[data-right='1']").check();
    single.locator("[data-check]").click();
    assertThat(said(single)).contains("答对了");

    Locator several = quiz("several");
    assertThat(several.locator("legend").textContent()).contains("可多选");
    several.locator("input[data-right='1']").first().check();
    several.locator("[data-check]").click();
    assertThat(several.getAttribute("data-result")).isEqualTo("wrong");
    assertThat(several.locator(".mark-said").allTextContents()).contains("对", "漏选");

    Locator number = quiz("number");
    number.locator("input").fill("１２");
    number.locator("input").press("Enter");
    assertThat(number.getAttribute("data-result")).isEqualTo("right");

    Locator order = quiz("order");
    for (Locator place : order.locator("input").all()) {
      place.fill(place.getAttribute("data-place"));
    }
    order.locator("[data-check]").click();
    assertThat(order.getAttribute("data-result")).isEqualTo("right");

    Locator made = page.locator("[data-quiz][data-made]").first();
    made.locator("input[data-right='1']").check();
    made.locator("[data-check]").click();
    assertThat(made.getAttribute("data-result")).isEqualTo("right");
    assertThat(page.locator("[data-scored]").textContent()).contains("答对4/");

    visit(COURSE.resolve("index.html"));
    assertThat(page.locator("[data-score$='c-04.final']").textContent()).isEqualTo("答对3/4");
  }

  @Test
  void sheetKeepsTicksAndHandsThemOn(@TempDir Path folder) {
    visit(SHEET);
    Locator box = page.locator("input[data-duty='d-07.3']");
    box.check();
    page.reload();
    assertThat(box.isChecked()).isTrue();
    Download download = page.waitForDownload(() -> page.locator("[data-export]:visible").click());
    Path file = folder.resolve("ticks.json");
    download.saveAs(file);
    assertThat(file).content().contains("示例银行.2026-10.sheet.customer-manager");
    page.locator("[data-clear]:visible").click();
    assertThat(box.isChecked()).isFalse();

    visit(SampleSite.PORTAL.resolve("playbook/roles/lobby-manager-month.html"));
    bring(file);
    assertThat(page.locator("[data-kept]").textContent()).contains("不是本清单");
    visit(SHEET);
    assertThat(box.isChecked()).isFalse();
    bring(file);
    assertThat(box.isChecked()).isTrue();
    assertThat(page.locator("[data-kept]").textContent()).contains("1");
    page.reload();
    assertThat(box.isChecked()).isTrue();
  }

  @Test
  void whatIsLearntInALessonCountsOnThePath() {
    visit(COURSE.resolve("why-grade.html"));
    page.locator(".learnt input").check();
    visit(SampleSite.PORTAL.resolve("training/paths/new-customer-manager.html"));
    assertThat(page.locator("input[data-duty='c-04.why-grade']").isChecked()).isTrue();
    assertThat(page.locator("[data-count]").textContent()).contains("1/");
    visit(SampleSite.PORTAL.resolve("training/paths/counter-staff.html"));
    assertThat(page.locator("input[data-duty='c-04.why-grade']").isChecked()).isTrue();
  }

  @Test
  void deckFollowsKeysAndLinks() {
    visit(COURSE.resolve("slides.html"), "#on-the-threshold");
    assertThat(on()).isEqualTo("on-the-threshold.1");
    page.keyboard().press("ArrowRight");
    assertThat(on()).isEqualTo("on-the-threshold.2");
    assertThat(page.url()).endsWith("#on-the-threshold.2");
    page.keyboard().press("PageUp");
    page.keyboard().press("ArrowLeft");
    assertThat(on()).startsWith("three-situations.");
    Locator answer = page.locator(".slide.is-on details[data-reveal]");
    assertThat(answer.getAttribute("open")).isNull();
    page.keyboard().press(" ");
    assertThat(answer.getAttribute("open")).isNotNull();
    assertThat(on()).startsWith("three-situations.");
    page.keyboard().press("o");
    assertThat(page.locator(".slide:visible").count()).isGreaterThan(50);
    page.locator("[id='kaism.1']").click();
    assertThat(on()).isEqualTo("kaism.1");
    page.keyboard().press("1");
    page.keyboard().press("2");
    page.keyboard().press("Enter");
    assertThat(page.locator(".slide.is-on").getAttribute("data-number")).isEqualTo("12");
    page.keyboard().press("End");
    assertThat(page.locator("[data-deck-at]").textContent()).matches("(\\d+)/\\1");
    page.keyboard().press("Escape");
    assertThat(page.locator(".slide.is-on").count()).isZero();
  }

  @Test
  void everySlideFitsItsWall() {
    visit(COURSE.resolve("slides.html"), "#why-grade.1");
    Object tooLong =
        page.evaluate(
            """
            () => {
              const over = [];
              document.querySelectorAll('.slide').forEach((slide, i) => {
                location.hash = '#' + slide.id;
                window.dispatchEvent(new HashChangeEvent('hashchange'));
                const on = slide.querySelector('.on').getBoundingClientRect();
                const inside = slide.querySelector('.on').lastElementChild;
                const foot = slide.querySelector('.foot').getBoundingClientRect().top;
                if (inside && inside.getBoundingClientRect().bottom > foot + 2) over.push(slide.id);
              });
              return over;
            }
            """);
    assertThat((List<?>) tooLong).isEmpty();
  }

  @Test
  void presenterWindowFollowsAndLeads() {
    visit(COURSE.resolve("slides.html"), "#on-the-threshold.2");
    Page speaker = page.waitForPopup(() -> page.keyboard().press("p"));
    speaker.locator(".panel-notes .say").waitFor();
    assertThat(speaker.locator(".slide.is-on").getAttribute("id")).isEqualTo("on-the-threshold.2");
    assertThat(speaker.locator(".panel-notes").textContent()).contains("从最高一级往下比");
    assertThat(speaker.locator(".clock b").textContent()).matches("\\d\\d:\\d\\d");
    page.keyboard().press("ArrowRight");
    speaker.locator("[id='on-the-threshold.3'].is-on").waitFor();
    assertThat(speaker.locator(".panel-notes").textContent()).contains("先请学员估一估");
    assertThat(speaker.locator(".slide.is-next").getAttribute("id"))
        .isEqualTo("on-the-threshold.4");
    speaker.keyboard().press("ArrowRight");
    page.locator("[id='on-the-threshold.4'].is-on").waitFor();
    page.reload();
    speaker.keyboard().press("Home");
    speaker.waitForTimeout(2100);
    speaker.keyboard().press("ArrowRight");
    page.locator("[id='why-grade.2'].is-on").waitFor();
  }

  @Test
  void matrixNarrowsAndCompares() {
    visit(BENEFITS);
    Locator rows = page.locator("tr[data-line]:visible");
    int all = rows.count();
    page.locator("select[name=group]").selectOption("2");
    assertThat(rows.count()).isBetween(1, all - 1);
    assertThat(page.locator("tbody:visible tr.group").count()).isEqualTo(1);
    page.locator("button[type=reset]").click();
    page.locator("select[name=tier]").selectOption("4");
    assertThat(page.locator("thead th[data-tier]:visible").allTextContents())
        .hasSize(1)
        .first()
        .asString()
        .contains("银卡");
    assertThat(rows.count()).isEqualTo(2);
    page.locator("select[name=tier]").selectOption("");
    page.locator("select[name=step]").selectOption("1");
    assertThat(page.locator("thead th[data-tier]:visible").count()).isEqualTo(2);
    assertThat(page.locator(".step-said:visible").allTextContents())
        .contains("多得到", "内容不同", "不再写明");
    assertThat(page.locator("[data-shown]").textContent()).contains("共" + all + "项");
  }

  @Test
  void formCountsYesAndKeepsNothing() {
    visit(SampleSite.PORTAL.resolve("playbook/forms/stability-8.html"));
    List<Locator> yes = page.locator("input[value=yes]").all();
    List<Locator> no = page.locator("input[value=no]").all();
    assertThat(yes).hasSize(8);
    for (int i = 0; i < 8; i++) {
      (i < 6 ? yes : no).get(i).check();
    }
    assertThat(page.locator(".result-said").textContent()).contains("6").contains("稳定");
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
  }

  @Test
  void dutiesAreSeenByTierRoleRhythmAndEvent() {
    visit(SampleSite.PORTAL.resolve("playbook/duties/index.html"));
    Locator rows = page.locator("tr[data-row]:visible");
    page.locator("select[name=event]").selectOption("birthday");
    assertThat(rows.locator("th").allTextContents()).allMatch(t -> t.contains("生日"));
    page.locator("button[type=reset]").click();
    page.locator("select[name=rhythm]").selectOption("week");
    assertThat(rows.count()).isEqualTo(1);
    page.locator("select[name=role]").selectOption("high-counter-teller");
    assertThat(rows.count()).isZero();
  }

  @Test
  void searchFindsTheLessonAndNeitherItsSlidesNorItsAnswers() throws Exception {
    String known = Files.readString(SampleSite.PORTAL.resolve("assets/search.zh.js"));
    assertThat(known)
        .contains("training/c-04/three-situations.html")
        .doesNotContain("training/c-04/slides.html", "training/c-04/key.html");
  }

  @Test
  void everythingIsThereWithoutScripts() {
    try (BrowserContext plain =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      page = plain.newPage();
      visit(COURSE.resolve("slides.html"));
      assertThat(page.locator(".slide:visible").count()).isGreaterThan(80);
      assertThat(page.locator(".deck-bar").isVisible()).isFalse();
      visit(COURSE.resolve("final.html"));
      assertThat(page.locator("[data-quiz] details").count()).isGreaterThan(15);
      assertThat(page.locator("[data-check]:visible").count()).isZero();
      page.locator("[data-quiz] summary").first().click();
      assertThat(page.locator(".answers").first().isVisible()).isTrue();
      visit(COURSE.resolve("key.html"));
      assertThat(page.locator(".key-row li").count()).isGreaterThan(15);
      visit(BENEFITS);
      assertThat(page.locator("tr[data-line]:visible").count()).isEqualTo(18);
      assertThat(page.locator("form.filters").isVisible()).isFalse();
      assertThat(page.locator(".steps-table tbody tr").count()).isEqualTo(3);
      visit(SHEET);
      assertThat(page.locator("input[type=checkbox]:visible").count()).isGreaterThan(40);
      visit(SampleSite.PORTAL.resolve("playbook/forms/signals-14.html"));
      assertThat(page.locator(".tick-list li").count()).isEqualTo(14);
    }
  }

  private void bring(Path file) {
    FileChooser chooser =
        page.waitForFileChooser(() -> page.locator("[data-import]:visible").click());
    chooser.setFiles(file);
    page.waitForCondition(() -> !page.locator("[data-kept]").textContent().isEmpty());
  }

  private Locator quiz(String type) {
    return page.locator("[data-quiz=" + type + "]").first();
  }

  private static String said(Locator quiz) {
    return quiz.locator("[data-said]").textContent();
  }

  private String on() {
    return page.locator(".slide.is-on").getAttribute("id");
  }

  private void visit(Path file) {
    visit(file, "");
  }

  private void visit(Path file, String rest) {
    page.navigate(file.toUri() + rest);
  }
}
