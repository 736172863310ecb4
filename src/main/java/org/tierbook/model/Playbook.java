package org.tierbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

/** All that authors wrote, checked. */
public record Playbook(
    SiteSettings site,
    List<Scheme> schemes,
    List<BenefitBlock> benefits,
    List<Duty> duties,
    List<Role> roles,
    List<Trigger> triggers,
    WorkCalendar calendar,
    List<Source> sources,
    List<PublishedTable> published,
    List<Course> courses,
    List<Report> reports,
    List<TextPage> pages,
    List<Form> forms,
    List<LearningPath> paths,
    List<CustomerColumn> columns,
    List<Section> sections,
    Phrases phrases) {
  public Playbook {
    schemes = List.copyOf(schemes);
    benefits = List.copyOf(benefits);
    duties = List.copyOf(duties);
    roles = List.copyOf(roles);
    triggers = List.copyOf(triggers);
    sources = List.copyOf(sources);
    published = List.copyOf(published);
    courses = List.copyOf(courses);
    reports = List.copyOf(reports);
    pages = List.copyOf(pages);
    forms = List.copyOf(forms);
    paths = List.copyOf(paths);
    columns = List.copyOf(columns);
    sections = List.copyOf(sections);
  }

  public Optional<Scheme> scheme(String id) {
    return schemes.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  public Optional<Role> role(String id) {
    return roles.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  public Optional<Report> report(String id) {
    return reports.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  public Optional<CustomerColumn> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public Optional<Section> section(String name) {
    return sections.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** What a report can lack, in words: a column, the month before, or a file. */
  public Localized need(String name) {
    String key = "report.need_" + name;
    return phrases.has(Language.ZH, key)
        ? phrases.both(key)
        : column(name)
            .map(CustomerColumn::label)
            .or(() -> section(name).map(Section::label))
            .orElse(Localized.same(name));
  }

  /** The same with each scheme as it is in force at the end of a day. */
  public Playbook on(LocalDate day) {
    return new Playbook(
        site,
        schemes.stream().map(s -> s.on(day)).toList(),
        benefits,
        duties,
        roles,
        triggers,
        calendar,
        sources,
        published,
        courses,
        reports,
        pages,
        forms,
        paths,
        columns,
        sections,
        phrases);
  }

  /** The featured schemes, in the order of {@code site.yaml}. */
  public List<Scheme> featured() {
    return site.featured().stream().map(this::scheme).flatMap(Optional::stream).toList();
  }
}
