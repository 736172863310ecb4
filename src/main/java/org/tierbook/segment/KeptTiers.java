package org.tierbook.segment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * The tiers that customers keep (保级), month after month from the first one there is. What a month
 * ends with lies in the month's own folder, named after all months up to it and all definitions
 * that were in force, so that nothing is computed twice and nothing stale is read.
 */
final class KeptTiers {
  private static final String FORMAT = "tierbook keep 1";
  private static final int SHORT = 16;

  private final MonthRules rules;
  private final List<Snapshot> snapshots;
  private final Map<String, Map<Snapshot, Path>> files = new HashMap<>();

  KeptTiers(MonthRules rules, List<Snapshot> snapshots) {
    this.rules = rules;
    this.snapshots = List.copyOf(snapshots);
  }

  /** Where a month's end lies, if the scheme keeps tiers. */
  Optional<Path> file(Snapshot snapshot, String scheme) {
    return Optional.ofNullable(files.computeIfAbsent(scheme, this::chain).get(snapshot));
  }

  private Map<Snapshot, Path> chain(String scheme) {
    Map<Snapshot, Path> chain = new HashMap<>();
    String hash = FORMAT;
    for (Snapshot snapshot : snapshots) {
      Playbook playbook = rules.on(snapshot);
      Optional<Scheme> inForce = playbook.scheme(scheme).filter(KeepSql::keeps);
      if (inForce.isPresent()) {
        String rules = SchemeRows.needed(inForce.get(), playbook).toString();
        hash = hash(hash + '\n' + snapshot.digest() + '\n' + rules);
        String name = "keep-" + scheme + "-" + hash.substring(0, SHORT) + ".parquet";
        chain.put(snapshot, snapshot.folder().resolve(name));
      }
    }
    return chain;
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Computes what isn't there yet, for some schemes, up to a month. */
  void prepare(List<Scheme> schemes, Snapshot last, StoreSettings settings) {
    for (Scheme scheme : schemes) {
      Optional<Snapshot> before = Optional.empty();
      for (Snapshot snapshot : snapshots) {
        Optional<Path> file = file(snapshot, scheme.id());
        if (file.isPresent() && !snapshot.month().isAfter(last.month())) {
          if (!Files.exists(file.get())) {
            write(scheme.id(), snapshot, before, file.get(), settings);
          }
          before = Optional.of(snapshot);
        }
      }
    }
  }

  private void write(
      String scheme,
      Snapshot snapshot,
      Optional<Snapshot> before,
      Path file,
      StoreSettings settings) {
    Playbook playbook = rules.on(snapshot);
    Scheme inForce = playbook.scheme(scheme).orElseThrow();
    try (Store store = Store.memory(settings)) {
      rules.attach(store, List.of(snapshot));
      String facts = Bench.facts(snapshot.month());
      String earned =
          rules.tiers(store, snapshot, SchemeRows.needed(inForce, playbook), facts).select();
      KeepSql sql = new KeepSql(inForce, snapshot.month());
      Optional<String> prior = before.flatMap(b -> file(b, scheme)).map(KeptTiers::read);
      String rows =
          prior
              .map(p -> sql.next(earned, p, becomes(scheme, before.orElseThrow(), snapshot)))
              .orElseGet(() -> sql.first(earned, facts));
      store.execute(
          "copy ("
              + rows
              + " order by customer_key) to "
              + Store.quote(file.toAbsolutePath().toString())
              + " (format parquet)");
    }
  }

  /** What each tier of the month before is called now. */
  private Map<String, String> becomes(String scheme, Snapshot before, Snapshot now) {
    Map<String, String> becomes = new HashMap<>();
    rules.on(before).scheme(scheme).orElseThrow().tiers().stream()
        .map(t -> t.id())
        .forEach(
            id ->
                becomes.put(
                    id,
                    rules
                        .undated(scheme)
                        .becomes(id, before.month().atEndOfMonth(), now.month().atEndOfMonth())));
    return becomes;
  }

  /** A file of states as SQL. */
  static String read(Path file) {
    return "read_parquet(" + Store.quote(file.toAbsolutePath().toString()) + ")";
  }
}
