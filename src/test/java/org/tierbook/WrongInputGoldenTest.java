package org.tierbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tierbook.diag.Diagnostics;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;
import org.tierbook.text.Language;

/** What an author reads when the content is wrong. */
class WrongInputGoldenTest {
  @TestFactory
  Stream<DynamicTest> saysWhatIsWrongAndWhere() throws IOException {
    return GoldenCases.of(Path.of("src/test/golden/errors"), WrongInputGoldenTest::read);
  }

  private static String read(Path root) {
    Diagnostics diagnostics = new Diagnostics();
    SourceTree tree = SourceTree.scan(root, diagnostics);
    PlaybookReader.read(tree, diagnostics);
    return SiteFixture.print(diagnostics, tree, Language.EN);
  }
}
