package org.tierbook.cli;

import static org.tierbook.text.Json.quoted;

import java.util.Locale;
import org.tierbook.build.BuildSummary;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Problem;
import org.tierbook.diag.ProblemReport;
import org.tierbook.diag.Severity;

/** Problems and results for other programs, one object a line. */
final class JsonLines {
  private JsonLines() {}

  static String of(Problem problem, ProblemReport report) {
    return "{\"severity\": "
        + quoted(problem.severity().name().toLowerCase(Locale.ROOT))
        + ", \"id\": "
        + quoted(problem.id())
        + ", \"path\": "
        + quoted(problem.at().path())
        + ", \"line\": "
        + problem.at().line()
        + ", \"column\": "
        + problem.at().column()
        + ", \"message\": "
        + quoted(report.message(problem))
        + "}\n";
  }

  static String failed(Diagnostics diagnostics) {
    return "{\"result\": \"failed\", " + counts(diagnostics) + "}\n";
  }

  static String done(BuildSummary summary, Diagnostics diagnostics, long millis) {
    return "{\"result\": \"done\", \"pages\": "
        + summary.allPages()
        + ", \"bundles\": "
        + summary.bundles()
        + ", \"customers\": "
        + summary.customers()
        + ", \"months\": "
        + summary.months()
        + ", \"files\": "
        + summary.files()
        + ", \"unchanged\": "
        + summary.unchanged()
        + ", \"millis\": "
        + millis
        + ", "
        + counts(diagnostics)
        + "}\n";
  }

  private static String counts(Diagnostics diagnostics) {
    return "\"errors\": "
        + diagnostics.count(Severity.ERROR)
        + ", \"warnings\": "
        + diagnostics.count(Severity.WARNING);
  }
}
