package org.tierbook.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.diag.Problem;
import org.tierbook.diag.Severity;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Duty;
import org.tierbook.model.Measure;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.Scheme;
import org.tierbook.model.Section;
import org.tierbook.model.SiteSettings;
import org.tierbook.model.WorkCalendar;
import org.tierbook.rule.SchemeCheck;
import org.tierbook.source.References.Kind;

/** Reads all that authors wrote, and checks that it fits together. */
public final class PlaybookReader {
  private static final WorkCalendar NO_CALENDAR = new WorkCalendar(List.of(), Set.of(), Set.of());

  private final SourceTree tree;
  private final Diagnostics diagnostics;
  private final Reading reading;
  private final YamlFiles files;

  private PlaybookReader(SourceTree tree, Diagnostics diagnostics) {
    this.tree = tree;
    this.diagnostics = diagnostics;
    this.reading = Reading.into(diagnostics);
    this.files = YamlFiles.of(tree);
  }

  /**
   * The playbook. After an error it holds what could be read: ask {@link Diagnostics#stopIfErrors}
   * before using it.
   */
  public static Playbook read(SourceTree tree, Diagnostics diagnostics) {
    return new PlaybookReader(tree, diagnostics).read();
  }

  private Playbook read() {
    var phrases = PhrasesReader.read(tree, diagnostics);
    var words = new VocabularyReader(reading);
    var columns = lists(ColumnReader.PATH, new ColumnReader(reading)::read);
    var sections = lists(SectionReader.PATH, new SectionReader(reading)::read);
    if (columns.isEmpty()) {
      reading.references().ignore(Kind.COLUMN);
    }
    var siteReader = new SiteReader(reading);
    var site = site(siteReader);
    var texts = new TextReader(tree, reading, phrases);
    var schemes = folder("schemes", Kind.SCHEME, new SchemeReader(reading, columns)::read);
    var playbook =
        new Playbook(
            site,
            schemes,
            folder("benefits", Kind.BENEFITS, new BenefitReader(reading)::read),
            duties(columns),
            lists("content/roles.yaml", words::roles),
            lists("content/triggers.yaml", words::triggers),
            node("content/calendar.yaml").map(words::calendar).orElse(NO_CALENDAR),
            lists("content/sources.yaml", words::sources),
            folder("published", Kind.PUBLISHED, new PublishedReader(reading)::read),
            new CourseReader(tree, reading, texts).read(),
            reports(siteReader.reports(), sections),
            new PageReader(tree, reading, texts).read(),
            folder("forms", Kind.FORM, new FormReader(reading)::read),
            lists(PathReader.PATH, new PathReader(reading)::read),
            columns,
            sections,
            phrases);
    tree.yaml().save();
    reading.references().check();
    SchemeCheck.check(columns.isEmpty() ? List.of() : sound(schemes), columns, diagnostics);
    return playbook;
  }

  /** The schemes of files without errors, so that one slip isn't told twice in other words. */
  private List<Scheme> sound(List<Scheme> schemes) {
    Set<String> wrong = new HashSet<>();
    for (Problem problem : diagnostics.sorted()) {
      if (problem.severity() == Severity.ERROR) {
        wrong.add(problem.at().path());
      }
    }
    List<Scheme> sound = new ArrayList<>(schemes);
    sound.removeIf(s -> wrong.contains(s.at().path()));
    while (sound.removeIf(s -> s.measures().stream().anyMatch(m -> isOpen(m, sound)))) {
      // Until every scheme stands on sound ones alone.
    }
    return sound;
  }

  private static boolean isOpen(Measure measure, List<Scheme> schemes) {
    return measure instanceof Measure.TierOf of
        && schemes.stream().noneMatch(s -> s.id().equals(of.scheme()));
  }

  private SiteSettings site(SiteReader reader) {
    if (tree.find(SiteReader.PATH).isEmpty()) {
      tree.reportNoProject(SiteReader.PATH);
    }
    return map(SiteReader.PATH).map(reader::read).orElseGet(SiteReader::unreadable);
  }

  private List<Duty> duties(List<CustomerColumn> columns) {
    DutyReader reader = new DutyReader(reading, columns);
    return tree.list("content/duties", ".yaml").stream()
        .flatMap(f -> files.root(f, diagnostics).stream())
        .flatMap(n -> reader.read(n).stream())
        .toList();
  }

  /** Files {@code ID.yaml} of a folder, each with the id that its name says. */
  private <T> List<T> folder(String name, Kind kind, Function<MapReader, T> reader) {
    List<T> values = new ArrayList<>();
    for (SourceFile file : tree.list("content/" + name, ".yaml")) {
      Optional<MapReader> map = files.root(file, diagnostics).flatMap(reading::map);
      map.ifPresent(m -> reading.requireId(m, file.stem()));
      map.map(reader).ifPresent(values::add);
      if (map.isEmpty()) {
        reading.references().defineUnreadable(kind, file.stem());
      }
    }
    return values;
  }

  private <T> List<T> lists(String path, Function<YamlNode, List<T>> reader) {
    return node(path).map(reader).orElse(List.of());
  }

  private List<Report> reports(Map<String, Location> ids, List<Section> sections) {
    List<Report> reports = new ArrayList<>();
    ReportReader reader =
        new ReportReader(
            tree, reading, sections.stream().map(Section::name).collect(Collectors.toSet()));
    for (var entry : ids.entrySet()) {
      String path = ReportReader.path(entry.getKey());
      if (tree.find(path).isEmpty()) {
        reading.suggest("no-report", entry.getValue(), "id", entry.getKey(), reportFolders());
      }
      Optional<MapReader> map = map(path);
      map.ifPresent(m -> reading.requireId(m, entry.getKey()));
      map.map(reader::read).ifPresent(reports::add);
      if (map.isEmpty()) {
        reading.references().defineUnreadable(Kind.REPORT, entry.getKey());
      }
    }
    return reports;
  }

  private List<String> reportFolders() {
    return tree.paths("content/reports")
        .filter(p -> p.endsWith("/report.yaml"))
        .map(p -> p.split("/", -1)[2])
        .toList();
  }

  private Optional<YamlNode> node(String path) {
    return tree.find(path).flatMap(f -> files.root(f, diagnostics));
  }

  private Optional<MapReader> map(String path) {
    return node(path).flatMap(reading::map);
  }
}
