package org.tierbook.site;

import java.util.List;
import org.tierbook.text.Localized;

/** What a page shows: a public record that the page's template reads as {@code view}. */
public interface View {
  /** The page's contents list; shown beside the text by {@link Page.Layout#CONTENTS}. */
  default List<Contents> contents() {
    return List.of();
  }

  /** Links beneath the contents list, such as the slides of a lesson. */
  default List<Link> tools() {
    return List.of();
  }

  /** A text of the page has no translation into the reader's language, and is shown in Chinese. */
  default boolean untranslated() {
    return false;
  }

  /** A section of the page: the id of its element, and its short name. */
  record Contents(String anchor, Localized title) {}
}
