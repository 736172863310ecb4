package org.tierbook.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.Months;
import org.tierbook.model.Snapshot;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;

/** The real Czech panel, 36 months in one file, against counts made with R. */
class BerkaReferenceTest {
  private static final Path DATA =
      Path.of(System.getProperty("reference.data", "../shared/data"), "berka");
  @TempDir Path folder;

  @Test
  void eachMonthHasTheCountsThatRFound() throws Exception {
    assumeThat(DATA).isDirectory();
    Path project = copy(Path.of("examples/berka"));
    Path site = project.resolve("content/site.yaml");
    String text =
        Files.readString(site)
            .replaceAll(
                "customers: .*",
                "customers: " + DATA.resolve("monthly_balance_panel.csv").toRealPath());
    Files.writeString(site, text);
    Diagnostics diagnostics = new Diagnostics();
    SourceTree tree = SourceTree.scan(project, diagnostics);
    var playbook = PlaybookReader.read(tree, new Diagnostics());
    Months months =
        CustomerIntake.read(tree, playbook, IntakeOptions.DEFAULT, diagnostics, Progress.NONE);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(months.snapshots()).hasSize(36);
    List<String> counts = new ArrayList<>();
    for (Snapshot snapshot : months.snapshots()) {
      counts.addAll(
          IntakeFixture.query(
              snapshot,
              """
              with tier(t, low, high) as (values ('overdrawn', -1e12, 0), ('basic_0_20k', 0, 20000),
                ('silver_20_50k', 20000, 50000), ('gold_50_100k', 50000, 100000), ('platinum_100k_plus', 100000, 1e12))
              select '%s', t, (select count(*) from f.facts where deposit_balance >= low and deposit_balance < high)
              from tier"""
                  .formatted(snapshot.month())));
    }
    List<String> expected =
        Files.readAllLines(DATA.resolve("expected/tier_counts.csv")).stream()
            .skip(1)
            .map(line -> line.replace("\"", "").replace(',', '|'))
            .toList();
    assertThat(counts).containsExactlyInAnyOrderElementsOf(expected);
  }

  private Path copy(Path from) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return folder;
  }
}
