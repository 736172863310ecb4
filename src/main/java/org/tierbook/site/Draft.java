package org.tierbook.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.tierbook.model.Figures;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Unit;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * An edition while its pages are being planned: what planners read, and where they put what they
 * plan.
 */
public final class Draft {
  private final Edition.Kind kind;
  private final String folder;
  private final Unit unit;
  private final List<Language> languages;
  private final Playbook playbook;
  private final Figures figures;
  private final Months months;
  private final Library library;
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Set<String> paths = new HashSet<>();
  private final List<Edition.Top> top = new ArrayList<>();
  private final Map<String, Supplier<String>> files = new LinkedHashMap<>();

  Draft(
      Edition.Kind kind,
      String folder,
      Unit unit,
      List<Language> languages,
      Playbook playbook,
      Figures figures,
      Months months) {
    this.kind = kind;
    this.folder = folder;
    this.unit = unit;
    this.languages = languages;
    this.playbook = playbook;
    this.figures = figures;
    this.months = months;
    this.library = new Library(playbook, figures);
  }

  public Edition.Kind kind() {
    return kind;
  }

  /** The bundle's folder; empty for the portal. */
  public String folder() {
    return folder;
  }

  /** The bank, or the branch whose bundle this is. */
  public Unit unit() {
    return unit;
  }

  /** The first one stands at the root. */
  public List<Language> languages() {
    return languages;
  }

  public Playbook playbook() {
    return playbook;
  }

  public Figures figures() {
    return figures;
  }

  public Months months() {
    return months;
  }

  Library library() {
    return library;
  }

  /**
   * A phrase of section {@code site} in every language; {@code arguments} are name, value, name,
   * value.
   */
  public Localized say(String key, Object... arguments) {
    return Phrasing.say(playbook.phrases(), key, arguments);
  }

  /** Adds a page; an id or a path that is taken is a bug. */
  public void add(Page page) {
    if (!paths.add(page.path()) || pages.put(page.id(), page) != null) {
      throw new IllegalStateException("page '" + page.id() + "' is planned twice");
    }
  }

  /** Adds an entry to the top navigation, and makes {@code section} known to pages. */
  public void top(String section, String page, Localized label) {
    top.add(new Edition.Top(section, page, label));
  }

  /** The entries of the top navigation so far. */
  List<Edition.Top> sections() {
    return List.copyOf(top);
  }

  /**
   * Adds a generated file that isn't a page, such as search data; {@code path} is from the
   * edition's root.
   */
  public void file(String path, Supplier<String> text) {
    files.put(path, text);
  }

  /** The pages planned so far. */
  public List<Page> pages() {
    return List.copyOf(pages.values());
  }

  Edition finish() {
    return new Edition(
        kind,
        folder,
        unit,
        languages,
        pages,
        top,
        files,
        Brand.of(playbook.site()),
        new Colophons(playbook, figures));
  }
}
