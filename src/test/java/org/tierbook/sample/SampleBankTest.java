package org.tierbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.diag.Progress;

class SampleBankTest {
  private static final Path COMMITTED = Path.of("content/customers");
  @TempDir Path folder;

  /** After a wanted change: {@code -Dsample.update=true} writes the committed months anew. */
  @Test
  void theCommittedCustomersAreWhatTheGeneratorMakes() throws Exception {
    Locale before = Locale.getDefault();
    Path target = Boolean.getBoolean("sample.update") ? COMMITTED : folder;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      SampleBank.write(target, SampleOptions.DEFAULT, Progress.NONE);
    } finally {
      Locale.setDefault(before);
    }
    List<Path> made;
    try (var files = Files.walk(target)) {
      made = files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
    assertThat(made).hasSize(21);
    for (Path file : made) {
      assertThat(Files.readAllBytes(file))
          .as(file.toString())
          .isEqualTo(Files.readAllBytes(COMMITTED.resolve(target.relativize(file))));
      assertThat(Files.size(file)).isLessThan(1_000_000);
    }
  }
}
