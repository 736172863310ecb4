package org.tierbook.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tierbook.build.BuildSummary;

/** The line that ends a run: what was made from what, how long it took, what is wrong. */
final class ClosingLine {
  private final Console console;
  private final Watch watch;

  ClosingLine(Console console, Watch watch) {
    this.console = console;
    this.watch = watch;
  }

  /** Prints problems, times with {@code -v}, and the line. */
  void print(String key, BuildSummary summary) {
    console.problems();
    if (console.isJson()) {
      console.result(JsonLines.done(summary, console.diagnostics(), watch.millis()));
      return;
    }
    if (console.isVerbose()) {
      console.aside(watch.steps().stripTrailing());
      console.aside(
          console.phrase(
              "files",
              "files",
              Console.count(summary.files()),
              "unchanged",
              Console.count(summary.unchanged())));
    }
    console.line(text(key, summary) + console.phrase("dot") + console.counts());
  }

  private String text(String key, BuildSummary summary) {
    return console.phrase(
        key + (summary.months() == 0 ? "_playbook" : ""),
        "pages",
        Console.count(summary.allPages()),
        "languages",
        summary.pages().entrySet().stream()
            .map(e -> e.getKey().code() + " " + Console.count(e.getValue()))
            .collect(Collectors.joining(console.phrase("comma"))),
        "bundles",
        console.many("bundle", summary.bundles()),
        "customers",
        Console.count(summary.customers()),
        "months",
        console.many("month", summary.months()),
        "seconds",
        String.format(Locale.ROOT, "%.1f", watch.millis() / 1000.0));
  }
}
