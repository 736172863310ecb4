package org.tierbook.build;

import static org.tierbook.text.Json.quoted;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tierbook.model.Ledger;
import org.tierbook.model.Months;
import org.tierbook.model.Snapshot;
import org.tierbook.output.Destination;
import org.tierbook.output.Manifest;
import org.tierbook.output.StagedFile;
import org.tierbook.source.SourceFile;
import org.tierbook.source.SourceTree;

/**
 * What a build was made from. Its id is a digest of that, so that the same inputs give the same id
 * on any day.
 */
final class RunRecord {
  static final String FILE = Destination.MANIFEST;
  private static final int ID_BYTES = 8;
  private static final Pattern CUSTOMERS =
      Pattern.compile("content/customers/.*\\d{4}-\\d{2}.*\\.csv");

  private final List<Manifest.Fact> facts = new ArrayList<>();
  private final BuildOptions options;
  private final String id;

  RunRecord(SourceTree sources, Months months, BuildOptions options) {
    this.options = options;
    facts.add(
        new Manifest.Fact(
            "months", Manifest.array(months.snapshots().stream().map(RunRecord::month).toList())));
    facts.add(
        new Manifest.Fact(
            "inputs", Manifest.array(inputs(sources).map(RunRecord::input).toList())));
    String all =
        Version.TEXT
            + facts
            + options.month()
            + options.asOf()
            + options.profile()
            + options.reason();
    this.id = sha256(all).substring(0, 2 * ID_BYTES);
  }

  /** The files that shape the output; customers' months stand in the snapshots' digests. */
  private static Stream<SourceFile> inputs(SourceTree sources) {
    Stream<SourceFile> content =
        sources
            .paths("content")
            .filter(path -> !CUSTOMERS.matcher(path).matches())
            .flatMap(path -> sources.find(path).stream());
    return Stream.concat(content, sources.list("templates", "").stream());
  }

  private static String input(SourceFile file) {
    return "{\"path\": " + quoted(file.path()) + ", \"sha256\": \"" + sha256(file.text()) + "\"}";
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

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
