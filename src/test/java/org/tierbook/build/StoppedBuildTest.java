package org.tierbook.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tierbook.ProjectCopy;
import org.tierbook.cli.CommandRun;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.output.Publication;

/**
 * A build killed while it publishes: the next command leaves the old site and bundles or the new
 * ones, whole, never a mixture.
 */
class StoppedBuildTest {
  @TempDir static Path whole;
  @TempDir static Path old;
  private static Versions versions = new Versions(Map.of(), Map.of());

  @TempDir Path folder;

  /**
   * The first build's files and the second one's, which has another name of the bank everywhere.
   */
  private record Versions(Map<String, String> before, Map<String, String> after) {}

  @BeforeAll
  static void buildBoth() throws Exception {
    Path root = SmallBank.write(whole);
    build(root, Publication.Steps.UNOBSERVED);
    ProjectCopy.whole(root, old);
    Map<String, String> before = trees(root);
    SmallBank.rename(root);
    build(root, Publication.Steps.UNOBSERVED);
    versions = new Versions(before, trees(root));
  }

  @ParameterizedTest
  @EnumSource
  void checkLeavesOneVersionOfPortalAndBundles(Publication.Step step) throws Exception {
    stopThenRun(step, "bundles", "check");
    stopThenRun(step, "site", "check");
  }

  @ParameterizedTest
  @EnumSource(names = {"SEALED", "OLD_ASIDE"})
  void buildLeavesTheNewVersion(Publication.Step step) throws Exception {
    stopThenRun(step, "bundles", "build");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "build"})
  void aBuildStoppedBeforeItIsSealedLeavesTheOldVersion(String next) throws Exception {
    Path root = folder.resolve(next);
    ProjectCopy.whole(old, root);
    Files.createDirectories(root.resolve("site.new"));
    Files.writeString(root.resolve("site.new/.tierbook-staging"), "");
    Files.writeString(root.resolve("site.new/index.html"), "half");
    assertThat(CommandRun.of(next, "-s", root.toString(), "-q", "--lang", "en"))
        .isEqualTo(new CommandRun(0, "", ""));
    assertThat(trees(root)).isEqualTo(versions.before());
  }

  @Test
  void theTwoVersionsDifferInEveryPage() {
    assertThat(versions.before().keySet())
        .isEqualTo(versions.after().keySet())
        .contains("site/index.html", "bundles/0101/index.html", "bundles/office/index.html")
        .anyMatch(path -> path.endsWith(".xlsx"))
        .hasSizeGreaterThan(50);
    versions
        .before()
        .forEach(
            (path, hash) -> {
              if (path.endsWith(".html")) {
                assertThat(versions.after().get(path)).as(path).isNotEqualTo(hash);
              }
            });
  }

  private void stopThenRun(Publication.Step step, String stopped, String next) throws Exception {
    Path root = folder.resolve(next + "-" + stopped);
    ProjectCopy.whole(old, root);
    SmallBank.rename(root);
    Publication.Steps stop =
        (done, destination) -> {
          if (done == step && destination.endsWith(stopped)) {
            throw new Stop();
          }
        };
    assertThatThrownBy(() -> build(root, stop)).isInstanceOf(Stop.class);

    CommandRun run = CommandRun.of(next, "-s", root.toString(), "-q", "--lang", "en");

    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    // Bundles alone don't count: without the portal's seal a check leaves all as it was.
    boolean undone =
        next.equals("check") && stopped.equals("bundles") && step == Publication.Step.SEALED;
    assertThat(trees(root)).isEqualTo(undone ? versions.before() : versions.after());
    assertThat(root).isDirectoryNotContaining(p -> p.toString().matches(".*\\.(new|old)"));
  }

  private static void build(Path root, Publication.Steps steps) {
    Outputs usual = Outputs.of(root.resolve("site"), root.resolve("bundles"), false);
    Outputs watched = new Outputs(usual.portal(), usual.bundles(), false, steps);
    Build.run(BuildOptions.of(root, watched), new Diagnostics(), Progress.NONE);
  }

  private static Map<String, String> trees(Path root) {
    return Trees.hashes(root, "site", "bundles");
  }

  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
