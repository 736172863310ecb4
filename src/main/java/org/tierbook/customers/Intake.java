package org.tierbook.customers;

import java.util.Map;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Playbook;

/**
 * What every file of a run is read with.
 *
 * @param successors outlets that are no more, each with the one that it became
 */
record Intake(
    Playbook playbook,
    int exponent,
    Set<String> required,
    Map<String, String> successors,
    IntakeOptions options,
    Diagnostics diagnostics) {}
