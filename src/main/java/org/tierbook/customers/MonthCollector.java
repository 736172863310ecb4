package org.tierbook.customers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Problem;
import org.tierbook.diag.Progress;
import org.tierbook.model.Snapshot;
import org.tierbook.store.Store;

/** Goes through the files in order: each is either known, or taken in. */
final class MonthCollector {
  /** A month taken in, now or before. */
  record Month(Path folder, SnapshotNote note, CustomerFile file) {}

  private final Path home;
  private final Intake intake;
  private final Diagnostics diagnostics;
  private final Progress progress;
  private final SnapshotFolder snapshots;
  private final LayoutReader layouts;
  private final Chain chain;
  private final Map<YearMonth, Month> months = new TreeMap<>();
  private final Keys keys = new Keys();

  /** Folders whose keys haven't been needed yet. */
  private final List<Path> unread = new ArrayList<>();

  /** Of the file being taken in; kept with its snapshot, to be said again by each build. */
  private List<Problem> headerWarnings = List.of();

  /**
   * After a file that can't be taken in the keys aren't to be relied on: later files are only
   * checked.
   */
  private boolean failed;

  MonthCollector(Path home, Intake intake, Progress progress) throws IOException {
    this.home = home;
    this.intake = intake;
    this.diagnostics = intake.diagnostics();
    this.progress = progress;
    snapshots = new SnapshotFolder(home.resolve("snapshots"));
    layouts = new LayoutReader(intake.playbook().columns(), intake.exponent(), intake.required());
    chain = Chain.start(intake);
  }

  void collect(List<CustomerFile> files, FileHashes hashes) throws IOException {
    for (CustomerFile file : files) {
      Optional<Survey> looked = hashes.survey(file, intake.options().verify(), diagnostics);
      if (looked.isEmpty()) {
        failed = true;
        continue;
      }
      Survey survey = looked.get();
      String digest = chain.next(file, survey);
      Optional<Map<Path, SnapshotNote>> known = snapshots.find(digest);
      if (known.isPresent()) {
        unread.add(known.get().keySet().iterator().next());
        known.get().forEach((folder, note) -> add(folder, note, file));
      } else {
        take(file, survey, digest);
      }
    }
    compareIds();
    if (!failed) {
      snapshots.tidy();
    }
  }

  /** The keys of all customers so far. */
  Keys keys() throws IOException {
    for (Path folder : unread) {
      keys.read(folder);
    }
    unread.clear();
    return keys;
  }

  /** The digest of all customer files, on which their keys depend; empty after a failure. */
  Optional<String> digest() {
    return failed ? Optional.empty() : Optional.of(chain.digest());
  }

  private void add(Path folder, SnapshotNote note, CustomerFile file) {
    YearMonth month =
        YearMonth.parse(folder.getFileName().toString().substring(0, "2026-10".length()));
    Month other = months.put(month, new Month(folder, note, file));
    if (other != null) {
      diagnostics.error(
          "customers-month-twice",
          file.at(0),
          "month",
          month.toString(),
          "other",
          other.file.shown());
    } else {
      diagnostics.addAll(note.problems());
    }
  }

  private void take(CustomerFile file, Survey survey, String digest) throws IOException {
    Diagnostics found = new Diagnostics();
    Optional<Layout> layout = layouts.read(file, survey, file.month().isEmpty(), found);
    if (layout.isEmpty()) {
      diagnostics.addAll(found);
      failed = true;
      return;
    }
    headerWarnings = found.sorted();
    keys().mark();
    Path work = snapshots.work();
    Path rejected = RejectFile.of(home, file);
    Optional<FileBook> book;
    try (Store store = Store.memory(intake.options().store());
        RejectFile rejects = new RejectFile(rejected, layout.get());
        FileIntake reading = new FileIntake(file, layout.get(), intake, keys, store, work)) {
      book = reading.read(rejects, progress);
    }
    if (book.isEmpty() || isTooBad(book.get())) {
      failed = true;
    }
    if (!failed) {
      publish(book.orElseThrow(), digest);
    }
    OwnerOnly.delete(work);
  }

  /** Reports what was rejected; true when it's more than allowed. */
  private boolean isTooBad(FileBook book) {
    long rejected = book.tally().rows();
    boolean tooMany = RejectFile.areTooMany(rejected, book.rows(), intake.options());
    if (tooMany) {
      diagnostics.addAll(book.warnings());
      RejectFile.report(book.file(), rejected, book.rows(), intake.options(), diagnostics);
    }
    return tooMany;
  }

  private void publish(FileBook book, String digest) throws IOException {
    List<String> all = book.months().keySet().stream().map(YearMonth::toString).toList();
    List<String> columns = new ArrayList<>(List.of(Plan.ID));
    book.plan().slots().forEach(slot -> columns.add(slot.column().name()));
    if (book.plan().monthField() >= 0) {
      columns.add(Plan.MONTH);
    }
    List<Problem> warnings = new ArrayList<>(headerWarnings);
    warnings.addAll(book.warnings());
    boolean first = true;
    for (MonthBook month : book.months().values()) {
      if (first) {
        keys.write(month.folder);
        first = false;
      }
      SnapshotNote note =
          new SnapshotNote(
              digest,
              all,
              columns,
              book.ledger(month),
              book.branches(month),
              book.odd().widths(month.month),
              month.managers(),
              warnings);
      NoteFile.write(month.folder, note);
      add(snapshots.publish(month.folder, month.month.toString(), digest), note, book.file());
    }
    if (book.months().isEmpty()) {
      diagnostics.error("customers-empty-file", book.file().at(0));
    }
  }

  /** Zeros lost between two months would make the same customers look like others. */
  private void compareIds() {
    Month before = null;
    for (Month now : months.values()) {
      if (before != null && now.note.ids().lostZerosOf(before.note.ids())) {
        reportIds(now, before);
      } else if (before != null && before.note.ids().lostZerosOf(now.note.ids())) {
        reportIds(before, now);
      }
      before = now;
    }
  }

  private void reportIds(Month lost, Month other) {
    diagnostics.error(
        "customers-id-width",
        lost.file.at(lost.note.ids().line()),
        "column",
        Plan.ID,
        "now",
        lost.note.ids().text(),
        "before",
        other.note.ids().text(),
        "other",
        other.file.shown());
  }

  /** All months, oldest first. */
  List<Month> months() {
    return List.copyOf(months.values());
  }

  /** Oldest first; the latest one's as-of date is the one asked for. */
  List<Snapshot> snapshots() {
    List<Snapshot> list = new ArrayList<>();
    months.forEach(
        (month, taken) -> list.add(snapshot(month, taken, list.size() == months.size() - 1)));
    return list;
  }

  private Snapshot snapshot(YearMonth month, Month taken, boolean latest) {
    Optional<LocalDate> wanted = intake.options().asOf().or(() -> intake.playbook().site().asOf());
    LocalDate asOf = latest ? wanted.orElse(month.atEndOfMonth()) : month.atEndOfMonth();
    SnapshotNote note = taken.note();
    return new Snapshot(
        month,
        asOf,
        taken.folder(),
        new java.util.LinkedHashSet<>(note.columns()),
        note.ledger(),
        note.unit());
  }
}
