package org.tierbook.customers;

import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Playbook;

/** What every file of a run is read with. */
record Intake(
    Playbook playbook,
    Header header,
    int exponent,
    Set<String> required,
    IntakeOptions options,
    Diagnostics diagnostics) {}
