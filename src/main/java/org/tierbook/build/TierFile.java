package org.tierbook.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.InputException;
import org.tierbook.diag.Progress;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.output.ValueCsv;
import org.tierbook.segment.Assigner;

/** Writes the tier of every customer in one scheme as CSV. */
public final class TierFile {
  private final Lookup project;
  private final Scheme scheme;
  private final Snapshot snapshot;
  private final BuildOptions options;

  private TierFile(Lookup project, String scheme, BuildOptions options) {
    this.project = project;
    this.scheme = project.scheme(scheme);
    this.snapshot = project.month(options.month());
    this.options = options;
  }

  /**
   * Reads the project, up to the point where only writing is left.
   *
   * @throws InputException when something is wrong with the project, or the scheme or the month
   *     isn't there
   */
  public static TierFile of(
      BuildOptions options, String scheme, Diagnostics diagnostics, Progress progress) {
    return new TierFile(Lookup.open(options, diagnostics, progress), scheme, options);
  }

  /** Writes to a stream, and says how many customers. */
  public long write(OutputStream to) {
    ValueCsv csv = new ValueCsv(to);
    long customers =
        Assigner.write(
            project.months(),
            snapshot,
            project.playbook(),
            scheme,
            options.intake().store(),
            csv::line);
    csv.flush();
    return customers;
  }

  /** Writes a file, whole or not at all, and says how many customers. */
  public long write(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      long customers;
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(beside))) {
        customers = write(to);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      return customers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The month written, as {@code 2026-10}. */
  public String month() {
    return snapshot.month().toString();
  }
}
