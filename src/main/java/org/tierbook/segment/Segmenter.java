package org.tierbook.segment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.Figures;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Snapshot;
import org.tierbook.model.UnitFigures;

/** Assigns the tiers of every month and runs every report: for the portal, and for those inside. */
public final class Segmenter {
  static final String STEP = "progress.segment";

  private Segmenter() {}

  /**
   * All figures. The portal's are of the bank alone, each month against the one before, small
   * groups hidden; those inside are of the latest month, whole, with lists. Wrong queries go to
   * {@code diagnostics}, and their reports are left out. Of many customers one is made after the
   * other, so that one database is in memory at a time.
   */
  public static Figures run(
      Months months,
      Playbook playbook,
      SegmentOptions options,
      Diagnostics diagnostics,
      Progress progress) {
    List<Snapshot> known = upTo(months.snapshots(), options.month());
    if (known.isEmpty()) {
      return Figures.NONE;
    }
    new MonthRules(months.snapshots(), playbook)
        .prepare(known.get(known.size() - 1), options.store());
    Supplier<List<UnitFigures>> forInside =
        () -> new InsideFigures(months, playbook, options, diagnostics).of(known);
    boolean together = options.inside() && Bench.isSmall(known);
    CompletableFuture<List<UnitFigures>> early =
        together
            ? CompletableFuture.supplyAsync(forInside)
            : CompletableFuture.completedFuture(List.of());
    try {
      List<MonthFigures> portal =
          new PortalFigures(months, playbook, options, diagnostics, progress).of(known);
      return new Figures(portal, options.inside() && !together ? forInside.get() : early.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static List<Snapshot> upTo(List<Snapshot> snapshots, Optional<YearMonth> month) {
    return snapshots.stream()
        .filter(s -> month.isEmpty() || !s.month().isAfter(month.get()))
        .toList();
  }

  /** The snapshots of the latest months, and the one before them to compare with; oldest first. */
  static List<Snapshot> window(List<Snapshot> known, int months) {
    return known.subList(Math.max(0, known.size() - months - 1), known.size());
  }

  /** The month right before, if there is one: a gap of a month isn't bridged. */
  static Optional<Snapshot> previous(List<Snapshot> known, Snapshot snapshot) {
    return known.stream()
        .filter(s -> s.month().equals(snapshot.month().minusMonths(1)))
        .findFirst();
  }

  /** The newest first. */
  static List<Snapshot> newestFirst(List<Snapshot> known, int months) {
    List<Snapshot> newest =
        new ArrayList<>(known.subList(Math.max(0, known.size() - months), known.size()));
    java.util.Collections.reverse(newest);
    return newest;
  }
}
