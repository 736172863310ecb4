package org.tierbook.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tierbook.diag.Progress;

/** Writes a bank of synthetic customers. The same options give the same bytes on any machine. */
public final class SampleBank {
  private static final String STEP = "sample";

  private SampleBank() {}

  /** The names of the files that {@link #write} makes. */
  public static List<String> files(SampleOptions options) {
    List<String> names = new ArrayList<>(List.of("branches.csv", "managers.csv"));
    for (int i = 0; i < options.months(); i++) {
      names.add(month(options, i) + ".csv");
    }
    if (options.shape() == SampleOptions.Shape.WEALTH) {
      names.add(WealthSections.ELEMENTS);
      for (int i = 0; i < options.months(); i++) {
        names.add(WealthSections.CONTACTS + "/" + month(options, i) + ".csv");
        names.add(WealthSections.MANAGERS + "/" + month(options, i) + ".csv");
      }
    }
    return names;
  }

  /**
   * Writes {@code YYYY-MM.csv} for each month, {@code branches.csv}, {@code managers.csv} and what
   * lies beside the customers into a folder, and says how many files. Files of these names are
   * replaced.
   */
  public static int write(Path folder, SampleOptions options, Progress progress)
      throws IOException {
    Files.createDirectories(folder);
    SampleUnits units = SampleUnits.of(options);
    Files.writeString(folder.resolve("branches.csv"), units.branches(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("managers.csv"), units.managers(), StandardCharsets.UTF_8);
    WealthBank wealth = new WealthBank(options, units);
    WealthSections beside = new WealthSections(folder, options, units);
    long total = (long) options.customers() * options.months();
    for (int i = 0; i < options.months(); i++) {
      YearMonth month = month(options, i);
      long before = (long) options.customers() * i;
      progress.at(STEP, before, total);
      Path file = folder.resolve(month + ".csv");
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        switch (options.shape()) {
          case WEALTH -> wealth.write(month, i, out);
          case SUZHOU ->
              new SuzhouBank(options, units)
                  .write(month, out, rows -> progress.at(STEP, before + rows, total));
        }
      }
      if (options.shape() == SampleOptions.Shape.WEALTH) {
        beside.write(month, i, wealth.people());
      }
    }
    return files(options).size();
  }

  private static YearMonth month(SampleOptions options, int index) {
    return options.last().minusMonths(options.months() - 1L - index);
  }
}
