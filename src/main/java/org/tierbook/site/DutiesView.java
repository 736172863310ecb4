package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.tierbook.model.Duty;
import org.tierbook.model.Rhythm;
import org.tierbook.model.Scheme;
import org.tierbook.text.Localized;

/** Every duty once, to be seen by tier, role, rhythm and event. */
public record DutiesView(
    Localized headline,
    Localized lead,
    int count,
    List<Filter> filters,
    List<Group> groups,
    List<Contents> contents)
    implements View {
  /**
   * A choice that narrows the list.
   *
   * @param name of the rows' data attribute: tier, role, rhythm or event
   */
  public record Filter(String name, Localized label, List<Options> groups) {}

  /** Choices under a heading; {@code title} is empty where there is one group alone. */
  public record Options(Optional<Localized> title, List<Option> options) {}

  /** A choice. */
  public record Option(String value, Localized label) {}

  /** Duties that come round together. */
  public record Group(String anchor, Localized title, List<Row> rows) {}

  /**
   * A duty; {@code tierIds} and so on are words separated by spaces, for the filters.
   *
   * @param page where it stands in full
   */
  public record Row(
      Link page, DutyCard duty, String tierIds, String roleIds, String rhythm, String eventIds) {}

  static DutiesView of(Library library) {
    List<Group> groups = new ArrayList<>();
    List<Contents> contents = new ArrayList<>();
    for (Optional<Rhythm> rhythm : Checklist.rhythms()) {
      List<Row> rows =
          library.playbook().duties().stream()
              .filter(d -> d.rhythm().equals(rhythm))
              .map(d -> row(d, library))
              .toList();
      if (!rows.isEmpty()) {
        String phrase = Checklist.key(rhythm);
        groups.add(new Group(phrase.replace('_', '-'), library.say(phrase), rows));
        contents.add(new Contents(phrase.replace('_', '-'), library.say(phrase)));
      }
    }
    int count = library.playbook().duties().size();
    return new DutiesView(
        library.say("duties_headline", "count", count),
        library.say("duties_lead"),
        count,
        filters(library),
        groups,
        contents);
  }

  private static Row row(Duty duty, Library library) {
    String role = duty.roles().stream().findFirst().orElse("");
    return new Row(
        new Link(PageIds.role(role) + "#duty-" + duty.id(), duty.title()),
        DutyCard.of(duty, library),
        duty.tiers().stream().map(t -> t.scheme() + "/" + t.tier()).collect(joined()),
        String.join(" ", duty.roles()),
        word(duty.rhythm()),
        String.join(" ", duty.triggers()));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" ");
  }

  private static String word(Optional<Rhythm> rhythm) {
    return rhythm.map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("event");
  }

  private static List<Filter> filters(Library library) {
    List<Duty> duties = library.playbook().duties();
    List<Options> tiers = new ArrayList<>();
    for (Scheme scheme : library.playbook().schemes()) {
      List<Option> own =
          scheme.tiers().stream()
              .filter(t -> !library.dutiesOf(scheme, t).isEmpty())
              .map(t -> new Option(scheme.id() + "/" + t.id(), t.name()))
              .toList();
      if (!own.isEmpty()) {
        tiers.add(new Options(Optional.of(scheme.name()), own));
      }
    }
    List<Option> rhythms =
        Checklist.rhythms().stream()
            .filter(r -> duties.stream().anyMatch(d -> d.rhythm().equals(r)))
            .map(r -> new Option(word(r), library.say(Checklist.key(r))))
            .toList();
    return List.of(
        new Filter("tier", library.say("tier"), tiers),
        filter(
            "role",
            library.say("role"),
            library.playbook().roles().stream()
                .filter(r -> !library.dutiesOf(r).isEmpty())
                .map(r -> new Option(r.id(), r.name()))
                .toList()),
        filter("rhythm", library.say("duty_rhythm"), rhythms),
        filter(
            "event",
            library.say("event"),
            library.playbook().triggers().stream()
                .filter(t -> !library.dutiesOf(t).isEmpty())
                .map(t -> new Option(t.id(), t.name()))
                .toList()));
  }

  private static Filter filter(String name, Localized label, List<Option> options) {
    return new Filter(name, label, List.of(new Options(Optional.empty(), options)));
  }
}
