package org.tierbook.build;

import static org.tierbook.text.Json.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tierbook.model.Ledger;
import org.tierbook.model.Months;
import org.tierbook.model.SectionTable;
import org.tierbook.model.Snapshot;
import org.tierbook.output.Destination;
import org.tierbook.output.Manifest;
import org.tierbook.output.StagedFile;
import org.tierbook.text.Sha256;

/**
 * What a build was made from. Its id is a digest of that, so that the same inputs give the same id
 * on any day.
 */
final class RunRecord {
  static final String FILE = Destination.MANIFEST;
  private static final int ID_BYTES = 8;

  private final List<Manifest.Fact> facts = new ArrayList<>();
  private final BuildOptions options;
  private final String id;

  RunRecord(Inputs inputs, Months months, BuildOptions options) {
    this.options = options;
    facts.add(
        new Manifest.Fact(
            "months", Manifest.array(months.snapshots().stream().map(RunRecord::month).toList())));
    facts.add(
        new Manifest.Fact(
            "sections",
            Manifest.array(months.sections().stream().map(RunRecord::section).toList())));
    facts.add(
        new Manifest.Fact(
            "inputs", Manifest.array(inputs.files().stream().map(RunRecord::input).toList())));
    String all =
        Version.TEXT
            + facts
            + options.month()
            + options.asOf()
            + options.profile()
            + options.reason();
    this.id = Sha256.of(all).substring(0, 2 * ID_BYTES);
  }

  private static String input(Inputs.File file) {
    return "{\"path\": " + quoted(file.path()) + ", \"sha256\": \"" + file.sha256() + "\"}";
  }

  private static String month(Snapshot snapshot) {
    Ledger ledger = snapshot.ledger();
    StringBuilder counts = new StringBuilder("{\"records\": ").append(ledger.records());
    for (Ledger.Bucket bucket : Ledger.Bucket.values()) {
      String name = bucket.name().toLowerCase(Locale.ROOT);
      counts.append(", \"").append(name).append("\": ").append(ledger.count(bucket));
    }
    return "{\"month\": \""
        + snapshot.month()
        + "\", \"as_of\": \""
        + snapshot.asOf()
        + "\", \"file\": "
        + quoted(ledger.file())
        + ", \"encoding\": "
        + quoted(ledger.encoding())
        + ", \"sha256\": "
        + quoted(snapshot.digest())
        + ", \"ledger\": "
        + counts
        + "}}";
  }

  private static String section(SectionTable table) {
    return "{\"section\": "
        + quoted(table.section().name())
        + ", \"file\": "
        + quoted(table.ledger().file())
        + ", \"records\": "
        + table.ledger().records()
        + ", \"sha256\": "
        + quoted(table.digest())
        + "}";
  }

  /** The portal's manifest. */
  String portal(List<StagedFile> files) {
    return new Manifest(id, Version.TEXT, facts, files).json();
  }

  /** The bundles' manifest, which says how much of a customer the lists show, and why. */
  String bundles(List<StagedFile> files) {
    List<Manifest.Fact> all = new ArrayList<>();
    all.add(
        new Manifest.Fact("profile", quoted(options.profile().name().toLowerCase(Locale.ROOT))));
    options.reason().ifPresent(reason -> all.add(new Manifest.Fact("reason", quoted(reason))));
    all.addAll(facts);
    return new Manifest(id, Version.TEXT, all, files).json();
  }
}
