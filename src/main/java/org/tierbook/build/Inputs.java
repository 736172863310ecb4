package org.tierbook.build;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tierbook.site.Picture;
import org.tierbook.source.SourceTree;
import org.tierbook.text.Sha256;

/**
 * The files that shape the output, each with its digest. Customers' months, and what lies beside
 * them, have digests of their own.
 */
record Inputs(List<File> files) {
  private static final String DATA = "content/customers/";

  /** Lists of units, which no digest holds. */
  private static final Pattern UNITS = Pattern.compile(DATA + "(branches|managers)\\..*");

  /** A file of the project, or one of the jar's that stands in for it. */
  record File(String path, String sha256) {}

  /** Reads them all. */
  static Inputs of(SourceTree sources) {
    Stream<File> content =
        sources
            .paths("content")
            .filter(path -> !isTable(path) || UNITS.matcher(path).matches())
            .flatMap(path -> digest(sources, path).map(d -> new File(path, d)).stream());
    Stream<File> templates =
        sources.list("templates", "").stream().map(f -> new File(f.path(), Sha256.of(f.text())));
    return new Inputs(Stream.concat(content, templates).toList());
  }

  private static boolean isTable(String path) {
    return path.startsWith(DATA) && !path.endsWith(".yaml");
  }

  /** Of a text as it is read; of a picture and of a table, in whatever encoding, its bytes. */
  private static Optional<String> digest(SourceTree sources, String path) {
    return Picture.isPicture(path) || isTable(path)
        ? sources.bytes(path).map(Sha256::of)
        : sources.find(path).map(f -> Sha256.of(f.text()));
  }
}
