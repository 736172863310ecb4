package org.tierbook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.ProjectCopy;
import org.tierbook.cli.CommandRun;

/** A build that would make what stands already is over at once, and no other is. */
class UnchangedBuildTest {
  private static final String STANDS = "Nothing has changed; ";
  private static final String BUILT = "Built ";

  @TempDir Path folder;
  private Path root = Path.of("");

  @BeforeEach
  void buildOnce() throws Exception {
    root = SmallBank.write(folder.resolve("bank"));
    assertThat(build().out()).startsWith(BUILT);
  }

  @Test
  void nothingIsBuiltWhenNothingHasChanged() {
    Map<String, String> before = Trees.hashes(root, "site", "bundles");

    assertThat(build().out()).startsWith(STANDS + "53 pages (zh 37, en 16) and 4 bundles stand");

    assertThat(Trees.hashes(root, "site", "bundles")).isEqualTo(before);
    assertThat(build("--verify").out()).startsWith(BUILT);
    assertThat(build("--month", "2026-09").out()).startsWith(BUILT);
    assertThat(build("--month", "2026-09").out()).startsWith(STANDS);
  }

  @Test
  void whatIsMissingOrAlteredInTheOutputIsMadeAgain() throws Exception {
    Map<String, String> before = Trees.hashes(root, "site", "bundles");
    Files.delete(root.resolve("bundles/0101/index.html"));
    rebuilds(before);
    Files.writeString(root.resolve("site/index.html"), "x", StandardOpenOption.APPEND);
    rebuilds(before);
    Files.writeString(root.resolve("site/stray.html"), "not ours");
    rebuilds(before);
    Files.delete(root.resolve(".tierbook/last-build.txt"));
    rebuilds(before);
  }

  private void rebuilds(Map<String, String> before) {
    assertThat(build().out()).startsWith(BUILT);
    assertThat(Trees.hashes(root, "site", "bundles")).isEqualTo(before);
    assertThat(build().out()).startsWith(STANDS);
  }

  @Test
  void anyInputThatChangesIsBuilt() throws Exception {
    append("content/schemes/wealth.yaml", "# seen by nobody\n");
    append("content/customers/2026-10.csv", "\n");
    write("templates/assets/own.css", "p {}\n");
    write("content/pages/new.md", "---\ntitle: {zh: 新, en: New}\n---\n\n甲\n");
  }

  private void append(String path, String text) throws Exception {
    write(path, Files.readString(root.resolve(path)) + text);
  }

  private void write(String path, String text) {
    ProjectCopy.write(root, path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(build().out()).as(path).startsWith(BUILT);
    assertThat(build().out()).as(path).startsWith(STANDS);
  }

  @Test
  void warningsAreSaidAgain() throws Exception {
    Path october = root.resolve("content/customers/2026-10.csv");
    Files.writeString(october, "half a row\n", StandardOpenOption.APPEND);
    CommandRun built = build("--max-rejects", "100%");
    assertThat(built.err()).contains("[rejected-field-count]");

    CommandRun again = build("--max-rejects", "100%");

    assertThat(again.out()).startsWith(STANDS);
    assertThat(problems(again)).isEqualTo(problems(built));
  }

  /** Without the steps that take long. */
  private static List<String> problems(CommandRun run) {
    return run.err().lines().filter(line -> !line.endsWith(" …")).toList();
  }

  @Test
  void theDatabaseIsNotEvenLoaded() throws Exception {
    Path classes = folder.resolve("classes.txt");
    List<String> command = Java.command("-Xlog:class+load:file=" + classes);
    command.addAll(List.of("build", "-s", root.toString(), "--lang", "en"));
    Path out = folder.resolve("out.txt");

    Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).start();

    assertThat(process.waitFor()).isZero();
    assertThat(out).content().startsWith(STANDS);
    assertThat(Files.readAllLines(classes))
        .anyMatch(line -> line.contains("org.tierbook.build.LastBuild"))
        .noneMatch(line -> line.contains("org.duckdb"));
  }

  private CommandRun build(String... more) {
    List<String> command = new ArrayList<>(List.of("build", "-s", root.toString(), "--lang", "en"));
    command.addAll(List.of(more));
    CommandRun run = CommandRun.of(command.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }
}
