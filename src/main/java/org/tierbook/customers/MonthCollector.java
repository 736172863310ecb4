package org.tierbook.customers;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
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
import org.tierbook.diag.Severity;
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
  }

  void collect(List<CustomerFile> files) throws IOException {
    FileHashes hashes = new FileHashes(home.resolve("files.txt"));
    Chain chain = Chain.start(intake);
    for (CustomerFile file : files) {
      Optional<Survey> looked = survey(hashes, file);
      if (looked.isEmpty()) {
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
    hashes.save();
    compareIds();
    if (!failed) {
      snapshots.tidy();
    }
  }

  private Optional<Survey> survey(FileHashes hashes, CustomerFile file) throws IOException {
    try {
      return Optional.of(hashes.survey(file.path(), file.wrapping(), intake.options().verify()));
    } catch (UnreadableException e) {
      e.report(diagnostics, file, 0);
      failed = true;
      return Optional.empty();
    }
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
      note.problems().forEach(this::report);
    }
  }

  private void report(Problem problem) {
    String[] arguments =
        problem.arguments().entrySet().stream()
            .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
            .toArray(String[]::new);
    if (problem.severity() == Severity.ERROR) {
      diagnostics.error(problem.id(), problem.at(), arguments);
    } else {
      diagnostics.warning(problem.id(), problem.at(), arguments);
    }
  }

  private void take(CustomerFile file, Survey survey, String digest) throws IOException {
    Optional<Layout> layout = layout(file, survey);
    if (layout.isEmpty()) {
      failed = true;
      return;
    }
    for (Path folder : unread) {
      keys.read(folder);
    }
    unread.clear();
    keys.mark();
    Path work = snapshots.work();
    Path rejected = home.resolve("rejects").resolve(file.stem() + ".csv");
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

  private Optional<Layout> layout(CustomerFile file, Survey survey) throws IOException {
    Optional<Layout> layout;
    try {
      layout = new LayoutFinder(intake.header(), intake.exponent()).find(file, survey.encoding());
    } catch (CharacterCodingException e) {
      diagnostics.error(
          "customers-not-decodable", file.at(1), "encoding", survey.encoding().title());
      return Optional.empty();
    } catch (UnreadableException e) {
      e.report(diagnostics, file, 0);
      return Optional.empty();
    }
    if (layout.isEmpty()) {
      diagnostics.error("customers-empty-file", file.at(0));
      return layout;
    }
    var required = new java.util.LinkedHashSet<>(intake.required());
    if (file.month().isEmpty()) {
      required.add(Plan.MONTH);
    }
    Diagnostics found = new Diagnostics();
    boolean good =
        new LayoutCheck(file, layout.get(), found).passes(intake.playbook().columns(), required);
    if (good) {
      headerWarnings = found.sorted();
    } else {
      diagnostics.addAll(found);
    }
    return good ? layout : Optional.empty();
  }

  /** Reports what was rejected; true when it's more than allowed. */
  private boolean isTooBad(FileBook book) {
    BigDecimal allowed = intake.options().maxRejects().multiply(BigDecimal.valueOf(book.rows()));
    long rejected = book.tally().rows();
    if (BigDecimal.valueOf(rejected).compareTo(allowed) <= 0) {
      return false;
    }
    book.warnings().forEach(this::report);
    diagnostics.error(
        "too-many-rejects",
        book.file().at(0),
        "rejected",
        Long.toString(rejected),
        "rows",
        Long.toString(book.rows()),
        "limit",
        intake.options().maxRejects().movePointRight(2).stripTrailingZeros().toPlainString(),
        "file",
        ".tierbook/rejects/" + book.file().stem() + ".csv");
    return true;
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
