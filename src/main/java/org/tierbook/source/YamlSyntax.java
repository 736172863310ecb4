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
      String id = id(marked);
      boolean open = id.equals("yaml-quote") && marked.getContextMark() != null;
      Location at = at(file, open ? marked.getContextMark() : marked.getProblemMark());
      if (id.equals("yaml-value")) {
        reportColon(file, at, diagnostics);
      } else {
        diagnostics.error(id, at);
      }
      return;
    }
    JsonLocation location = e.getLocation();
    Location at =
        location == null || location.getLineNr() < 1
            ? Location.of(file.path())
            : new Location(file.path(), location.getLineNr(), Math.max(1, location.getColumnNr()));
    diagnostics.error("yaml-syntax", at);
  }

  /** The line's first colon: its key stands too far in. A later one: the value needs quotes. */
  private static void reportColon(SourceFile file, Location at, Diagnostics diagnostics) {
    String line = file.text().split("\n", -1)[at.line() - 1];
    String before = line.substring(0, Math.max(0, at.column() - 1));
    int start = before.length() - before.stripLeading().length();
    if (before.contains(": ")) {
      diagnostics.error("yaml-value", at);
    } else {
      diagnostics.error("yaml-indent", new Location(file.path(), at.line(), start + 1));
    }
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
    } else if (problem.contains("mapping values are not allowed")) {
      return "yaml-value";
    } else if (problem.contains("expected <block end>")
        || problem.contains("expected '<document start>'")) {
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
