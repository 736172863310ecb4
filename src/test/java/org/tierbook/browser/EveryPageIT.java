package org.tierbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Opens every page of the sample portal, of one bundle and of the office from the disk, as a branch
 * does: nothing in the console, nothing from the network, no page wider than its window, no
 * accessibility violation.
 */
class EveryPageIT {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Pages of older months differ from the latest in numbers alone. */
  private static final Pattern OLDER_MONTH = Pattern.compile("reports.2026-0[5-9]");

  /** English pages come from the same templates as the Chinese ones. */
  private static final Pattern ENGLISH = Pattern.compile("site.en.");

  /** Opens all of them, in a quarter of an hour; otherwise one in several of those alike. */
  private static final boolean ALL = Boolean.getBoolean("pages.all");

  private static final int ONE_OLDER_IN = 24;
  private static final int ONE_ENGLISH_IN = 6;

  private static final int[] WIDTHS = {360, 1024, 1920};

  @BeforeAll
  static void build() {
    SampleSite.build();
  }

  @Test
  void isCleanFromTheDisk() throws Exception {
    List<Path> pages = SampleSite.pages(SampleSite.PORTAL);
    pages.addAll(SampleSite.pages(SampleSite.bundle()));
    pages.addAll(SampleSite.pages(SampleSite.BUNDLES.resolve("office")));
    assertThat(pages).hasSizeGreaterThan(400);
    int all = pages.size();
    pages.removeIf(page -> !ALL && isLeftOut(page));
    System.out.println("pages opened: " + pages.size() + " of " + all);
    Queue<Path> open = new ConcurrentLinkedQueue<>(pages);
    Queue<String> faults = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      done.add(threads.submit(() -> visit(open, faults)));
    }
    threads.shutdown();
    for (Future<?> future : done) {
      future.get();
    }
    assertThat(faults.stream().sorted().toList()).isEmpty();
  }

  /** By the page's address, so that each run opens the same ones. */
  private static boolean isLeftOut(Path page) {
    String name = SampleSite.FOLDER.relativize(page).toString();
    int number = Math.floorMod(name.hashCode(), ONE_OLDER_IN * ONE_ENGLISH_IN);
    return OLDER_MONTH.matcher(name).find()
        ? number % ONE_OLDER_IN != 0
        : ENGLISH.matcher(name).find() && number % ONE_ENGLISH_IN != 0;
  }

  private static void visit(Queue<Path> pages, Queue<String> faults) {
    try (Chromium chromium = new Chromium();
        BrowserContext context =
            chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"))) {
      Page page = context.newPage();
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add("console: " + message.text()));
      page.onPageError(error -> said.add("script: " + error));
      page.onRequest(
          request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
              said.add("network: " + request.url());
            }
          });
      for (Path path = pages.poll(); path != null; path = pages.poll()) {
        said.clear();
        page.setViewportSize(WIDTHS[1], 900);
        page.navigate(path.toUri().toString());
        measure(page, said);
        // Before axe looks: it tries to fetch the stylesheets, which the page's policy forbids.
        List<String> found = new ArrayList<>(said);
        violations(page, found);
        String name = SampleSite.FOLDER.relativize(path).toString();
        found.forEach(fault -> faults.add(name + ": " + fault));
      }
    }
  }

  private static void violations(Page page, List<String> found) {
    new AxeBuilder(page)
        .options(options())
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                found.add("axe: " + rule.getId() + " at " + rule.getNodes().get(0).getTarget()));
  }

  private static AxeRunOptions options() {
    AxeRunOnlyOptions only = new AxeRunOnlyOptions();
    only.setType("tag");
    only.setValues(RULES);
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(only);
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static void measure(Page page, List<String> said) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      Object wide = page.evaluate("document.documentElement.scrollWidth");
      if (((Number) wide).intValue() > width) {
        said.add("wide: " + wide + " at " + width);
      }
    }
    page.setViewportSize(WIDTHS[1], 900);
  }
}
