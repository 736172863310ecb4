package org.tierbook.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Problem;
import org.tierbook.diag.ProblemReport;
import org.tierbook.diag.Progress;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Snapshot;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

/**
 * A small project with a scheme that needs {@code aum_daily_avg}, and whatever files a test puts
 * in.
 */
final class IntakeFixture {
  private static final Phrases PHRASES =
      PlaybookReader.read(SourceTree.scan(Path.of(""), new Diagnostics()), new Diagnostics())
          .phrases();

  private static final Map<String, Playbook> PLAYBOOKS = new ConcurrentHashMap<>();

  final Path root;
  private Diagnostics diagnostics = new Diagnostics();
  IntakeOptions options = IntakeOptions.DEFAULT;

  IntakeFixture(Path root) {
    this.root = root;
    site("");
    write("content/sources.yaml", "- {id: own, title: {zh: 本行, en: Own}}\n");
    write(
        "content/schemes/aum.yaml",
        """
        id: aum
        name: {zh: 资产, en: Assets}
        source: own
        value: aum_daily_avg
        tiers:
          - {id: high, name: {zh: 高, en: High}, when: {aum_daily_avg: {at_least: 10万}}}
          - {id: low, name: {zh: 低, en: Low}, otherwise: true}
        """);
  }

  /** All that authors wrote: the same words make the same playbook. */
  private static String yaml(SourceTree tree) {
    return tree.list("content", ".yaml").stream()
        .map(file -> file.path() + "\n" + file.text())
        .collect(Collectors.joining("\n"));
  }

  private static Playbook playbook(SourceTree tree) {
    return PlaybookReader.read(tree, new Diagnostics());
  }

  void site(String more) {
    write(
        "content/site.yaml",
        """
        bank: {zh: 示例银行, en: Sample Bank}
        title: {zh: 手册, en: Playbook}
        languages: [zh, en]
        data: synthetic
        featured: [aum]
        reports: []
        front: []
        """
            + more);
  }

  Path write(String path, String text) {
    return write(path, text, StandardCharsets.UTF_8);
  }

  Path write(String path, String text, Charset charset) {
    return write(path, text.getBytes(charset));
  }

  Path write(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void month(String month, String text) {
    write("content/customers/" + month + ".csv", text);
  }

  void allowRejects(String share) {
    options =
        new IntakeOptions(
            new BigDecimal(share), options.verify(), Optional.empty(), StoreSettings.DEFAULT);
  }

  Months read() {
    diagnostics = new Diagnostics();
    SourceTree tree = SourceTree.scan(root, diagnostics);
    Playbook playbook = PLAYBOOKS.computeIfAbsent(yaml(tree), text -> playbook(tree));
    return CustomerIntake.read(tree, playbook, options, diagnostics, Progress.NONE);
  }

  /** What was reported, as {@code id@line}, warnings with their arguments. */
  List<String> problems() {
    return diagnostics.sorted().stream().map(p -> p.id() + "@" + p.at().line()).toList();
  }

  /** What was reported, by place. */
  List<Problem> found() {
    return diagnostics.sorted();
  }

  /** A problem as the console shows it, in English. */
  String text(Problem problem) {
    return new ProblemReport(PHRASES, Language.EN, path -> Optional.empty()).one(problem);
  }

  Problem problem(String id) {
    return diagnostics.sorted().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * Rows of a query over {@code f.facts} and {@code p.persons}, each as its values joined by {@code
   * |}.
   */
  static List<String> query(Snapshot snapshot, String sql) {
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.attach(snapshot.folder().resolve("facts.duckdb"), "f");
      store.attach(snapshot.folder().resolve("persons.duckdb"), "p");
      return store.query(sql).stream().map(IntakeFixture::text).toList();
    }
  }

  private static String text(Row row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < row.names().size(); i++) {
      String value = row.text(i);
      values.add(value == null ? "" : value);
    }
    return String.join("|", values);
  }
}
