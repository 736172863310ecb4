package org.tierbook.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in our words why a file isn't YAML. SnakeYAML knows where; its words are a parser's. */
final class YamlSyntax {
  private YamlSyntax() {}

  static void report(SourceFile file, JsonProcessingException e, Diagnostics diagnostics) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      diagnostics.error(id(marked), at(file, marked.getProblemMark()));
      return;
    }
    JsonLocation location = e.getLocation();
    Location at =
        location == null || location.getLineNr() < 1
            ? Location.of(file.path())
            : new Location(file.path(), location.getLineNr(), Math.max(1, location.getColumnNr()));
    diagnostics.error("yaml-syntax", at);
  }

  private static String id(MarkedYAMLException marked) {
    String problem = String.valueOf(marked.getProblem());
    String context = String.valueOf(marked.getContext());
    if (problem.contains("(TAB)")) {
      return "yaml-tab";
    } else if (context.contains("flow ") || problem.contains("','")) {
      return "yaml-bracket";
    } else if (context.contains("quoted scalar")) {
      return "yaml-quote";
    } else if (problem.contains("expected <block end>")
        || problem.contains("mapping values are not allowed")) {
      return "yaml-indent";
    } else if (problem.contains("could not find expected ':'")) {
      return "yaml-colon";
    }
    return "yaml-syntax";
  }

  private static Location at(SourceFile file, Mark mark) {
    String[] lines = file.text().split("\n", -1);
    return YamlTree.at(file, lines, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
