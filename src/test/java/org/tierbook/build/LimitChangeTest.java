package org.tierbook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.cli.CommandRun;

/**
 * A limit is written once: when it changes, the tier's page, the ladder and the limit in the
 * course, the exercise and the month's numbers change with it, and nothing else does.
 */
class LimitChangeTest {
  private static final Path CHANGED = Path.of("src/test/golden/limit-change.txt");
  private static final String LESSON =
      """
      ---
      title: {zh: 门槛, en: Limits}
      minutes: 5
      ---
      ## 门槛

      金卡要[](limit:wealth/gold)。

      ```tierbook ladder wealth
      ```

      ```tierbook exercises wealth
      ```

      ```tierbook quiz
      恰好[](limit:wealth/gold)，是金卡吗？
      - [x] 对 :: 含本数。
      - [ ] 错 :: 含本数。
      ```
      """;

  private static final String COURSE =
      """
      ---
      id: c-01
      title: {zh: 入门, en: Start}
      summary: {zh: 一课。, en: One lesson.}
      source: house
      ---
      """;

  private static final String WORDS =
      """
      ---
      title: {zh: 只有文字, en: Words alone}
      minutes: 1
      ---
      ## 文字

      没有数。
      """;

  @TempDir Path folder;

  private String counted = "";

  @Test
  void oneLimitChangesExactlyWhatIsMadeOfIt() throws Exception {
    Path root = SmallBank.write(folder.resolve("bank"));
    write(root, "content/training/c-01/index.md", COURSE);
    write(root, "content/training/c-01/01-limits.md", LESSON);
    write(root, "content/training/c-01/02-words.md", WORDS);
    Map<String, String> before = build(root);
    Map<String, String> said = words(root);
    Path scheme = root.resolve("content/schemes/wealth.yaml");
    Files.writeString(scheme, Files.readString(scheme).replace("30万", "45万"));
    Map<String, String> after = build(root);
    Map<String, String> then = words(root);

    said.forEach(
        (what, text) -> {
          assertThat(text).as(what + " before").contains("30").doesNotContain("45");
          assertThat(then.get(what)).as(what + " after").contains("45").doesNotContain("30");
        });
    assertThat(after.keySet()).isEqualTo(before.keySet());
    TreeSet<String> changed = new TreeSet<>(after.keySet());
    changed.removeIf(f -> Objects.equals(after.get(f), before.get(f)));
    assertThat(changed).doesNotContain("site/training/c-01/words.html", "site/sources.html");
    String list = String.join("\n", changed) + "\n";
    if ("update".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
      Files.writeString(CHANGED, list);
    }
    assertThat(list).isEqualTo(Files.readString(CHANGED));
    assertThat(customers(root)).as("customers of the tier").isNotEqualTo(counted);
  }

  private Map<String, String> build(Path root) throws IOException {
    assertThat(CommandRun.of("build", "-q", "-s", root.toString()))
        .isEqualTo(new CommandRun(0, "", ""));
    counted = counted.isEmpty() ? customers(root) : counted;
    return Trees.hashes(root, "site");
  }

  /** Where a reader meets the limit. */
  private static Map<String, String> words(Path root) throws IOException {
    Document tier = page(root, "playbook/schemes/wealth/gold.html");
    Document lesson = page(root, "training/c-01/limits.html");
    Document deck = page(root, "training/c-01/slides.html");
    Document exam = page(root, "training/c-01/exam.html");
    return Map.of(
        "tier page", tier.expectFirst(".tier-head .lead").text(),
        "ladder", lesson.expectFirst(".step.tier-black").text().replaceAll("[0-9]+户.*", ""),
        "limit in the text", lesson.expectFirst(".prose a[href$='gold.html']").text(),
        "question", lesson.expectFirst("[data-quiz=truth] legend").text(),
        "exercise", lesson.expectFirst("[data-made] .answers .right").text(),
        "slide", deck.expectFirst(".notes").text(),
        "test", exam.select(".question").text());
  }

  private static String customers(Path root) throws IOException {
    List<String> counts = new ArrayList<>();
    page(root, "playbook/schemes/wealth/gold.html")
        .select(".facts .v")
        .forEach(v -> counts.add(v.text()));
    assertThat(counts).isNotEmpty();
    return counts.toString();
  }

  private static Document page(Path root, String path) throws IOException {
    return Jsoup.parse(Files.readString(root.resolve("site").resolve(path)));
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
