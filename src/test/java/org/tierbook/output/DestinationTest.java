package org.tierbook.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Problem;

/** A folder that isn't ours to write is refused. */
class DestinationTest {
  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void project() throws IOException {
    root = Files.createDirectories(folder.resolve("bank"));
    Files.createDirectories(root.resolve("content/customers"));
  }

  @Test
  void newAndEmptyFoldersAreFine() throws IOException {
    assertThat(check("site", false)).isEmpty();
    Files.createDirectories(root.resolve("site"));
    Files.writeString(root.resolve("site/.gitignore"), "*");
    assertThat(check("site", false)).isEmpty();
  }

  @Test
  void theProjectAndWhatHoldsItAreRefused() {
    assertThat(check(".", true)).containsExactly("destination-holds-project");
    assertThat(check("..", true)).containsExactly("destination-holds-project");
    assertThat(check("/", true)).containsExactly("destination-holds-project");
  }

  @Test
  void foldersInTheContentAreRefused() {
    assertThat(check("content", true)).containsExactly("destination-in-source");
    assertThat(check("content/site", true)).containsExactly("destination-in-source");
    assertThat(check("content/../content/customers/x", true))
        .containsExactly("destination-in-source");
  }

  @Test
  void aFolderOfSomebodyElseNeedsForce() throws IOException {
    Files.createDirectories(root.resolve("site"));
    Files.writeString(root.resolve("site/thesis.docx"), "mine");
    assertThat(check("site", false)).containsExactly("destination-foreign");
    assertThat(check("site", true)).isEmpty();
    Files.writeString(root.resolve("site/build-manifest.json"), "{}");
    assertThat(check("site", false)).isEmpty();
  }

  @Test
  void aBackupBesideIsNotThrownAway() throws IOException {
    Files.createDirectories(root.resolve("site.old"));
    assertThat(check("site", true)).containsExactly("neighbour-foreign");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(root.resolve("site"), "");
    assertThat(check("site", true)).containsExactly("destination-is-file");
  }

  @Test
  void bundlesInThePortalAreRefusedWhicheverWayTheyAreWritten() throws IOException {
    Files.createDirectories(root.resolve("site"));
    Files.createSymbolicLink(root.resolve("link"), root.resolve("site"));
    assertThat(apart("site", "site/bundles")).containsExactly("destinations-nested");
    assertThat(apart("bundles/site", "bundles")).containsExactly("destinations-nested");
    assertThat(apart("site", "site")).containsExactly("destinations-nested");
    assertThat(apart("site", "link/bundles")).containsExactly("destinations-nested");
    assertThat(apart("site", "bundles")).isEmpty();
    assertThat(apart("site", "site-bundles")).isEmpty();
  }

  private List<String> check(String path, boolean force) {
    Diagnostics diagnostics = new Diagnostics();
    new Destination(root.resolve(path), "--destination")
        .check(root, List.of(root.resolve("content")), force, diagnostics);
    return ids(diagnostics);
  }

  private List<String> apart(String portal, String bundles) {
    Diagnostics diagnostics = new Diagnostics();
    new Destination(root.resolve(bundles), "--bundles")
        .checkApart(new Destination(root.resolve(portal), "--destination"), diagnostics);
    return ids(diagnostics);
  }

  private static List<String> ids(Diagnostics diagnostics) {
    return diagnostics.sorted().stream().map(Problem::id).toList();
  }
}
