package org.tierbook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.ProjectCopy;
import org.tierbook.cli.CommandRun;

/**
 * After edits of all kinds, a build on top of earlier ones gives the bytes of a build from nothing,
 * and leaves files alone that stay the same. {@code -Dedits=50} for many of them.
 */
class IncrementalBuildTest {
  private static final int EDITS = Integer.getInteger("edits", 7);
  private static final long SEED = Long.getLong("seed", 20261124);

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private Path root = Path.of("");

  @Test
  void anIncrementalBuildIsAFullOne() throws Exception {
    root = SmallBank.write(folder.resolve("bank"));
    build(root);
    for (int i = 0; i < EDITS; i++) {
      String edit = edit(i % 7);
      String what = "seed %d, edit %d: %s".formatted(SEED, i + 1, edit);
      Map<String, String> before = Trees.hashes(root, "site", "bundles");
      Map<String, FileTime> times = times(before);
      Map<String, FileTime> snapshots = snapshots();

      build(root);

      Map<String, String> after = Trees.hashes(root, "site", "bundles");
      assertThat(after).as(what).isNotEqualTo(before).isEqualTo(full(i));
      times(after)
          .forEach(
              (path, time) -> {
                if (Objects.equals(after.get(path), before.get(path))) {
                  assertThat(time).as(what + ", " + path).isEqualTo(times.get(path));
                }
              });
      if (!edit.contains("customers/")) {
        assertThat(snapshots()).as(what).isEqualTo(snapshots);
      }
    }
  }

  /** Changes the project, and says how. */
  private String edit(int kind) throws IOException {
    return switch (kind) {
      case 0 -> replace("content/schemes/wealth.yaml", "\\d+万", (random.nextInt(90) + 5) + "万");
      case 1 -> customers("2026-10", ".r" + (random.nextInt(900_000) + 1));
      case 2 -> write("templates/assets/own" + random.nextInt(1000) + ".css", "p {}\n");
      case 3 -> customers(nextMonth(), "");
      case 4 ->
          write(
              "content/pages/p" + random.nextInt(1000) + ".md",
              "---\ntitle: {zh: 新页, en: New page}\n---\n\n" + random.nextLong() + "\n");
      case 5 ->
          replace("content/site.yaml", "title: \\{zh: [^,]*", "title: {zh: 手册" + random.nextInt());
      default -> customers("2026-09", ".r" + (random.nextInt(900_000) + 1));
    };
  }

  private String write(String path, String text) {
    ProjectCopy.write(root, path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return path;
  }

  private String replace(String path, String pattern, String by) throws IOException {
    return write(path, Files.readString(root.resolve(path)).replaceFirst(pattern, by));
  }

  /** Some of October's customers under another name, or as another month. */
  private String customers(String month, String revision) throws IOException {
    StringBuilder some = new StringBuilder();
    for (String line : Files.readAllLines(root.resolve("content/customers/2026-10.csv"))) {
      if (some.length() == 0 || random.nextInt(10) > 0) {
        some.append(line.replaceAll("2026-10(?!-)", month)).append('\n');
      }
    }
    return write("content/customers/" + month + revision + ".csv", some.toString());
  }

  private String nextMonth() {
    YearMonth month = YearMonth.of(2026, 11);
    while (Files.exists(root.resolve("content/customers/" + month + ".csv"))) {
      month = month.plusMonths(1);
    }
    return month.toString();
  }

  private Map<String, String> full(int number) {
    Path fresh = folder.resolve("full" + number);
    ProjectCopy.whole(root.resolve("content"), fresh.resolve("content"));
    if (Files.exists(root.resolve("templates"))) {
      ProjectCopy.whole(root.resolve("templates"), fresh.resolve("templates"));
    }
    build(fresh);
    return Trees.hashes(fresh, "site", "bundles");
  }

  private static void build(Path project) {
    CommandRun run = CommandRun.of("build", "-q", "-s", project.toString(), "--lang", "en");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private Map<String, FileTime> times(Map<String, String> files) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (String path : files.keySet()) {
      times.put(path, Files.getLastModifiedTime(root.resolve(path)));
    }
    return times;
  }

  private Map<String, FileTime> snapshots() throws IOException {
    return times(Trees.hashes(root, ".tierbook/snapshots"));
  }
}
