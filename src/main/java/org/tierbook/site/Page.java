package org.tierbook.site;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.text.Localized;

/**
 * A page as planned: where it stands and how to make its view. Light: one record serves every
 * language of its edition.
 *
 * @param id what others link to, see {@link PageIds}
 * @param path from the root of the edition's language
 * @param title of the browser's tab, and in breadcrumbs and search
 * @param template name of the template without its ending
 * @param section the entry of the top navigation that is marked as current
 * @param parent id of the page above this one in the breadcrumbs
 * @param previous id of the page before
 * @param month whose data the page shows; empty for the latest
 * @param schemes ids of the definitions that the page uses; empty for all, {@link #NO_SCHEMES} for
 *     a page that rests on none
 * @param scripts further scripts from {@code assets/}
 * @param wide printed on a turned sheet
 * @param searched whether the search knows the page; not those that repeat other pages
 */
public record Page(
    String id,
    String path,
    Localized title,
    String template,
    Layout layout,
    String section,
    Optional<String> parent,
    Optional<Nav> nav,
    Optional<String> previous,
    Optional<String> next,
    Optional<YearMonth> month,
    List<String> schemes,
    List<String> scripts,
    boolean wide,
    boolean searched,
    List<Download> downloads,
    ViewMaker view) {
  public Page {
    schemes = List.copyOf(schemes);
    scripts = List.copyOf(scripts);
    downloads = List.copyOf(downloads);
  }

  /** What a page that rests on no definition uses. */
  public static final List<String> NO_SCHEMES = List.of("");

  /** The columns of a page. */
  public enum Layout {
    /** Full width, sections set by the template itself. */
    FRONT,
    /** Navigation at the side. */
    SIDE,
    /** Navigation at the side, contents at the other. */
    CONTENTS,
    /** Like {@link #SIDE}; below 1240 px the navigation folds, because a table needs the width. */
    ROOMY,
    /** Full width without navigation, for wide matrices. */
    PLAIN,
    /** Without the frame of other pages, for slides. */
    BARE
  }

  /** Starts a page; what isn't set stays empty. */
  public static Builder of(
      String id, String path, Localized title, String template, ViewMaker view) {
    return new Builder(id, path, title, template, view);
  }

  /** Collects a page's parts. */
  public static final class Builder {
    private final String id;
    private final String path;
    private final Localized title;
    private final String template;
    private final ViewMaker view;
    private Layout layout = Layout.SIDE;
    private String section = "";
    private @Nullable String parent;
    private @Nullable Nav nav;
    private @Nullable String previous;
    private @Nullable String next;
    private @Nullable YearMonth month;
    private List<String> schemes = List.of();
    private List<String> scripts = List.of();
    private boolean wide;
    private boolean searched = true;
    private List<Download> downloads = List.of();

    private Builder(String id, String path, Localized title, String template, ViewMaker view) {
      this.id = id;
      this.path = path;
      this.title = title;
      this.template = template;
      this.view = view;
    }

    public Builder layout(Layout value) {
      layout = value;
      return this;
    }

    public Builder section(String value) {
      section = value;
      return this;
    }

    public Builder parent(String value) {
      parent = value;
      return this;
    }

    public Builder nav(Nav value) {
      nav = value;
      return this;
    }

    public Builder pager(Optional<String> before, Optional<String> after) {
      previous = before.orElse(null);
      next = after.orElse(null);
      return this;
    }

    public Builder month(YearMonth value) {
      month = value;
      return this;
    }

    public Builder schemes(List<String> value) {
      schemes = value;
      return this;
    }

    /** Of texts, which may rest on no definition. */
    public Builder usedSchemes(List<String> value) {
      return schemes(value.isEmpty() ? NO_SCHEMES : value);
    }

    public Builder scripts(String... value) {
      scripts = List.of(value);
      return this;
    }

    public Builder wide() {
      wide = true;
      return this;
    }

    public Builder unsearched() {
      searched = false;
      return this;
    }

    public Builder downloads(List<Download> value) {
      downloads = value;
      return this;
    }

    public Page build() {
      return new Page(
          id,
          path,
          title,
          template,
          layout,
          section,
          Optional.ofNullable(parent),
          Optional.ofNullable(nav),
          Optional.ofNullable(previous),
          Optional.ofNullable(next),
          Optional.ofNullable(month),
          schemes,
          scripts,
          wide,
          searched,
          downloads,
          view);
    }
  }
}
