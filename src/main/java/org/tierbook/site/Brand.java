package org.tierbook.site;

import org.tierbook.model.SiteSettings;
import org.tierbook.text.Localized;

/**
 * Whose site it is.
 *
 * @param accent six hexadecimal digits
 */
public record Brand(Localized bank, Localized title, String accent) {
  static Brand of(SiteSettings site) {
    return new Brand(site.bank(), site.title(), site.accent().substring(1));
  }
}
