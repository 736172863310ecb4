package org.tierbook.build;

import static org.tierbook.text.Json.quoted;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tierbook.model.Ledger;
import org.tierbook.model.Months;
import org.tierbook.model.SectionTable;
import org.tierbook.model.Snapshot;
import org.tierbook.output.Destination;
import org.tierbook.output.Manifest;
import org.tierbook.output.StagedFile;
import org.tierbook.site.Picture;
import org.tierbook.source.SourceTree;

/**
 * What a build was made from. Its id is a digest of that, so that the same inputs give the same id
 * on any day.
 */
final class RunRecord {
  static final String FILE = Destination.MANIFEST;
  private static final int ID_BYTES = 8;
  private static final String DATA = "content/customers/";

  /** Lists of units, which no digest holds. */
  private static final Pattern UNITS = Pattern.compile(DATA + "(branches|managers)\\..*");

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
            "sections",
            Manifest.array(months.sections().stream().map(RunRecord::section).toList())));
    facts.add(new Manifest.Fact("inputs", Manifest.array(inputs(sources).toList())));
    String all =
        Version.TEXT
            + facts
            + options.month()
            + options.asOf()
            + options.profile()
            + options.reason();
    this.id = sha256(all).substring(0, 2 * ID_BYTES);
  }

  /**
   * The files that shape the output; customers' months, and what lies beside them, have digests of
   * their own.
   */
  private static Stream<String> inputs(SourceTree sources) {
    Stream<String> content =
        sources
            .paths("content")
            .filter(path -> !isTable(path) || UNITS.matcher(path).matches())
            .flatMap(path -> digest(sources, path).map(d -> input(path, d)).stream());
    return Stream.concat(
        content,
        sources.list("templates", "").stream().map(f -> input(f.path(), sha256(f.text()))));
  }

  private static boolean isTable(String path) {
    return path.startsWith(DATA) && !path.endsWith(".yaml");
  }

  /** Of a text as it is read; of a picture and of a table, in whatever encoding, its bytes. */
  private static Optional<String> digest(SourceTree sources, String path) {
    return Picture.isPicture(path) || isTable(path)
        ? sources.bytes(path).map(b -> sha256(new String(b, StandardCharsets.ISO_8859_1)))
        : sources.find(path).map(f -> sha256(f.text()));
  }

  private static String input(String path, String digest) {
    return "{\"path\": " + quoted(path) + ", \"sha256\": \"" + digest + "\"}";
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
