package org.tierbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tierbook.customers.CsvFuzz;
import org.tierbook.markdown.MarkdownFuzz;
import org.tierbook.source.YamlFuzz;

/**
 * Tries the readers of CSV, YAML and markdown on inputs that nobody thought of, for {@code
 * -Dfuzz.seconds} each (default {@value #SECONDS}; 0 replays the cases alone). What was found
 * before lies in {@code src/test/fuzz}, and is tried each time.
 */
class FuzzTest {
  private static final long SECONDS = 20;
  private static final Path CASES = Path.of("src/test/fuzz");

  @TempDir Path folder;

  private interface Run {
    void on(byte[] input) throws IOException;
  }

  enum Reader {
    CSV(CsvFuzz.class, CsvFuzz::fuzzerTestOneInput),
    YAML(YamlFuzz.class, YamlFuzz::fuzzerTestOneInput),
    MARKDOWN(MarkdownFuzz.class, MarkdownFuzz::fuzzerTestOneInput);

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Run run;

    Reader(Class<?> type, Run run) {
      this.type = type.getName();
      this.run = run;
    }

    Path cases() {
      return CASES.resolve(name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private record Kept(Reader reader, Path file) {}

  static Stream<Kept> kept() throws IOException {
    List<Kept> kept = new ArrayList<>();
    for (Reader reader : Reader.values()) {
      try (Stream<Path> files = Files.list(reader.cases())) {
        files.sorted().forEach(file -> kept.add(new Kept(reader, file)));
      }
    }
    return kept.stream();
  }

  @ParameterizedTest
  @MethodSource("kept")
  void staysRight(Kept kept) throws IOException {
    kept.reader.run.on(Files.readAllBytes(kept.file));
  }

  @ParameterizedTest
  @EnumSource
  void findsNothing(Reader reader) throws Exception {
    long seconds = Long.getLong("fuzz.seconds", SECONDS);
    if (seconds == 0) {
      return;
    }
    Path log = folder.resolve("log");
    Path found = Files.createDirectories(Path.of("target/fuzz"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + reader.type,
                "--instrumentation_includes=org.tierbook.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/" + reader + "-",
                "-max_total_time=" + seconds,
                "-timeout=10",
                "-seed=20261031",
                Files.createDirectories(folder.resolve("corpus")).toString(),
                reader.cases().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(seconds + 120, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(log);
    int cause = said.indexOf("== ");
    assertThat(process.exitValue())
        .as(
            "%s\nThe input lies in target/fuzz: mend what it breaks, and keep it in %s",
            cause < 0 ? said : said.substring(cause, Math.min(said.length(), cause + 2_000)),
            reader.cases())
        .isEqualTo(0);
    assertThat(said).contains("Done ");
  }
}
