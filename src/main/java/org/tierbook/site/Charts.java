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
  /** Colours of series that are no tiers, in their order. */
  private static final List<String> COLOURS = List.of("c1", "c2", "c3", "c4", "c5", "c6");

  /** What a survey or a source says, beside what was counted. */
  private static final String REFERENCE = "reference";

  /** The part of a stacked chart whose values are the pieces: then each value column is a bar. */
  private static final String PIECES = "pieces";

  /** Tones of cells without a flow. */
  private static final Set<String> IN_PLACE = Set.of("stay", "zero", "absent");

  private final Phrases phrases;

  Charts(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * Absent for kinds that are tables themselves, such as heat, and when the table lacks what the
   * kind needs.
   *
   * @param summary what the picture says in words
   */
  Optional<Chart> chart(Report report, Grid grid, Localized summary, Language language) {
    return report.chart().flatMap(c -> chart(c, report.title(), grid, summary, language));
  }

  private Optional<Chart> chart(
      Report.Chart asked, Localized title, Grid grid, Localized summary, Language language) {
    return switch (asked.type()) {
      case "sankey" -> sankey(title, grid, summary, language);
      case "bar", "stacked", "line", "waterfall", "lorenz", "density" ->
          series(asked, title, grid, summary);
      default -> Optional.empty();
    };
  }

  /** A line for each column of a table of months. */
  Optional<Chart> months(Grid grid, Localized title, Localized summary) {
    Map<String, String> parts = new LinkedHashMap<>();
    grid.heads().stream().skip(1).limit(COLOURS.size()).forEach(h -> parts.put(h.key(), h.key()));
    return series(new Report.Chart("line", parts), title, grid, summary);
  }

  private Optional<Chart> sankey(Localized title, Grid grid, Localized summary, Language language) {
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
            summary,
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

  private Optional<Chart> series(
      Report.Chart asked, Localized title, Grid grid, Localized summary) {
    List<Grid.Head> values = values(asked, grid);
    if (values.isEmpty() || isEmpty(grid, values)) {
      return Optional.empty();
    }
    boolean pieces = asked.parts().containsKey(PIECES);
    boolean plain = List.of("bar", "stacked", "line").contains(asked.type());
    List<Chart.Key> keys = pieces ? pieces(grid) : keys(values);
    Map<String, String> spec = new LinkedHashMap<>();
    spec.put("type", Json.text(asked.type().equals("stacked") ? "bar" : asked.type()));
    spec.put("table", Json.text(grid.id()));
    spec.put("values", Json.texts(values.stream().map(Grid.Head::key).toList()));
    if (plain) {
      spec.put("colours", Json.texts(keys.stream().map(k -> k.look().substring(3)).toList()));
    }
    if (pieces) {
      spec.put(PIECES, "true");
    } else if (asked.type().equals("stacked")) {
      spec.put("stacked", "true");
    }
    Optional.ofNullable(asked.parts().get(REFERENCE))
        .ifPresent(r -> spec.put(REFERENCE, Json.text(r)));
    return Optional.of(
        new Chart(
            grid.id() + "-chart",
            title,
            Json.object(spec),
            summary,
            plain && keys.size() > 1 ? keys : List.of(),
            !plain && !asked.type().equals("waterfall"),
            Optional.empty()));
  }

  /** Nothing that could be drawn: all absent, or all withheld. */
  private static boolean isEmpty(Grid grid, List<Grid.Head> values) {
    List<Integer> places = values.stream().map(v -> grid.heads().indexOf(v)).toList();
    return grid.lines().stream()
        .noneMatch(l -> places.stream().anyMatch(i -> l.boxes().get(i).value().isPresent()));
  }

  private static List<Chart.Key> keys(List<Grid.Head> values) {
    List<Chart.Key> keys = new ArrayList<>();
    for (Grid.Head value : values) {
      keys.add(new Chart.Key("sw-" + colour(value.colour(), keys.size()), value.name()));
    }
    return keys;
  }

  private static List<Chart.Key> pieces(Grid grid) {
    List<Chart.Key> keys = new ArrayList<>();
    for (Grid.Line line : grid.lines()) {
      keys.add(new Chart.Key("sw-" + colour(line.colour(), keys.size()), line.name()));
    }
    return keys;
  }

  /** A tier keeps its colour wherever it stands; others take theirs by their place. */
  private static String colour(String own, int place) {
    return own.equals("control") ? COLOURS.get(place % COLOURS.size()) : own;
  }

  /** The number columns that the chart names, in its order; of a cross-table all but its total. */
  private static List<Grid.Head> values(Report.Chart asked, Grid grid) {
    List<Grid.Head> found = new ArrayList<>();
    if (grid.heat()) {
      return grid.heads().stream().filter(h -> h.number() && !h.key().isEmpty()).toList();
    }
    for (String name : asked.parts().values()) {
      grid.heads().stream()
          .filter(h -> h.number() && h.key().equals(name) && !found.contains(h))
          .forEach(found::add);
    }
    return found;
  }

  private Localized say(String key) {
    return phrases.both("pages." + key);
  }
}
