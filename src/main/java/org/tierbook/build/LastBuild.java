package org.tierbook.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Problem;
import org.tierbook.model.SiteSettings;
import org.tierbook.output.Destination;
import org.tierbook.output.FolderState;
import org.tierbook.text.Sha256;
import org.tierbook.text.TabLine;

/**
 * What the last build that was finished was made from, and what it left, in {@code
 * .tierbook/last-build.txt}: while all of it stands, there is nothing to build. Content and
 * templates are known by their bytes, customer files and the output by sizes and times.
 */
final class LastBuild {
  private static final String END = "end";

  private final Path file;
  private final Inputs inputs;
  private final BuildOptions options;
  private final List<List<String>> facts;

  private LastBuild(Path file, Inputs inputs, BuildOptions options, List<List<String>> facts) {
    this.file = file;
    this.inputs = inputs;
    this.options = options;
    this.facts = facts;
  }

  /** Reads the record; one that is missing or damaged is as good as none. */
  static LastBuild read(Inputs inputs, BuildOptions options) {
    Path file = options.root().resolve(".tierbook").resolve("last-build.txt");
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      lines = List.of();
    }
    boolean whole = !lines.isEmpty() && lines.get(lines.size() - 1).equals(END);
    List<List<String>> facts = whole ? lines.stream().map(TabLine::parts).toList() : List.of();
    return new LastBuild(file, inputs, options, facts);
  }

  /**
   * What it made, if a build now would make the same; its warnings are said again. Never when files
   * are to be verified, or nothing is to be written.
   */
  Optional<BuildSummary> standing(Diagnostics diagnostics) {
    if (options.verify() || options.outputs().portal().isEmpty() || facts.isEmpty()) {
      return Optional.empty();
    }
    List<String> made = fact("made").findFirst().orElseThrow();
    Path customers = Path.of(made.get(1));
    if (!made.get(0).equals(key(customers))) {
      return Optional.empty();
    }
    diagnostics.addAll(fact("problem").map(Problem::of).toList());
    return Optional.of(BuildSummary.again(fact("summary").findFirst().orElseThrow()));
  }

  private Stream<List<String>> fact(String kind) {
    return facts.stream().filter(f -> f.get(0).equals(kind)).map(f -> f.subList(1, f.size()));
  }

  /** Remembers the build that was just published. */
  BuildSummary replace(BuildSummary summary, SiteSettings site, Diagnostics diagnostics) {
    if (options.outputs().portal().isPresent()) {
      Path customers = options.root().resolve(site.customers()).toAbsolutePath();
      List<String> lines = new ArrayList<>();
      lines.add(TabLine.of(List.of("made", key(customers), customers.toString())));
      lines.add(line("summary", summary.facts()));
      diagnostics.sorted().forEach(problem -> lines.add(line("problem", problem.parts())));
      lines.add(END);
      try {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, lines, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return summary;
  }

  private static String line(String kind, List<String> parts) {
    return TabLine.of(Stream.concat(Stream.of(kind), parts.stream()).toList());
  }

  private String key(Path customers) {
    List<String> all = new ArrayList<>(List.of(Version.TEXT, Version.state()));
    all.add(options.month() + " " + options.asOf() + " " + options.maxRejects());
    all.add(options.profile() + " " + options.reason() + " " + options.strict());
    inputs.files().forEach(f -> all.add(f.path() + " " + f.sha256()));
    all.add(FolderState.of(customers));
    all.add(FolderState.of(options.root().resolve("content/customers")));
    Stream.of(options.outputs().portal(), options.outputs().bundles())
        .map(o -> o.map(Destination::path).map(p -> p.toAbsolutePath() + " " + FolderState.of(p)))
        .forEach(o -> all.add(o.orElse("")));
    return Sha256.of(String.join("\n", all));
  }
}
