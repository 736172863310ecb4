package org.tierbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the authoring guide tells people to write builds without a word, in a new project. */
class AuthoringGuideTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^(````?)(yaml|markdown)\n(.*?)^\\1\n");
  private static final List<String> FILES =
      List.of(
          "content/benefits/card-benefits.yaml",
          "content/duties/greetings.yaml",
          "content/training/c-01/index.md",
          "content/training/c-01/01-limits.md",
          "content/forms/first-call.yaml",
          "content/paths.yaml");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"authoring.md", "authoring.zh-CN.md"})
  void examplesBuild(String guide) throws IOException {
    Path root = folder.resolve("bank");
    assertThat(CommandRun.of("init", root.toString(), "--empty").code()).isZero();
    List<String> blocks = blocks(Files.readString(Path.of("docs").resolve(guide)));
    for (String part : blocks.remove(0).split("(?m)^# (?=content/)", -1)) {
      if (!part.isBlank()) {
        write(root, part.substring(0, part.indexOf('\n')), part.substring(part.indexOf('\n') + 1));
      }
    }
    assertThat(blocks).hasSameSizeAs(FILES);
    for (int i = 0; i < FILES.size(); i++) {
      write(root, FILES.get(i), blocks.get(i));
    }
    assertThat(CommandRun.of("check", "-q", "-s", root.toString()))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  private static List<String> blocks(String guide) {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(guide);
    while (block.find()) {
      blocks.add(block.group(3));
    }
    return blocks;
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
