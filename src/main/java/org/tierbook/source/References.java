package org.tierbook.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;

/** Which ids exist and which are spoken of; at the end, every id that is spoken of must exist. */
final class References {
  /** What an id may stand for. Tiers are {@code SCHEME/TIER}, lessons {@code COURSE/LESSON}. */
  enum Kind {
    SCHEME,
    TIER,
    ROLE,
    TRIGGER,
    SOURCE,
    BENEFITS,
    DUTY,
    REPORT,
    FIGURE,
    FORM,
    COURSE,
    LESSON,
    PATH,
    PAGE,
    COLUMN,
    PUBLISHED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Use(Kind kind, String id, Location at) {}

  private record RolledUp(String scheme, Set<String> tiers, Location at) {}

  private record ReportUse(String id, boolean withScheme, Location at) {}

  private final Diagnostics diagnostics;
  private final Map<Kind, Map<String, Location>> known = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<String>> unreadable = new EnumMap<>(Kind.class);
  private final List<Use> uses = new ArrayList<>();
  private final List<ReportUse> reportUses = new ArrayList<>();
  private final HeadingRefs headings = new HeadingRefs();
  private final List<RolledUp> rolledUp = new ArrayList<>();
  private final Set<Kind> ignored = EnumSet.noneOf(Kind.class);
  private final Set<String> reportsPerScheme = new HashSet<>();

  References(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    for (Kind kind : Kind.values()) {
      known.put(kind, new LinkedHashMap<>());
      unreadable.put(kind, new HashSet<>());
    }
  }

  /** An id that exists; twice is an error at the second place. */
  void define(Kind kind, String id, Location at) {
    Location first = id.isEmpty() ? null : of(kind).putIfAbsent(id, at);
    if (first != null) {
      String place = first.path() + ":" + first.line();
      diagnostics.error("duplicate-id", at, "id", id, "first", place);
    }
  }

  /** An id whose own file is wrong: nobody is blamed for naming it, or anything inside it. */
  void defineUnreadable(Kind kind, String id) {
    unreadable.getOrDefault(kind, Set.of()).add(id);
    of(kind).putIfAbsent(id, Location.of(""));
  }

  /** An id that is spoken of. */
  void use(Kind kind, String id, Location at) {
    if (!id.isEmpty()) {
      uses.add(new Use(kind, id, at));
    }
  }

  /** Nothing of a kind could be read: nobody is blamed for naming any. */
  void ignore(Kind kind) {
    ignored.add(kind);
  }

  /** A report that has a result for each featured scheme, and so is named with one. */
  void definePerScheme(String report) {
    reportsPerScheme.add(report);
  }

  /** A report's result that is spoken of: {@code m-structure}, or {@code m-migration@SCHEME}. */
  void useReport(String id, boolean withScheme, Location at) {
    use(Kind.REPORT, id, at);
    reportUses.add(new ReportUse(id, withScheme, at));
  }

  /** The kind with a name, such as {@code tier}. */
  static Kind kind(String word) {
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Headings of texts, and links to them. */
  HeadingRefs headings() {
    return headings;
  }

  /** A map that must have every tier of a scheme. */
  void mapsAll(String scheme, Set<String> tiers, Location at) {
    rolledUp.add(new RolledUp(scheme, Set.copyOf(tiers), at));
  }

  boolean isKnown(Kind kind, String id) {
    return of(kind).containsKey(id);
  }

  /** Reports what is spoken of and doesn't exist. */
  void check() {
    for (Use use : uses) {
      switch (use.kind()) {
        case TIER -> checkInside(use, Kind.SCHEME);
        case LESSON -> checkInside(use, Kind.COURSE);
        case FIGURE -> checkInside(use, Kind.REPORT);
        default -> checkPlain(use.kind(), use.id(), use.at());
      }
    }
    reportUses.forEach(this::checkScheme);
    headings.check(diagnostics);
    rolledUp.forEach(this::checkAll);
  }

  private void checkAll(RolledUp map) {
    for (String tier : inside(Kind.TIER, map.scheme())) {
      if (!map.tiers().contains(tier)) {
        diagnostics.error("unmapped-tier", map.at(), "id", tier, "in", map.scheme());
      }
    }
  }

  private void checkScheme(ReportUse use) {
    boolean perScheme = reportsPerScheme.contains(use.id());
    if (isReadable(Kind.REPORT, use.id()) && perScheme != use.withScheme()) {
      String problem = perScheme ? "report-needs-scheme" : "report-without-scheme";
      diagnostics.error(problem, use.at(), "id", use.id());
    }
  }

  private boolean isReadable(Kind kind, String id) {
    return isKnown(kind, id) && !unreadable.getOrDefault(kind, Set.of()).contains(id);
  }

  private boolean checkPlain(Kind kind, String id, Location at) {
    if (isKnown(kind, id) || ignored.contains(kind)) {
      return true;
    }
    report(kind, at, id, "", of(kind).keySet());
    return false;
  }

  private void checkInside(Use use, Kind outer) {
    int slash = use.id().indexOf('/');
    String owner = slash < 0 ? use.id() : use.id().substring(0, slash);
    String inner = slash < 0 ? "" : use.id().substring(slash + 1);
    if (!checkPlain(outer, owner, use.at())
        || !isReadable(outer, owner)
        || isKnown(use.kind(), use.id())) {
      return;
    }
    List<String> siblings = inside(use.kind(), owner);
    report(use.kind(), use.at(), inner, owner, siblings);
  }

  private List<String> inside(Kind kind, String owner) {
    String prefix = owner + "/";
    return of(kind).keySet().stream()
        .filter(id -> id.startsWith(prefix))
        .map(id -> id.substring(prefix.length()))
        .toList();
  }

  private void report(Kind kind, Location at, String id, String owner, Collection<String> all) {
    List<String> arguments = new ArrayList<>(List.of("id", id, "in", owner));
    arguments.addAll(List.of("allowed", all.isEmpty() ? "—" : Suggestion.list(all)));
    Suggestion.nearest(id, all).ifPresent(s -> arguments.addAll(List.of("suggestion", s)));
    diagnostics.error("unknown-" + kind.word(), at, arguments.toArray(String[]::new));
  }

  private Map<String, Location> of(Kind kind) {
    return known.computeIfAbsent(kind, k -> new LinkedHashMap<>());
  }
}
