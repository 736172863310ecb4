package org.tierbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tierbook.model.Report;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

/** Makes the chart that a report asks for, over the table beside it. */
final class Charts {
  private static final List<String> COLOURS = List.of("up", "control", "down", "t-none");

  /** Tones of cells without a flow. */
  private static final Set<String> IN_PLACE = Set.of("stay", "zero", "absent");

  private final Phrases phrases;

  Charts(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * Absent for kinds that are tables themselves, such as heat, and when the table lacks what the
   * kind needs.
   */
  Optional<Chart> chart(Report report, Grid grid, Language language) {
    return report.chart().flatMap(c -> chart(c, report.title(), grid, language));
  }

  private Optional<Chart> chart(Report.Chart asked, Localized title, Grid grid, Language language) {
    return switch (asked.type()) {
      case "sankey" -> sankey(title, grid, language);
      case "bar", "stacked", "line", "waterfall", "lorenz", "density" -> series(asked, title, grid);
      default -> Optional.empty();
    };
  }

  private Optional<Chart> sankey(Localized title, Grid grid, Language language) {
    if (grid.heads().stream().noneMatch(h -> h.tier().isPresent()) || isMostlyHidden(grid)) {
      return Optional.empty();
    }
    Map<String, String> spec = new LinkedHashMap<>();
    spec.put("type", Json.text("sankey"));
    spec.put("table", Json.text(grid.id()));
    spec.put("mode", Json.text("moved"));
    spec.put("tip", Json.text(phrases.say(language, "pages.flow_tip")));
    List<Chart.Key> legend =
        List.of(
            new Chart.Key("sw-up", say("flow_up")),
            new Chart.Key("sw-down", say("flow_down")),
            new Chart.Key("sw-in", say("flow_other")));
    return Optional.of(
        new Chart(
            grid.id() + "-flow",
            title,
            Json.object(spec),
            legend,
            true,
            Optional.of(new Chart.Modes(say("flow_moved"), say("flow_all")))));
  }

  /** A picture of the few flows that are left would mislead. */
  private static boolean isMostlyHidden(Grid grid) {
    long hidden = cells(grid).filter(b -> b.tone().equals("withheld")).count();
    long shown =
        cells(grid).filter(b -> b.value().isPresent() && !IN_PLACE.contains(b.tone())).count();
    return hidden > shown;
  }

  private static Stream<Grid.Box> cells(Grid grid) {
    return grid.lines().stream()
        .flatMap(l -> l.boxes().subList(1, Math.max(1, l.boxes().size() - 1)).stream());
  }

  private Optional<Chart> series(Report.Chart asked, Localized title, Grid grid) {
    List<Grid.Head> values = values(asked, grid);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> spec = new LinkedHashMap<>();
    spec.put("type", Json.text(asked.type().equals("stacked") ? "bar" : asked.type()));
    spec.put("table", Json.text(grid.id()));
    spec.put("values", Json.texts(values.stream().map(Grid.Head::key).toList()));
    spec.put("colours", Json.texts(COLOURS.subList(0, Math.min(COLOURS.size(), values.size()))));
    if (asked.type().equals("stacked")) {
      spec.put("stacked", "true");
    }
    List<Chart.Key> legend = new ArrayList<>();
    for (int i = 0; i < Math.min(COLOURS.size(), values.size()) && values.size() > 1; i++) {
      legend.add(new Chart.Key("sw-" + COLOURS.get(i), values.get(i).name()));
    }
    return Optional.of(
        new Chart(grid.id() + "-chart", title, Json.object(spec), legend, false, Optional.empty()));
  }

  /** The number columns that the chart names, in its order. */
  private static List<Grid.Head> values(Report.Chart asked, Grid grid) {
    List<Grid.Head> found = new ArrayList<>();
    for (String part : asked.parts().values()) {
      for (String name : part.split(",", -1)) {
        grid.heads().stream()
            .filter(h -> h.number() && h.key().equals(name.strip()) && !found.contains(h))
            .forEach(found::add);
      }
    }
    return found;
  }

  private Localized say(String key) {
    return phrases.both("pages." + key);
  }
}
