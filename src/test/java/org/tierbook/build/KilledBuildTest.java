package org.tierbook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.cli.CommandRun;

/**
 * Builds that change every page and a month's customers, killed as {@code kill -9} does at random
 * moments. {@code -Dkills=50} for many of them.
 */
class KilledBuildTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final long SEED = Long.getLong("seed", 20261124);

  @TempDir Path folder;
  private Path root = Path.of("");
  private int version;

  @Test
  void theNextCommandLeavesAWholeSiteAndTheNextBuildIsRight() throws Exception {
    root = SmallBank.write(folder.resolve("bank"));
    List<Map<String, String>> whole = List.of(built(), other());
    long slowest = Math.max(millisOfABuild(), millisOfABuild());
    Random random = new Random(SEED);
    for (int kill = 1; kill <= KILLS; kill++) {
      int before = version;
      change();
      long moment = random.nextLong(slowest);
      boolean killed = startAndKill(moment);
      String what = "seed %d, kill %d after %d of %d ms".formatted(SEED, kill, moment, slowest);

      run("check");

      assertThat(trees()).as(what).isIn(whole.get(before), whole.get(version));
      if (!killed) {
        assertThat(trees()).as(what).isEqualTo(whole.get(version));
      }
      run("build");
      assertThat(trees()).as(what).isEqualTo(whole.get(version));
      assertThat(root).isDirectoryNotContaining(p -> p.toString().matches(".*\\.(new|old)"));
    }
  }

  private Map<String, String> built() {
    run("build");
    return trees();
  }

  private Map<String, String> other() throws Exception {
    change();
    return built();
  }

  /** To the other version: another name of the bank, and other customers in October. */
  private void change() throws Exception {
    version = 1 - version;
    SmallBank.swapNames(root);
    Path october = root.resolve("content/customers/2026-10.csv");
    Path spare = root.resolve("spare.csv");
    if (!Files.exists(spare)) {
      List<String> lines = Files.readAllLines(october);
      Files.write(spare, lines.subList(0, lines.size() - 7));
    }
    Path aside = root.resolve("aside.csv");
    Files.move(october, aside);
    Files.move(spare, october);
    Files.move(aside, spare);
  }

  private long millisOfABuild() throws Exception {
    change();
    long start = System.nanoTime();
    assertThat(startAndKill(TimeUnit.MINUTES.toMillis(2))).isFalse();
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** False when it was done before. */
  private boolean startAndKill(long millis) throws Exception {
    List<String> command = Java.command();
    command.addAll(List.of("build", "-q", "-s", root.toString()));
    Process process = new ProcessBuilder(command).inheritIO().start();
    boolean done = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    assertThat(process.exitValue()).isIn(done ? List.of(0) : List.of(0, 137, 1));
    return process.exitValue() != 0;
  }

  private void run(String command) {
    assertThat(CommandRun.of(command, "-q", "-s", root.toString(), "--lang", "en"))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  private Map<String, String> trees() {
    return Trees.hashes(root, "site", "bundles");
  }
}
