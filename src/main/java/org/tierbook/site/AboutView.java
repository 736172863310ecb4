package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * What the figures rest on.
 *
 * @param versions of the definitions, scheme by scheme
 * @param missing reports that this month's file can't answer, with what they lack
 */
public record AboutView(
    Localized headline,
    Optional<Localized> lead,
    List<Term> data,
    List<Term> rules,
    List<Term> versions,
    List<Term> missing)
    implements View {
  public record Term(Localized name, Localized text, Optional<String> page) {}
}
