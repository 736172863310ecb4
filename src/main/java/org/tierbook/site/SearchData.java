package org.tierbook.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tierbook.model.Course;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.Role;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * What the search of an edition knows, collected from its pages as they are rendered. Thread-safe;
 * the same whatever the order in which pages come.
 */
public final class SearchData {
  private final Edition edition;
  private final Playbook playbook;
  private final Optional<YearMonth> latest;
  private final Map<String, Localized> courses;
  private final Map<Language, Map<String, String>> entries = new ConcurrentHashMap<>();

  public SearchData(Edition edition, Playbook playbook) {
    this.edition = edition;
    this.playbook = playbook;
    this.latest =
        edition.pages().values().stream()
            .flatMap(p -> p.month().stream())
            .max(Comparator.naturalOrder());
    this.courses = playbook.courses().stream().collect(Collectors.toMap(Course::id, Course::title));
    edition.languages().forEach(l -> entries.put(l, new ConcurrentHashMap<>()));
  }

  /** Takes in a rendered page, if it is one that is searched. */
  public void add(Page page, Language language, String html) {
    if (page.searched()) {
      Map<String, String> own = entries.get(language);
      if (own != null) {
        own.put(page.id(), entry(page, language, PageText.of(html, isOld(page))));
      }
    }
  }

  /** The files {@code assets/search.LANGUAGE.js}, by their paths from the edition's root. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (Language language : edition.languages()) {
      Map<String, String> own = entries.getOrDefault(language, Map.of());
      files.put(
          "assets/search." + language.code() + ".js",
          edition.pages().keySet().stream()
              .filter(own::containsKey)
              .map(own::get)
              .collect(Collectors.joining(",\n", "window.tierbookSearch=[\n", "\n];\n")));
    }
    return files;
  }

  /** Of earlier months the sentences are searched, not the numbers of their tables. */
  private boolean isOld(Page page) {
    return page.month().isPresent() && !page.month().equals(latest);
  }

  private String entry(Page page, Language language, PageText text) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("u", Json.text(edition.address(page, language).path()));
    entry.put("t", Json.text(page.title().in(language)));
    entry.put("k", Json.text(kind(page, language)));
    entry.put(
        "w",
        Json.text(
            edition.above(page).stream()
                .map(p -> p.title().in(language))
                .collect(Collectors.joining(" / "))));
    entry.put("f", Json.object(facets(page, language, text)));
    entry.put(
        "s",
        text.sections().stream()
            .map(s -> Json.texts(List.of(s.anchor(), s.heading(), s.text())))
            .collect(Collectors.joining(",", "[", "]")));
    return Json.object(entry);
  }

  private String kind(Page page, Language language) {
    return edition.top().stream()
        .filter(t -> t.section().equals(page.section()))
        .findFirst()
        .map(Edition.Top::label)
        .orElse(edition.brand().title())
        .in(language);
  }

  private Map<String, String> facets(Page page, Language language, PageText text) {
    Map<String, String> facets = new LinkedHashMap<>();
    put(facets, "tier", text.tiers());
    put(facets, "role", roles(page, language));
    put(facets, "course", courses(page, language));
    put(facets, "report", reports(page, language));
    return facets;
  }

  private static void put(Map<String, String> facets, String name, List<String> values) {
    if (!values.isEmpty()) {
      facets.put(name, Json.texts(values));
    }
  }

  private List<String> roles(Page page, Language language) {
    return playbook.roles().stream()
        .filter(r -> page.id().equals(PageIds.role(r.id())))
        .map(Role::name)
        .map(n -> n.in(language))
        .toList();
  }

  private List<String> courses(Page page, Language language) {
    return Optional.ofNullable(courses.get(PageIds.courseOf(page.id())))
        .map(title -> List.of(title.in(language)))
        .orElse(List.of());
  }

  private List<String> reports(Page page, Language language) {
    Set<String> found = new LinkedHashSet<>();
    if (page.id().startsWith("report:")) {
      String rest = page.id().substring(page.id().indexOf('/') + 1);
      int at = rest.indexOf('@');
      String id = at < 0 ? rest : rest.substring(0, at);
      playbook
          .report(id)
          .map(Report::title)
          .map((Localized t) -> t.in(language))
          .ifPresent(found::add);
    }
    return new ArrayList<>(found);
  }
}
