package org.tierbook.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.text.Localized;

/**
 * The navigation of a month's reports: the reports of the page's own group, and the other groups.
 * It keeps the reader in the scheme.
 */
final class ReportNavs {
  private final Playbook playbook;
  private final YearMonth month;
  private final List<ReportResult> results;
  private final Map<List<Object>, Nav> made = new HashMap<>();

  ReportNavs(Playbook playbook, YearMonth month, List<ReportResult> results) {
    this.playbook = playbook;
    this.month = month;
    this.results = List.copyOf(results);
  }

  /** For the page of the month: its groups. */
  Nav ofMonth() {
    return new Nav(
        say("reports_list"),
        List.of(new Nav.Group(say("report_groups"), groups(Optional.empty()))));
  }

  /** For the reports of a group, under a scheme or under none. */
  Nav of(Localized group, Optional<String> scheme) {
    return made.computeIfAbsent(
        List.of(group, scheme),
        k -> {
          List<Nav.Group> parts = new ArrayList<>();
          parts.add(new Nav.Group(group, reports(group, scheme)));
          List<Nav.Item> others = groups(Optional.of(group));
          if (!others.isEmpty()) {
            parts.add(new Nav.Group(say("report_groups"), others));
          }
          return new Nav(say("reports_list"), parts);
        });
  }

  private List<Nav.Item> reports(Localized group, Optional<String> scheme) {
    List<Nav.Item> items = new ArrayList<>();
    for (ReportResult result : trail(results, scheme)) {
      Report report = report(result);
      if (report.group().equals(group)) {
        items.add(Nav.Item.of(ReportPages.id(result), report.title()));
      }
    }
    return items;
  }

  /** The groups of the month in their order, as places on its page. */
  private List<Nav.Item> groups(Optional<Localized> but) {
    List<Localized> titles = results.stream().map(r -> report(r).group()).distinct().toList();
    List<Nav.Item> items = new ArrayList<>();
    for (Localized title : titles) {
      if (!but.equals(Optional.of(title))) {
        items.add(Nav.Item.of(PageIds.month(month) + "#g-" + titles.indexOf(title), title));
      }
    }
    return items;
  }

  private Report report(ReportResult result) {
    return playbook.report(result.report()).orElseThrow();
  }

  /** One result of each report, in reading order: the scheme's, or the first scheme's. */
  static List<ReportResult> trail(List<ReportResult> results, Optional<String> scheme) {
    Map<String, ReportResult> chosen = new LinkedHashMap<>();
    for (ReportResult result : results) {
      if (!chosen.containsKey(result.report())
          || (scheme.isPresent() && result.scheme().equals(scheme))) {
        chosen.put(result.report(), result);
      }
    }
    return List.copyOf(chosen.values());
  }

  private Localized say(String key) {
    return playbook.phrases().both("pages." + key);
  }
}
