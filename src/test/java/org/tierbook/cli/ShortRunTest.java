package org.tierbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ShortRunTest {
  private static final Pattern SECOND_COMPILER =
      Pattern.compile("C2 \\{.*?standard: .*? s, (\\d+) bytes");

  @TempDir Path root;

  private Path content(String site) throws IOException {
    Path content = Files.createDirectories(root.resolve("content"));
    Files.writeString(content.resolve("site.yaml"), site);
    return content;
  }

  @Test
  void aPlaybookIsSmall() throws IOException {
    assertThat(ShortRun.isSmall(content("bank: A\ncustomers: content/customers\n"))).isTrue();
  }

  @Test
  void customersElsewhereMayBeMany() throws IOException {
    assertThat(ShortRun.isSmall(content("bank: A\ncustomers: ../export\n"))).isFalse();
  }

  @Test
  void manyCustomersAreNotSmall() throws IOException {
    Path content = content("bank: A\n");
    try (var file = new RandomAccessFile(content.resolve("2026-10.csv").toFile(), "rw")) {
      file.setLength(40L << 20);
    }
    assertThat(ShortRun.isSmall(content)).isFalse();
  }

  @Test
  void manyLessonsAreNotSmall() throws IOException {
    Path lessons = Files.createDirectories(content("bank: A\n").resolve("training/c-01"));
    for (int i = 0; i < 1_500; i++) {
      Files.createFile(lessons.resolve(i + ".md"));
    }
    assertThat(ShortRun.isSmall(root.resolve("content"))).isFalse();
  }

  @Test
  void aFolderThatIsNoProjectIsLeftAlone() throws IOException {
    assertThat(ShortRun.isSmall(root)).isFalse();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aSmallBuildDoesWithoutTheSecondCompiler() throws Exception {
    content("bank: A\n");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+CITime",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Waiting.class.getName(),
                    root.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Matcher bytes = SECOND_COMPILER.matcher(said);
    assertThat(bytes.find()).as(said).isTrue();
    assertThat(Integer.parseInt(bytes.group(1))).isLessThan(6_000);
  }

  /** A process that works hard once the switch is set. */
  static final class Waiting {
    private Waiting() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] args) throws InterruptedException {
      ShortRun.POSSIBLE.begin(Path.of(args[0]));
      Thread.sleep(1_000);
      List<Pattern> patterns = new java.util.ArrayList<>();
      for (int i = 0; i < 1_000_000; i++) {
        patterns.add(
            Pattern.compile("[a-c]{2," + (2 + i % 7) + "}(x|y+)*\\d{" + (1 + i % 5) + "}"));
        if (patterns.size() > 10) {
          patterns.clear();
        }
      }
    }
  }
}
