package org.tierbook.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers see the old folder or the new one, whole, wherever the publisher is stopped. */
class PublicationTest {
  private static final Map<String, String> OLD =
      Map.of("index.html", "old", "a/b.html", "old b", "build-manifest.json", "{1}");
  private static final Map<String, String> NEW =
      Map.of("index.html", "new", "a/c.html", "new c", "build-manifest.json", "{2}");

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void name() {
    site = folder.resolve("site");
  }

  @ParameterizedTest
  @EnumSource
  void afterAStopTheNextCommandLeavesTheNewSiteWhole(Publication.Step step) throws IOException {
    build(OLD, Publication.Steps.UNOBSERVED);
    Files.writeString(site.resolve(".htaccess"), "deny");
    Files.createDirectories(site.resolve(".git/refs"));
    Files.writeString(site.resolve(".git/HEAD"), "main");
    assertThatThrownBy(() -> build(NEW, stopAfter(step))).isInstanceOf(Stop.class);

    Publication.recover(site);

    Map<String, String> expected = new TreeMap<>(NEW);
    expected.put(".htaccess", "deny");
    expected.put(".git/HEAD", "main");
    assertThat(read(site)).isEqualTo(expected);
    assertThat(children()).containsExactly("site");
  }

  @ParameterizedTest
  @EnumSource
  void aSecondStopDuringTheRepairLosesNothing(Publication.Step step) throws IOException {
    build(OLD, Publication.Steps.UNOBSERVED);
    assertThatThrownBy(() -> build(NEW, stopAfter(step))).isInstanceOf(Stop.class);
    assertThatThrownBy(() -> build(OLD, stopAfter(step))).isInstanceOf(Stop.class);
    Publication.recover(site);
    assertThat(read(site)).isEqualTo(OLD);
  }

  @Test
  void aBuildStoppedBeforeItsEndLeavesTheOldSite() throws IOException {
    build(OLD, Publication.Steps.UNOBSERVED);
    Files.createDirectories(folder.resolve("site.new/a"));
    Files.writeString(folder.resolve("site.new/" + Publication.STAGING), "");
    Files.writeString(folder.resolve("site.new/a/half.html"), "half");
    Publication.recover(site);
    assertThat(read(site)).isEqualTo(OLD);
    assertThat(children()).containsExactly("site");
  }

  @Test
  void aHalfRemovedOldSiteGoesOn() throws IOException {
    build(NEW, Publication.Steps.UNOBSERVED);
    Files.createDirectories(folder.resolve("site.old"));
    Files.writeString(folder.resolve("site.old/" + Publication.REPLACED), "");
    Files.writeString(folder.resolve("site.old/index.html"), "old");
    Publication.recover(site);
    assertThat(read(site)).isEqualTo(NEW);
    assertThat(children()).containsExactly("site");
  }

  @Test
  void aSiteOldOfSomebodyElseStays() throws IOException {
    build(OLD, Publication.Steps.UNOBSERVED);
    Files.createDirectories(folder.resolve("site.old"));
    Files.writeString(folder.resolve("site.old/build-manifest.json"), "a backup by hand");
    Publication.recover(site);
    assertThat(folder.resolve("site.old/build-manifest.json")).exists();
  }

  @Test
  void unchangedFilesKeepTheirTimeAndAreCounted() throws IOException {
    build(OLD, Publication.Steps.UNOBSERVED);
    FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(site.resolve("a/b.html"), longAgo);
    Files.setLastModifiedTime(site.resolve("index.html"), longAgo);
    Staging staging = Staging.open(site);
    staging.write("index.html", "changed");
    staging.write("a/b.html", "old b");
    staging.seal(Publication.Steps.UNOBSERVED);
    staging.publish(Publication.Steps.UNOBSERVED);
    assertThat(staging.unchanged()).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(site.resolve("a/b.html"))).isEqualTo(longAgo);
    assertThat(Files.getLastModifiedTime(site.resolve("index.html"))).isGreaterThan(longAgo);
  }

  @Test
  void aSecondBuildIntoTheSameFolderIsRefused() {
    try (Staging first = Staging.open(site)) {
      first.write("index.html", "first");
      assertThatThrownBy(() -> Staging.open(site)).isInstanceOf(BusyException.class);
      assertThat(folder.resolve("site.new/index.html")).exists();
    }
    assertThat(folder.resolve("site.new")).doesNotExist();
  }

  @Test
  void aFileIsWrittenOnce() {
    try (Staging staging = Staging.open(site)) {
      staging.write("index.html", "a");
      assertThatThrownBy(() -> staging.write("index.html", "b"))
          .hasMessage("written twice: index.html");
    }
  }

  @Test
  void theManifestListsItsFiles() throws IOException {
    Staging staging = Staging.open(site);
    staging.write("b.html", "b");
    staging.write("a/a.html", "");
    Manifest.Fact months = new Manifest.Fact("months", Manifest.array(List.of("\"2026-10\"")));
    staging.write(
        Destination.MANIFEST, new Manifest("r1", "1.0", List.of(months), staging.files()).json());
    staging.seal(Publication.Steps.UNOBSERVED);
    staging.publish(Publication.Steps.UNOBSERVED);
    assertThat(Files.readString(site.resolve(Destination.MANIFEST)))
        .isEqualTo(
            """
            {
              "tool": "tierbook",
              "version": "1.0",
              "run": "r1",
              "months": [
                "2026-10"
              ],
              "files": [
                {"path": "a/a.html", "size": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                {"path": "b.html", "size": 1, "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"}
              ]
            }
            """);
    assertThat(Manifest.files(site)).containsExactly("a/a.html", "b.html");
  }

  private void build(Map<String, String> files, Publication.Steps steps) {
    Staging staging = Staging.open(site);
    files.forEach(staging::write);
    staging.seal(steps);
    staging.publish(steps);
  }

  private static Publication.Steps stopAfter(Publication.Step last) {
    return (step, destination) -> {
      if (step == last) {
        throw new Stop();
      }
    };
  }

  private static Map<String, String> read(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return found;
  }

  private List<String> children() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
