package org.tierbook.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tierbook.text.Json;

/**
 * What a finished folder was made from: {@code build-manifest.json}. Holds counts and digests,
 * nothing of a person, and no clock.
 *
 * @param run the run's id: a digest of all inputs and of the tool's version
 * @param facts more members of the object, each a name and a finished JSON value, in this order
 */
public record Manifest(String run, String version, List<Fact> facts, List<StagedFile> files) {
  private static final Pattern FILE =
      Pattern.compile("^ *\\{\"path\": \"([^\"\\\\]+)\", \"size\": .*$");

  public Manifest {
    facts = List.copyOf(facts);
    files = List.copyOf(files);
  }

  /** A member of the object: {@code json} is a value as it stands in the file. */
  public record Fact(String name, String json) {}

  /** The file's text. */
  public String json() {
    StringBuilder out = new StringBuilder("{\n  \"tool\": \"tierbook\",\n");
    out.append("  \"version\": ").append(Json.quoted(version)).append(",\n");
    out.append("  \"run\": ").append(Json.quoted(run)).append(",\n");
    for (Fact fact : facts) {
      out.append("  ")
          .append(Json.quoted(fact.name()))
          .append(": ")
          .append(fact.json())
          .append(",\n");
    }
    return out.append("  \"files\": ")
        .append(array(files.stream().map(Manifest::file).toList()))
        .append("\n}\n")
        .toString();
  }

  private static String file(StagedFile file) {
    return "{\"path\": "
        + Json.quoted(file.path())
        + ", \"size\": "
        + file.size()
        + ", \"sha256\": \""
        + file.sha256()
        + "\"}";
  }

  /** A JSON array of finished values, one a line. */
  public static String array(List<String> values) {
    return values.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", values) + "\n  ]";
  }

  /** The files that the manifest of a finished folder lists; none without a manifest. */
  public static List<String> files(Path folder) {
    Path file = folder.resolve(Destination.MANIFEST);
    try {
      return !Files.exists(file)
          ? List.of()
          : Files.readAllLines(file).stream()
              .map(FILE::matcher)
              .filter(Matcher::matches)
              .map(m -> m.group(1))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
