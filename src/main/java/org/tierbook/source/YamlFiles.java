package org.tierbook.source;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tierbook.diag.Diagnostics;

/** The YAML files of a project, parsed on all cores before they are read one after the other. */
final class YamlFiles {
  private final Map<String, Parsed> parsed;
  private final YamlCache yaml;

  private YamlFiles(Map<String, Parsed> parsed, YamlCache yaml) {
    this.parsed = parsed;
    this.yaml = yaml;
  }

  /** A file's tree with its problems, which count once somebody reads the file. */
  private record Parsed(Optional<YamlNode> root, Diagnostics problems) {
    static Parsed of(SourceFile file, YamlCache yaml) {
      Diagnostics problems = new Diagnostics();
      return new Parsed(yaml.parse(file, problems), problems);
    }
  }

  /** Parses what lies in {@code content/} but the strings, which are read before. */
  static YamlFiles of(SourceTree tree) {
    return new YamlFiles(
        tree
            .paths("content")
            .filter(path -> path.endsWith(".yaml") && !path.startsWith("content/i18n/"))
            .toList()
            .parallelStream()
            .flatMap(path -> tree.find(path).stream())
            .collect(Collectors.toMap(SourceFile::path, f -> Parsed.of(f, tree.yaml()))),
        tree.yaml());
  }

  /** The root of a file, which may be the jar's; empty after an error that left nothing to read. */
  Optional<YamlNode> root(SourceFile file, Diagnostics diagnostics) {
    Parsed ahead = parsed.get(file.path());
    Parsed known = ahead == null ? Parsed.of(file, yaml) : ahead;
    diagnostics.addAll(known.problems());
    return known.root();
  }
}
