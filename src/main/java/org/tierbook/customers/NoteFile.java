package org.tierbook.customers;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.diag.Problem;
import org.tierbook.model.Ledger;
import org.tierbook.text.TabLine;

/**
 * Writes and reads a {@link SnapshotNote}: a line a fact, parts separated by tabs, the last line
 * {@code end}.
 */
final class NoteFile {
  static final String NAME = "snapshot.txt";
  private static final List<String> STORED =
      List.of(MonthWriter.FACTS_FILE, MonthWriter.PERSONS_FILE, Keys.NAME, SectionWriter.FILE);

  private NoteFile() {}

  static void write(Path folder, SnapshotNote note) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(line("unit", note.unit()));
    lines.add(line("months", note.months().toArray(String[]::new)));
    lines.add(line("columns", note.columns().toArray(String[]::new)));
    Ledger ledger = note.ledger();
    lines.add(line("file", ledger.file(), ledger.encoding(), Long.toString(ledger.records())));
    for (Ledger.Entry e : ledger.entries()) {
      lines.add(
          line("entry", e.bucket().name(), e.reason(), e.column(), Long.toString(e.records())));
    }
    for (Ledger.MoneyTotal t : ledger.totals()) {
      String control = t.control().map(BigDecimal::toPlainString).orElse("");
      lines.add(
          line(
              "money",
              t.column(),
              t.accepted().toPlainString(),
              t.rejected().toPlainString(),
              control));
    }
    note.branches().forEach((id, first) -> lines.add(line("branch", id, Long.toString(first))));
    IdWidths ids = note.ids();
    lines.add(
        line(
            "ids",
            Integer.toString(ids.shortest()),
            Integer.toString(ids.longest()),
            Long.toString(ids.zeros()),
            Long.toString(ids.line())));
    note.managers().forEach((id, branch) -> lines.add(line("manager", id, branch)));
    note.problems()
        .forEach(problem -> lines.add(line("problem", problem.parts().toArray(String[]::new))));
    for (String name : STORED) {
      if (Files.exists(folder.resolve(name))) {
        lines.add(line("stored", name, stamp(folder.resolve(name))));
      }
    }
    lines.add("end");
    Files.write(folder.resolve(NAME), lines, StandardCharsets.UTF_8);
    OwnerOnly.file(folder.resolve(NAME));
  }

  /**
   * Empty when the folder isn't a whole snapshot, or its databases aren't those that were written.
   */
  static Optional<SnapshotNote> read(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(NAME), StandardCharsets.UTF_8);
      if (lines.isEmpty() || !lines.get(lines.size() - 1).equals("end")) {
        return Optional.empty();
      }
      List<List<String>> facts = lines.stream().map(TabLine::parts).toList();
      for (List<String> stored : all(facts, "stored")) {
        if (!stored.get(2).equals(stamp(folder.resolve(stored.get(1))))) {
          return Optional.empty();
        }
      }
      return Optional.of(note(facts));
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SnapshotNote note(List<List<String>> facts) {
    List<String> file = all(facts, "file").get(0);
    List<Ledger.Entry> entries =
        all(facts, "entry").stream()
            .map(
                p ->
                    new Ledger.Entry(
                        Ledger.Bucket.valueOf(p.get(1)),
                        p.get(2),
                        p.get(3),
                        Long.parseLong(p.get(4))))
            .toList();
    List<Ledger.MoneyTotal> totals = all(facts, "money").stream().map(NoteFile::money).toList();
    Map<String, String> managers = new LinkedHashMap<>();
    all(facts, "manager").forEach(p -> managers.put(p.get(1), p.get(2)));
    Map<String, Long> branches = new LinkedHashMap<>();
    all(facts, "branch").forEach(p -> branches.put(p.get(1), Long.parseLong(p.get(2))));
    return new SnapshotNote(
        all(facts, "unit").get(0).get(1),
        rest(all(facts, "months").get(0)),
        rest(all(facts, "columns").get(0)),
        new Ledger(file.get(1), file.get(2), Long.parseLong(file.get(3)), entries, totals),
        branches,
        ids(all(facts, "ids").get(0)),
        managers,
        all(facts, "problem").stream().map(NoteFile::rest).map(Problem::of).toList());
  }

  private static IdWidths ids(List<String> p) {
    return new IdWidths(
        Integer.parseInt(p.get(1)),
        Integer.parseInt(p.get(2)),
        Long.parseLong(p.get(3)),
        Long.parseLong(p.get(4)));
  }

  private static Ledger.MoneyTotal money(List<String> p) {
    Optional<BigDecimal> control =
        p.get(4).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(p.get(4)));
    return new Ledger.MoneyTotal(
        p.get(1), new BigDecimal(p.get(2)), new BigDecimal(p.get(3)), control);
  }

  private static List<List<String>> all(List<List<String>> facts, String kind) {
    return facts.stream().filter(parts -> parts.get(0).equals(kind)).toList();
  }

  private static List<String> rest(List<String> parts) {
    return parts.subList(1, parts.size());
  }

  private static String stamp(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file).toInstant();
  }

  private static String line(String kind, String... parts) {
    return TabLine.of(Stream.concat(Stream.of(kind), Stream.of(parts)).toList());
  }
}
