package org.tierbook.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.Progress;

/**
 * Shows how far a run has come: a bar, with the time that is left, for a step that takes longer
 * than a second on a terminal, else a plain line when such a step begins to be slow. Measures each
 * step.
 */
final class Watch implements Progress, AutoCloseable {
  private static final long SLOW = 1_000_000_000L;
  private static final long REDRAW = 100_000_000L;

  /** Steps that count rows: their speed says something. */
  private static final Set<String> ROWS = Set.of("read", "sample");

  private final Console console;
  private final long started = System.nanoTime();
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private String step = "";
  private long stepStarted = started;
  private long drawn;
  private boolean told;
  private @Nullable ProgressBar bar;

  Watch(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void at(String name, long done, long total) {
    long now = System.nanoTime();
    if (!name.equals(step)) {
      change(name, now);
    } else if (now - stepStarted > SLOW && now - drawn > REDRAW) {
      drawn = now;
      show(done, total);
    }
  }

  private void change(String name, long now) {
    nanos.merge(step, now - stepStarted, Long::sum);
    closeBar();
    step = name;
    stepStarted = now;
    told = false;
  }

  private void show(long done, long total) {
    if (console.isLive()) {
      ProgressBar shown = bar == null ? bar(total) : bar;
      bar = shown;
      shown.maxHint(total == 0 ? -1 : total);
      shown.stepTo(done);
    } else if (!told && !console.isJson()) {
      told = true;
      console.aside(console.step(step) + " …");
    }
  }

  private ProgressBar bar(long total) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(console.step(step))
            .setInitialMax(total == 0 ? -1 : total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish();
    if (ROWS.contains(step)) {
      builder.setUnit(" " + console.phrase("rows"), 1).showSpeed();
    }
    return builder.build();
  }

  private void closeBar() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** Ends the last step. */
  synchronized void end() {
    change("", System.nanoTime());
  }

  @Override
  public void close() {
    end();
  }

  long millis() {
    return (System.nanoTime() - started) / 1_000_000;
  }

  /** The time of each step, one a line. */
  String steps() {
    StringBuilder text = new StringBuilder();
    nanos.forEach(
        (name, time) -> {
          if (!name.isEmpty()) {
            text.append(
                String.format(Locale.ROOT, "%6d ms  %s%n", time / 1_000_000, console.step(name)));
          }
        });
    return text.toString();
  }
}
