package org.tierbook.site;

import org.tierbook.text.Localized;

/**
 * A link by page id.
 *
 * @param page id of the page, perhaps with {@code #} and an anchor
 */
public record Link(String page, Localized text) {}
