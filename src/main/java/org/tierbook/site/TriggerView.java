package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/** An event, and what is to be done when it happens. */
public record TriggerView(Localized headline, Optional<Localized> lead, List<DutyCard> duties)
    implements View {}
