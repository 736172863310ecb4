package org.tierbook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.SiteSettings;
import org.tierbook.model.WorkCalendar;
import org.tierbook.source.References.Kind;

/** Reads all that authors wrote, and checks that it fits together. */
public final class PlaybookReader {
  private final SourceTree tree;
  private final Diagnostics diagnostics;
  private final Reading reading;

  private PlaybookReader(SourceTree tree, Diagnostics diagnostics) {
    this.tree = tree;
    this.diagnostics = diagnostics;
    this.reading = Reading.into(diagnostics);
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
    var columns = columns();
    var siteReader = new SiteReader(reading);
    var site = site(siteReader);
    var reports = reports(siteReader.reports());
    reading.references().check();
    return new Playbook(
        site,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new WorkCalendar(List.of(), Set.of(), Set.of()),
        List.of(),
        List.of(),
        List.of(),
        reports,
        List.of(),
        columns,
        phrases);
  }

  private SiteSettings site(SiteReader reader) {
    if (tree.find(SiteReader.PATH).isEmpty()) {
      reading.error("no-site", Location.of(SiteReader.PATH));
    }
    return map(SiteReader.PATH).map(reader::read).orElseGet(SiteReader::unreadable);
  }

  private List<CustomerColumn> columns() {
    return node(ColumnReader.PATH).map(new ColumnReader(reading)::read).orElse(List.of());
  }

  private List<Report> reports(Map<String, Location> ids) {
    List<Report> reports = new ArrayList<>();
    ReportReader reader = new ReportReader(tree, reading);
    for (var entry : ids.entrySet()) {
      String path = ReportReader.path(entry.getKey());
      if (tree.find(path).isEmpty()) {
        reading.suggest("no-report", entry.getValue(), "id", entry.getKey(), reportFolders());
      }
      Optional<MapReader> map = map(path);
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
    return tree.find(path).flatMap(f -> YamlTree.parse(f, diagnostics));
  }

  private Optional<MapReader> map(String path) {
    return node(path).flatMap(reading::map);
  }
}
