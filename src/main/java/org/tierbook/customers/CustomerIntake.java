package org.tierbook.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.SiteSettings;
import org.tierbook.source.SourceTree;
import org.tierbook.store.Spill;

/**
 * Turns the customer files of a project into snapshots in {@code .tierbook/snapshots}. A file that
 * was taken in before, and hasn't changed, isn't read.
 */
public final class CustomerIntake {
  private static final String HOME = ".tierbook";

  private CustomerIntake() {}

  /**
   * All months that the project's files hold; without files there are none, and nothing is written.
   */
  public static Months read(
      SourceTree tree,
      Playbook playbook,
      IntakeOptions options,
      Diagnostics diagnostics,
      Progress progress) {
    return read(tree.root(), playbook, options, diagnostics, progress);
  }

  static Months read(
      Path root,
      Playbook playbook,
      IntakeOptions options,
      Diagnostics diagnostics,
      Progress progress) {
    SiteSettings site = playbook.site();
    CustomerFiles found = new CustomerFiles(root, playbook);
    List<CustomerFile> files = found.customers(diagnostics);
    UnitLists units = UnitLists.read(root.resolve(HOME), found, playbook, options, diagnostics);
    OptionalInt exponent = exponent(site.moneyScale());
    if (exponent.isEmpty()) {
      diagnostics.error("units-scale", site.at(), "scale", site.moneyScale().toPlainString());
    }
    if (files.isEmpty() || exponent.isEmpty()) {
      return units.months(List.of(), List.of(), List.of());
    }
    Set<String> required = new LinkedHashSet<>(Set.of(Plan.ID));
    required.addAll(RequiredColumns.of(playbook));
    Intake intake =
        new Intake(
            playbook, exponent.getAsInt(), required, units.successors(), options, diagnostics);
    try {
      return locked(root.resolve(HOME), found, files, intake, units, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two builds of one project take turns here. */
  private static Months locked(
      Path home,
      CustomerFiles found,
      List<CustomerFile> files,
      Intake intake,
      UnitLists units,
      Progress progress)
      throws IOException {
    OwnerOnly.folder(home);
    try (FileChannel lock =
            FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = lock.lock()) {
      assert held.isValid();
      progress.at("read", 0, 0);
      Spill.tidy(OwnerOnly.folder(home.resolve("spill")));
      MonthCollector months = new MonthCollector(home, intake, progress);
      FileHashes hashes = new FileHashes(home.resolve("files.txt"));
      months.collect(files, hashes);
      SectionCollector sections = new SectionCollector(home, found, intake, progress);
      if (months.digest().isPresent()) {
        sections.collect(months.digest().get(), months::keys, hashes);
      }
      hashes.save();
      return units.months(sections.with(months.snapshots()), months.months(), sections.tables());
    }
  }

  /** Of 10,000 it's 4; empty when it isn't a power of ten. */
  private static OptionalInt exponent(BigDecimal scale) {
    BigDecimal plain = scale.stripTrailingZeros();
    return plain.unscaledValue().equals(java.math.BigInteger.ONE)
        ? OptionalInt.of(-plain.scale())
        : OptionalInt.empty();
  }
}
