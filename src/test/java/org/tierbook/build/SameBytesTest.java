package org.tierbook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.cli.CommandRun;

/** Output is a function of the input: no clock, locale, zone or charset of the machine is in it. */
class SameBytesTest {
  @TempDir Path folder;

  @Test
  void twoBuildsOfTheSameInputAreTheSameBytes() throws Exception {
    Map<String, String> here = buildHere("here");
    Thread.sleep(2000); // ZIP entries keep their time in steps of two seconds.
    assertThat(here.keySet())
        .contains("site/build-manifest.json", "bundles/build-manifest.json")
        .anyMatch(path -> path.endsWith(".xlsx"))
        .anyMatch(path -> path.endsWith(".csv"));
    assertThat(buildHere("later")).isEqualTo(here);
    assertThat(buildElsewhere("elsewhere")).isEqualTo(here);
  }

  private Map<String, String> buildHere(String name) throws IOException {
    Path root = SmallBank.write(folder.resolve(name));
    assertThat(CommandRun.of("build", "-q", "-s", root.toString()))
        .isEqualTo(new CommandRun(0, "", ""));
    return Trees.hashes(root, "site", "bundles");
  }

  /** As on a machine in Samoa that speaks Turkish and writes Latin-1. */
  private Map<String, String> buildElsewhere(String name) throws Exception {
    Path root = SmallBank.write(folder.resolve(name));
    List<String> command =
        Java.command(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Apia",
            "-Dfile.encoding=ISO-8859-1");
    command.addAll(List.of("build", "-q", "-s", root.toString()));
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Trees.hashes(root, "site", "bundles");
  }
}
