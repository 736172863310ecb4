package org.tierbook.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tierbook.model.Festival;
import org.tierbook.model.Role;
import org.tierbook.model.Source;
import org.tierbook.model.Trigger;
import org.tierbook.model.WorkCalendar;
import org.tierbook.source.References.Kind;

/** Reads roles, triggers, sources and the calendar. */
final class VocabularyReader {
  private final Reading reading;

  VocabularyReader(Reading reading) {
    this.reading = reading;
  }

  List<Role> roles(YamlNode root) {
    return reading.list(root, n -> reading.map(n).map(this::role));
  }

  private Role role(MapReader map) {
    Role role =
        new Role(
            map.defines("id", Kind.ROLE),
            map.localised("name"),
            map.optionalLocalised("summary"),
            map.valueAt("id"));
    map.done();
    return role;
  }

  List<Trigger> triggers(YamlNode root) {
    return reading.list(root, n -> reading.map(n).map(this::trigger));
  }

  private Trigger trigger(MapReader map) {
    Trigger trigger =
        new Trigger(
            map.defines("id", Kind.TRIGGER),
            map.localised("name"),
            map.optionalLocalised("summary"),
            map.valueAt("id"));
    map.done();
    return trigger;
  }

  List<Source> sources(YamlNode root) {
    return reading.list(root, n -> reading.map(n).map(this::source));
  }

  private Source source(MapReader map) {
    Source source =
        new Source(
            map.defines("id", Kind.SOURCE),
            map.localised("title"),
            map.optionalLocalised("detail"),
            map.valueAt("id"));
    map.done();
    return source;
  }

  /** {@code YEAR: {festivals, holidays, workdays}}; the dates must be of that year. */
  WorkCalendar calendar(YamlNode root) {
    List<Festival> festivals = new ArrayList<>();
    Set<LocalDate> holidays = new LinkedHashSet<>();
    Set<LocalDate> workdays = new LinkedHashSet<>();
    for (YamlNode.Entry year : reading.entries(root)) {
      Optional<MapReader> found = reading.map(year.value());
      if (found.isPresent()) {
        MapReader map = found.get();
        festivals.addAll(map.list("festivals", n -> festival(n, year.key())));
        holidays.addAll(map.list("holidays", n -> date(n, year.key())));
        workdays.addAll(map.list("workdays", n -> date(n, year.key())));
        map.done();
      }
    }
    return new WorkCalendar(festivals, holidays, workdays);
  }

  private Optional<Festival> festival(YamlNode node, String year) {
    Optional<MapReader> found = reading.map(node);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = found.get();
    var name = map.localised("name");
    Optional<LocalDate> date = map.need("date").flatMap(n -> date(n, year));
    map.done();
    return date.map(d -> new Festival(name, d));
  }

  private Optional<LocalDate> date(YamlNode node, String year) {
    Optional<LocalDate> date = reading.date(node);
    if (date.isPresent() && !Integer.toString(date.get().getYear()).equals(year)) {
      reading.error("wrong-year", node.at(), "year", year);
      return Optional.empty();
    }
    return date;
  }
}
