package org.tierbook.build;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tierbook.customers.IntakeOptions;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Months;
import org.tierbook.privacy.Profile;
import org.tierbook.segment.SegmentOptions;
import org.tierbook.store.StoreSettings;

/**
 * What the command line asks of a build.
 *
 * @param root the project's folder
 * @param month the latest month to build; absent for the latest there is
 * @param asOf the as-of date of that month; absent: the one of {@code site.yaml}, else the month's
 *     last day
 * @param maxRejects the share of a file's rows that may be rejected, 0 to 1
 * @param memory how much a run may take, in bytes; absent: as {@link MemoryBound} says
 * @param profile how much of a customer the lists show
 * @param reason why the lists show everything; in the manifest of the bundles
 * @param verify hashes all customer files again
 * @param strict stops at warnings too
 */
public record BuildOptions(
    Path root,
    Outputs outputs,
    Optional<YearMonth> month,
    Optional<LocalDate> asOf,
    BigDecimal maxRejects,
    Optional<Long> memory,
    Profile profile,
    Optional<String> reason,
    boolean verify,
    boolean strict) {
  /** The usual build of a project. */
  public static BuildOptions of(Path root, Outputs outputs) {
    return new BuildOptions(
        root,
        outputs,
        Optional.empty(),
        Optional.empty(),
        new BigDecimal("0.001"),
        Optional.empty(),
        Profile.MASKED,
        Optional.empty(),
        false,
        false);
  }

  /** How customer files are taken in. */
  IntakeOptions intake() {
    return new IntakeOptions(maxRejects, verify, asOf, store());
  }

  /** What the figures are for; bundles need what only those inside may see. */
  SegmentOptions segment() {
    return new SegmentOptions(profile, month, outputs.isWithBundles(), store().share(75));
  }

  MemoryBound bound() {
    return MemoryBound.of(memory);
  }

  /** Reports a month that has no customers. */
  void checkMonth(Months months, Diagnostics diagnostics) {
    List<String> known = months.snapshots().stream().map(s -> s.month().toString()).toList();
    month
        .map(YearMonth::toString)
        .filter(wanted -> !known.contains(wanted))
        .ifPresent(
            wanted ->
                diagnostics.error(
                    "unknown-month",
                    Location.of("--month"),
                    "id",
                    wanted,
                    "allowed",
                    known.isEmpty() ? "—" : String.join(", ", known)));
  }

  StoreSettings store() {
    return new StoreSettings(
        0, Optional.of(bound().store()), Optional.of(root.resolve(".tierbook").resolve("spill")));
  }
}
