package org.tierbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.diag.Diagnostics;

class YamlCacheTest {
  private static final SourceFile FILE =
      new SourceFile(
          "content/roles.yaml",
          "- id: teller\n  name: {zh: 柜员, en: Teller}\n  none:\n- [1, '2']\n");

  @TempDir Path root;
  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void keepOne() throws IOException {
    Files.createDirectory(root.resolve(".tierbook"));
    YamlCache cache = YamlCache.open(root);
    cache.parse(FILE, diagnostics);
    cache.save();
  }

  private Path file() {
    return root.resolve(".tierbook/yaml");
  }

  @Test
  void treesComeBackWithTheirPlaces() {
    YamlNode read = YamlCache.open(root).parse(FILE, diagnostics).orElseThrow();
    assertThat(read).isEqualTo(YamlTree.parse(FILE, diagnostics).orElseThrow());
    assertThat(file()).isNotEmptyFile();
  }

  @Test
  void aKeptTreeIsNotParsedAgain() throws IOException {
    YamlCache again = YamlCache.open(root);
    again.parse(FILE, diagnostics);
    Files.delete(file());
    again.save();
    assertThat(file()).as("there was nothing new to keep").doesNotExist();
  }

  @Test
  void anotherTextIsAnotherTree() {
    SourceFile changed = new SourceFile(FILE.path(), FILE.text().replace("柜员", "大堂经理"));
    YamlNode read = YamlCache.open(root).parse(changed, diagnostics).orElseThrow();
    assertThat(read).isEqualTo(YamlTree.parse(changed, diagnostics).orElseThrow());
    assertThat(read.toString()).contains("大堂经理");
  }

  @Test
  void problemsAreSaidEachTime() {
    SourceFile twice = new SourceFile("content/site.yaml", "bank: A\nbank: B\n");
    for (int build = 0; build < 2; build++) {
      Diagnostics own = new Diagnostics();
      YamlCache cache = YamlCache.open(root);
      cache.parse(twice, own);
      cache.save();
      assertThat(own.sorted()).hasSize(1);
      assertThat(own.sorted().get(0).id()).isEqualTo("duplicate-key");
    }
  }

  @Test
  void aDamagedFileIsOfNoConsequence() throws IOException {
    byte[] sound = Files.readAllBytes(file());
    YamlNode tree = YamlTree.parse(FILE, diagnostics).orElseThrow();
    for (int at = 0; at < sound.length; at++) {
      byte[] flipped = sound.clone();
      flipped[at] ^= 0x41;
      Files.write(file(), flipped);
      assertThat(YamlCache.open(root).parse(FILE, diagnostics)).contains(tree);
      Files.write(file(), Arrays.copyOf(sound, at));
      assertThat(YamlCache.open(root).parse(FILE, diagnostics)).contains(tree);
    }
  }

  @Test
  void aProjectWithoutWorkFolderGetsNone() throws IOException {
    Path bare = Files.createDirectory(root.resolve("bare"));
    YamlCache cache = YamlCache.open(bare);
    cache.parse(FILE, diagnostics);
    cache.save();
    assertThat(bare).isEmptyDirectory();
  }
}
