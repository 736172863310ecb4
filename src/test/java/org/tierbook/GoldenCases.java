package org.tierbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Folders {@code CASE/{input/, expected.txt}}: what is said about an input, byte for byte. {@code
 * -Dgolden=update} writes what is said now; read the difference before you commit it.
 */
final class GoldenCases {
  private static final List<String> PARTS = List.of("expected.txt", "input");

  private GoldenCases() {}

  /** A test for each folder, and one that counts them. */
  static Stream<DynamicTest> of(Path folder, Function<Path, String> command) throws IOException {
    List<Path> cases = list(folder);
    List<String> ran = new ArrayList<>();
    Stream<DynamicTest> tests =
        cases.stream()
            .map(
                c ->
                    DynamicTest.dynamicTest(
                        String.valueOf(c.getFileName()),
                        () -> {
                          ran.add(c.toString());
                          run(c, command);
                        }));
    DynamicTest count =
        DynamicTest.dynamicTest(
            "every folder ran", () -> assertThat(ran).hasSameSizeAs(cases).isNotEmpty());
    return Stream.concat(tests, Stream.of(count));
  }

  private static void run(Path folder, Function<Path, String> command) throws IOException {
    String said = command.apply(folder.resolve("input"));
    Path expected = folder.resolve("expected.txt");
    if ("update".equals(System.getProperty("golden"))) {
      if (System.getenv("CI") != null) {
        throw new IllegalStateException("-Dgolden=update is for people, not for CI");
      }
      Files.writeString(expected, said);
    }
    assertThat(list(folder).stream().map(p -> String.valueOf(p.getFileName())))
        .containsExactlyElementsOf(PARTS);
    assertThat(said).isEqualTo(Files.readString(expected));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
