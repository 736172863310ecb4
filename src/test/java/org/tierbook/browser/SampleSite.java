package org.tierbook.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The sample bank, built once for all browser tests with the jar that users run. */
final class SampleSite {
  static final Path FOLDER = Path.of("target", "sample-site").toAbsolutePath();
  static final Path PORTAL = FOLDER.resolve("site");
  static final Path BUNDLES = FOLDER.resolve("bundles");

  private static boolean built;

  private SampleSite() {}

  static synchronized void build() {
    if (built) {
      return;
    }
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            System.getProperty("tierbook.jar", "target/tierbook.jar"),
            "build",
            "--destination",
            PORTAL.toString(),
            "--bundles",
            BUNDLES.toString());
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException("the sample bank doesn't build: " + command);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    built = true;
  }

  /** All pages below a folder, in order. */
  static List<Path> pages(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(f -> f.toString().endsWith(".html")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first branch's bundle. */
  static Path bundle() {
    try (Stream<Path> folders = Files.list(BUNDLES)) {
      return folders
          .filter(Files::isDirectory)
          .filter(f -> !f.getFileName().toString().equals("office"))
          .sorted()
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
