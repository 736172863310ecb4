package org.tierbook.cli;

import org.tierbook.diag.Problem;
import org.tierbook.diag.Severity;
import picocli.CommandLine.Help.Ansi;

/** Colours the severity of a problem, on terminals that want it. */
final class Paint {
  private final boolean coloured;

  private Paint(boolean coloured) {
    this.coloured = coloured;
  }

  static Paint of(boolean plain) {
    return new Paint(!plain && System.getenv("NO_COLOR") == null && Ansi.AUTO.enabled());
  }

  /** The problem's head line in bold, red or yellow. */
  String problem(String text, Problem problem) {
    int end = text.indexOf('\n');
    if (!coloured || end < 0) {
      return text;
    }
    String colour = problem.severity() == Severity.ERROR ? "\u001B[1;31m" : "\u001B[1;33m";
    return colour + text.substring(0, end) + "\u001B[0m" + text.substring(end);
  }
}
