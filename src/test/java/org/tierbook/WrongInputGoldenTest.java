package org.tierbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.cli.CommandRun;

/** What an author reads when the content is wrong. */
class WrongInputGoldenTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> saysWhatIsWrongAndWhere() throws IOException {
    return GoldenCases.of(Path.of("src/test/golden/errors"), this::check);
  }

  /** What {@code check} prints, on a copy: snapshots of customers are written beside the input. */
  private String check(Path input) {
    Path copy =
        folder.resolve(requireNonNull(input.toAbsolutePath().getParent()).getFileName().toString());
    ProjectCopy.whole(input, copy);
    CommandRun run = CommandRun.of("check", "-q", "-s", copy.toString(), "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    return run.err();
  }
}
