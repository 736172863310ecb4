package org.tierbook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who types a command, right or wrong. */
class CommandLineTest {
  @TempDir Path folder;

  private record Ran(int code, String out, String err) {}

  @Test
  void aMistypedCommandSaysWhatWasMeant() {
    assertThat(run("bild"))
        .isEqualTo(
            new Ran(
                2,
                "",
                """
                error: There is no command 'bild'.
                Did you mean: build?
                Help: tierbook --help
                """));
    assertThat(run("--lang=zh", "bild").err())
        .isEqualTo(
            """
            错误：没有“bild”这个命令。
            是不是想写：build？
            说明：tierbook --help
            """);
  }

  @Test
  void usageErrorsSayWhatFits() {
    assertThat(run("build", "--month", "october").err())
        .startsWith("error: 'october' doesn't fit --month. Written as 2026-10.\n");
    assertThat(run("build", "--profile", "all").err())
        .startsWith("error: 'all' doesn't fit --profile. Allowed: summary | masked | full\n");
    assertThat(run("build", "--profile", "full").err())
        .startsWith("error: --profile full shows customers' full names: say why with --reason");
    assertThat(run("build", "--max-rejects", "200%").err())
        .startsWith("error: '200%' doesn't fit --max-rejects.");
    assertThat(run("build", "here").err()).startsWith("error: 'here' is one argument too many.\n");
    assertThat(run("build", "--destnation", "x").err()).contains("Did you mean: --destination?\n");
    assertThat(run("build", "-d").code()).isEqualTo(2);
  }

  @Test
  void aNewProjectBuildsAtOnceAndChecksWithoutWriting() {
    Path bank = folder.resolve("bank");
    assertThat(run("init", bank.toString(), "--empty").out())
        .isEqualTo("Made a project of 4 files. Next: tierbook build -s " + bank + "\n");
    Ran check = run("check", "-s", bank.toString());
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).endsWith("nothing written · 0 errors, 0 warnings\n");
    assertThat(bank.resolve("site")).doesNotExist();
    Ran build = run("build", "-s", bank.toString());
    assertThat(build.code()).isZero();
    assertThat(build.out())
        .startsWith("Built ")
        .endsWith("Open " + bank.resolve("site/index.html") + "\n");
    assertThat(bank.resolve("site/index.html")).exists();
    assertThat(bank.resolve("bundles")).doesNotExist();
    assertThat(run("build", "-q", "-s", bank.toString())).isEqualTo(new Ran(0, "", ""));
    assertThat(run("init", bank.toString()).err())
        .contains("there is a project already [project-exists]");
  }

  @Test
  void wrongInputEndsInOneAndLeavesTheSite() throws IOException {
    Path bank = folder.resolve("bank");
    run("init", bank.toString(), "--empty");
    run("build", "-s", bank.toString());
    byte[] before = Files.readAllBytes(bank.resolve("site/index.html"));
    Files.writeString(bank.resolve("content/site.yaml"), "bnak: {zh: 银行}\n");
    Ran failed = run("build", "-s", bank.toString());
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err())
        .contains("content/site.yaml:1:1: error: ")
        .contains("'bank'")
        .endsWith("; nothing was published\n");
    assertThat(Files.readAllBytes(bank.resolve("site/index.html"))).isEqualTo(before);
    assertThat(bank.resolve("site.new")).doesNotExist();
    assertThat(run("build", "--log-format", "json", "-s", bank.toString()).err())
        .contains("\"path\": \"content/site.yaml\", \"line\": 1, \"column\": 1")
        .contains("{\"result\": \"failed\", \"errors\": ");
  }

  @Test
  void foldersOfOthersAreRefused() throws IOException {
    Path bank = folder.resolve("bank");
    run("init", bank.toString(), "--empty");
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve("thesis.txt"), "years of work");
    Ran refused = run("build", "-s", bank.toString(), "-d", mine.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            mine
                + """
                : error: --destination is a folder with files that Tierbook did not write (it has no build-manifest.json) [destination-foreign]
                  hint: name another folder; or add --force to have the whole folder replaced
                1 error, 0 warnings; nothing was published
                """);
    assertThat(mine.resolve("thesis.txt")).hasContent("years of work");
    Ran nested =
        run("build", "-s", bank.toString(), "--bundles", bank.resolve("site/bundles").toString());
    assertThat(nested.err()).contains("--bundles lies in ").contains("[destinations-nested]");
    assertThat(run("build", "-s", bank.toString(), "-d", bank.resolve("content").toString()).err())
        .contains("[destination-in-source]");
    assertThat(run("build", "-s", bank.toString(), "-d", bank.toString()).err())
        .contains("[destination-holds-project]");
  }

  @Test
  void cleanRemovesWhatBuildsMadeAndNothingElse() throws IOException {
    Path bank = folder.resolve("bank");
    run("init", bank.toString(), "--empty");
    run("build", "-s", bank.toString());
    Files.writeString(bank.resolve("site/notes.txt"), "mine");
    assertThat(run("clean", "-s", bank.toString()).out()).matches("Removed \\d+ files\n");
    try (Stream<Path> left = Files.walk(bank.resolve("site"))) {
      assertThat(left.filter(Files::isRegularFile)).containsExactly(bank.resolve("site/notes.txt"));
    }
    assertThat(bank.resolve("content/site.yaml")).exists();
  }

  @Test
  void helpSpeaksBothLanguages() {
    assertThat(run("--help").out()).contains("Usage: tierbook", "Build the portal");
    assertThat(run("build", "--help", "--lang", "zh").out()).contains("用法：tierbook build", "门户文件夹");
  }

  private Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    boolean named = Stream.of(args).anyMatch(a -> a.startsWith("--lang"));
    String[] all =
        named
            ? args
            : Stream.concat(Stream.of(args), Stream.of("--lang", "en")).toArray(String[]::new);
    int code =
        Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), UTF_8, all);
    return new Ran(code, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(UTF_8).replace("\r\n", "\n");
  }
}
