package org.tierbook.site;

import org.tierbook.diag.Diagnostics;
import org.tierbook.text.Language;

/**
 * Builds a page's view when the page is rendered, so that views are never all in memory. Called
 * from several threads.
 */
@FunctionalInterface
public interface ViewMaker {
  /** Problems, such as a reference to something that isn't there, go into {@code diagnostics}. */
  View make(Language language, Diagnostics diagnostics);
}
