package org.tierbook.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/** Writes a bank of synthetic customers. The same options give the same bytes on any machine. */
public final class SampleBank {
  private SampleBank() {}

  /**
   * Writes {@code YYYY-MM.csv} for each month, {@code branches.csv} and {@code managers.csv} into a
   * folder.
   */
  public static void write(Path folder, SampleOptions options) throws IOException {
    Files.createDirectories(folder);
    SampleUnits units = new SampleUnits(options.branches());
    Files.writeString(folder.resolve("branches.csv"), units.branches(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("managers.csv"), units.managers(), StandardCharsets.UTF_8);
    WealthBank wealth = new WealthBank(options, units);
    for (int i = 0; i < options.months(); i++) {
      YearMonth month = options.last().minusMonths(options.months() - 1L - i);
      Path file = folder.resolve(month + ".csv");
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        switch (options.shape()) {
          case WEALTH -> wealth.write(month, i, out);
          case SUZHOU -> SuzhouBank.write(options, month, out);
        }
      }
    }
  }
}
