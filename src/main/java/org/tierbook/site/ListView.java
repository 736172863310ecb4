package org.tierbook.site;

import org.tierbook.text.Localized;

/**
 * A page of a worklist.
 *
 * @param audience whose eyes it is for
 * @param month the work month, in which the list is worked through
 */
public record ListView(
    Localized audience,
    Localized title,
    Localized unit,
    Localized month,
    Localized asOf,
    Localized answer,
    Worklist list)
    implements View {}
