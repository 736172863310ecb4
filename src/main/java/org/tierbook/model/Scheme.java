package org.tierbook.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A tiering scheme: measures, then ordered rules over them; the first rule that isn't false
 * decides.
 *
 * @param tiers best first
 * @param population absent for the default: current customers without a close date by the as-of
 *     date
 * @param nearShare how far below a limit still counts as near it, 0.10 by default
 * @param value the column whose sum is the value of a tier, such as {@code aum_daily_avg}
 * @param rollsUp id of the scheme whose tiers these are made of
 * @param published id of a published table that belongs on the scheme's page
 */
public record Scheme(
    String id,
    Localized name,
    Optional<Localized> summary,
    String source,
    Optional<Condition> population,
    List<Measure> measures,
    List<Tier> tiers,
    Optional<Held> held,
    Optional<String> rollsUp,
    String value,
    BigDecimal nearShare,
    Optional<String> published,
    List<Localized> notes,
    Location at) {
  public Scheme {
    measures = List.copyOf(measures);
    tiers = List.copyOf(tiers);
    notes = List.copyOf(notes);
  }

  public Optional<Tier> tier(String tierId) {
    return tiers.stream().filter(t -> t.id().equals(tierId)).findFirst();
  }

  public Optional<Measure> measure(String measureId) {
    return measures.stream().filter(m -> m.id().equals(measureId)).findFirst();
  }

  /** The name of the scheme's column in SQL, such as {@code tier_ib_natural_life}. */
  public String column() {
    return "tier_" + id.replace('-', '_');
  }

  /** 1 for the lowest tier up to the number of tiers; 0 for none. */
  public int rank(String tierId) {
    for (int i = 0; i < tiers.size(); i++) {
      if (tiers.get(i).id().equals(tierId)) {
        return tiers.size() - i;
      }
    }
    return 0;
  }
}
