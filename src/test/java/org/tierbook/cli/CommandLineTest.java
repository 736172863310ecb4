package org.tierbook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        .startsWith("Made a project of 4 files.\nNext: tierbook build -s " + bank + "\n")
        .contains(bank.resolve("content/schemes").toString())
        .contains(bank.resolve("content/customers").toString());
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
  void aSampleProjectHoldsTheSampleBankAndItsCustomers() throws IOException {
    Path bank = folder.resolve("my bank");
    assertThat(run("init", bank.toString(), "--sample").out())
        .matches("Made a project of \\d+ files.\nNext: tierbook build -s \".* bank\"\n");
    for (String file : List.of("customers/2026-10.csv", "customers/managers.csv", "site.yaml")) {
      assertThat(bank.resolve("content").resolve(file))
          .hasSameBinaryContentAs(Path.of("content").resolve(file));
    }
    assertThat(bank.resolve(".gitignore"))
        .content()
        .contains("/site/", "/bundles/", "/.tierbook/", "/content/customers/**/*.csv");
    assertThat(run("check", "-s", bank.toString()).out())
        .startsWith("Checked ")
        .contains(" from 2,400 customers in 6 months in ")
        .endsWith(", nothing written · 0 errors, 0 warnings\n");
    assertThat(run("init", "x", "--sample", "--empty").err())
        .startsWith("error: --empty and --sample exclude each other.\n");
  }

  @Test
  void sampleMakesCustomersButNeverReplacesSome() throws IOException {
    Path made = folder.resolve("made");
    String[] ask = {"sample", "--customers", "40", "--months", "2", "-o", made.toString()};
    assertThat(run(ask).out())
        .isEqualTo("Wrote 40 synthetic customers and 2 months to " + made + "\n");
    byte[] first = Files.readAllBytes(made.resolve("2026-10.csv"));
    assertThat(Files.readAllLines(made.resolve("2026-10.csv"))).hasSize(41);
    assertThat(run(ask))
        .isEqualTo(
            new Ran(
                1,
                "",
                made.resolve("branches.csv")
                    + """
                    : error: there are customers already, perhaps real ones [sample-exists]
                      hint: name another folder with -o, or add --force to have them replaced
                    1 error, 0 warnings
                    """));
    Path other = folder.resolve("other");
    assertThat(run("sample", "--customers", "40", "--months", "2", "-o", other.toString()).code())
        .isZero();
    assertThat(other.resolve("2026-10.csv")).hasBinaryContent(first);
    run("sample", "--customers", "40", "--seed", "2", "-o", other.toString(), "--force");
    assertThat(Files.readAllBytes(other.resolve("2026-10.csv"))).isNotEqualTo(first);
    assertThat(run("sample", "--customers", "0").err())
        .startsWith("error: '0' doesn't fit --customers. From 1 to 20000000.\n");
    assertThat(run("sample", "--shape", "flat").err())
        .startsWith("error: 'flat' doesn't fit --shape. Allowed: wealth | suzhou\n");
  }

  @Test
  void aFolderWithoutProjectIsNamed() {
    Path missing = folder.resolve("nowhere");
    String named = missing + ": error: there is no such folder [no-folder]\n";
    assertThat(run("build", "-s", missing.toString()).err()).startsWith(named);
    assertThat(run("assign", "--scheme", "a", "-s", missing.toString()).err()).startsWith(named);
    assertThat(run("serve", "-s", missing.toString()).err()).startsWith(named);
    assertThat(missing).doesNotExist();
    assertThat(run("check", "-s", folder.toString()).err())
        .startsWith(folder.resolve("content/site.yaml") + ": error: there is no site.yaml");
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
