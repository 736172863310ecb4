package org.tierbook.customers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Problem;
import org.tierbook.diag.Progress;
import org.tierbook.model.Section;
import org.tierbook.model.SectionTable;
import org.tierbook.model.Snapshot;
import org.tierbook.store.Store;

/** Goes through the files beside the customers: each is either known, or taken in. */
final class SectionCollector {
  /** A file that is read when a build needs it: the ids of all customers. */
  interface KeySource {
    Keys keys() throws IOException;
  }

  private final Path home;
  private final CustomerFiles files;
  private final Intake intake;
  private final Diagnostics diagnostics;
  private final Progress progress;
  private final SnapshotFolder folder;
  private final List<SectionTable> tables = new ArrayList<>();

  SectionCollector(Path home, CustomerFiles files, Intake intake, Progress progress)
      throws IOException {
    this.home = home;
    this.files = files;
    this.intake = intake;
    this.diagnostics = intake.diagnostics();
    this.progress = progress;
    folder = new SnapshotFolder(home.resolve("sections"));
  }

  /**
   * Takes in what belongs to these customers.
   *
   * @param customers the digest of all customer files
   */
  void collect(String customers, KeySource keys, FileHashes hashes) throws IOException {
    for (Section section : intake.playbook().sections()) {
      if (!UnitLists.NAMES.contains(section.name())) {
        String digest = Chain.of(section, customers, intake.options());
        Map<Optional<YearMonth>, CustomerFile> seen = new HashMap<>();
        for (CustomerFile file : files.of(section)) {
          CustomerFile other = seen.putIfAbsent(file.month(), file);
          if (other != null) {
            diagnostics.error("auxiliary-twice", file.at(0), "other", other.shown());
          } else {
            file(section, file, digest, keys, hashes);
          }
        }
      }
    }
    folder.tidy();
  }

  private void file(
      Section section, CustomerFile file, String sections, KeySource keys, FileHashes hashes)
      throws IOException {
    Optional<Survey> survey = hashes.survey(file, intake.options().verify(), diagnostics);
    if (survey.isEmpty()) {
      return;
    }
    String digest = Chain.of(sections, file, survey.get());
    Optional<Map<Path, SnapshotNote>> known = folder.find(digest);
    if (known.isPresent()) {
      known.get().forEach((path, note) -> add(section, file, path, note));
    } else {
      take(section, file, survey.get(), digest, keys);
    }
  }

  private void add(Section section, CustomerFile file, Path path, SnapshotNote note) {
    diagnostics.addAll(note.problems());
    Path store = path.resolve(SectionWriter.FILE);
    tables.add(new SectionTable(section, file.month(), store, note.ledger(), note.unit()));
  }

  private void take(
      Section section, CustomerFile file, Survey survey, String digest, KeySource keys)
      throws IOException {
    Diagnostics found = new Diagnostics();
    Optional<Layout> layout =
        LayoutReader.of(section, intake.exponent()).read(file, survey, false, found);
    diagnostics.addAll(found);
    if (layout.isEmpty()) {
      return;
    }
    IdTable customers = section.isOfCustomers() ? keys.keys().customers : new IdTable();
    Path work = folder.work();
    Optional<SectionBook> book;
    try (Store store = Store.memory(intake.options().store());
        SectionWriter writer = new SectionWriter(store, work, section, customers);
        RejectFile rejects = new RejectFile(RejectFile.of(home, file), layout.get())) {
      SectionIntake reading = new SectionIntake(file, section, layout.get(), true, diagnostics);
      writer.follow(reading.plan());
      book = reading.read(rejects, progress, writer);
      book.ifPresent(b -> writer.finish(b.duplicates()));
    }
    if (book.isPresent() && !book.get().isTooBad(intake.options(), diagnostics)) {
      publish(section, book.get(), found.sorted(), work, digest);
    }
    OwnerOnly.delete(work);
  }

  private void publish(
      Section section, SectionBook book, List<Problem> header, Path work, String digest)
      throws IOException {
    List<Problem> warnings = new ArrayList<>(header);
    warnings.addAll(book.warnings());
    String name = book.file().label();
    SnapshotNote note =
        new SnapshotNote(
            digest,
            List.of(name),
            List.of(),
            book.ledger(),
            Map.of(),
            IdWidths.NONE,
            Map.of(),
            warnings);
    NoteFile.write(work, note);
    add(section, book.file(), folder.publish(work, name, digest), note);
  }

  List<SectionTable> tables() {
    return tables;
  }

  /** Each month with the names of its sections among its columns: reports may need either. */
  List<Snapshot> with(List<Snapshot> snapshots) {
    List<Snapshot> all = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      Set<String> columns = new LinkedHashSet<>(snapshot.columns());
      for (SectionTable table : tables) {
        if (table.month().isEmpty() || table.month().get().equals(snapshot.month())) {
          columns.add(table.section().name());
        }
      }
      all.add(
          new Snapshot(
              snapshot.month(),
              snapshot.asOf(),
              snapshot.folder(),
              columns,
              snapshot.ledger(),
              snapshot.digest()));
    }
    return all;
  }
}
