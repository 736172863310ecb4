package org.tierbook.site;

import org.tierbook.text.Localized;

/** The front page. */
public record HomeView(Localized headline) implements View {}
