package org.tierbook.source;

import java.nio.charset.StandardCharsets;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.diag.Problem;

/** Feeds any text to the reader of YAML: it ends, in a tree or in problems whose place is there. */
public final class YamlFuzz {
  private YamlFuzz() {}

  /** One run on one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text =
        new String(data, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
    Diagnostics diagnostics = new Diagnostics();
    SourceFile file = new SourceFile("x.yaml", text);
    var root = YamlTree.parse(file, diagnostics);
    if (root.isEmpty() && !diagnostics.hasErrors()) {
      throw new IllegalStateException("nothing read, and nothing said");
    }
    root.ifPresent(YamlFuzz::walk);
    for (Problem problem : diagnostics.sorted()) {
      inside(problem.at(), text);
    }
  }

  private static void walk(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entry -> walk(entry.value()));
    } else if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(YamlFuzz::walk);
    }
  }

  private static void inside(Location at, String text) {
    long lines = text.chars().filter(c -> c == '\n').count() + 1;
    if (at.line() > lines + 1) {
      throw new IllegalStateException(at + " in a text of " + lines + " lines");
    }
  }
}
