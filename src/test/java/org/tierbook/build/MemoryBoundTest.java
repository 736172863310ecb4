package org.tierbook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.cli.CommandRun;

class MemoryBoundTest {
  private static final long HEAP = Runtime.getRuntime().maxMemory();
  private static final long BESIDE = 256L << 20;

  @TempDir Path folder;

  @Test
  void theDatabaseGetsWhatTheHeapLeaves() {
    long roomy = 4 * HEAP + BESIDE;
    assertThat(MemoryBound.of(Optional.of(roomy)).store()).isEqualTo(3 * HEAP);
    assertThat(MemoryBound.of(Optional.of(HEAP)).store()).isEqualTo(HEAP / 2);
    assertThat(MemoryBound.of(Optional.empty()).bytes()).isBetween(1L << 20, 4L << 30);
  }

  @Test
  void aBoundThatCannotBeKeptIsSaidWithWhatWouldKeepIt() throws Exception {
    Path root = SmallBank.write(folder.resolve("bank"));

    CommandRun run =
        CommandRun.of("check", "-s", root.toString(), "-q", "--lang", "en", "--memory", "556MiB");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            """
            --memory: warning: Java's heap may grow to %d MB, which leaves too little of 556 MB for the database: the limit can't be promised [memory-heap]
              hint: start with java -Xmx100m -jar tierbook.jar
            """
                .formatted(HEAP >> 20));
  }
}
