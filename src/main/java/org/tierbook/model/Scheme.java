package org.tierbook.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A tiering scheme: measures, then ordered rules over them; the first rule that isn't false
 * decides.
 *
 * @param kind how its tiers relate
 * @param tiers best first
 * @param population absent for the default: current customers without a close date by the as-of
 *     date
 * @param nearShare how far below a limit still counts as near it, 0.10 by default
 * @param value the column whose sum is the value of a tier, such as {@code aum_daily_avg}
 * @param rollsUp id of the scheme whose tiers these are made of
 * @param published id of a published table that belongs on the scheme's page
 * @param keep how long a tier is kept that isn't earned any more
 * @param transitions which tiers a customer may move to from a tier; empty when all moves are fine
 * @param versions later definitions, the earliest first
 */
public record Scheme(
    String id,
    Localized name,
    Optional<Localized> summary,
    String source,
    Kind kind,
    Optional<Condition> population,
    List<Measure> measures,
    List<Tier> tiers,
    Optional<Held> held,
    Optional<String> rollsUp,
    String value,
    BigDecimal nearShare,
    Optional<String> published,
    List<Localized> notes,
    Optional<Keep> keep,
    Map<String, List<String>> transitions,
    List<Version> versions,
    Location at) {
  public Scheme {
    measures = List.copyOf(measures);
    tiers = List.copyOf(tiers);
    notes = List.copyOf(notes);
    transitions = Collections.unmodifiableMap(new LinkedHashMap<>(transitions));
    versions = List.copyOf(versions);
  }

  /** A ladder that is the same for ever. */
  public Scheme(
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
    this(
        id,
        name,
        summary,
        source,
        Kind.LADDER,
        population,
        measures,
        tiers,
        held,
        rollsUp,
        value,
        nearShare,
        published,
        notes,
        Optional.empty(),
        Map.of(),
        List.of(),
        at);
  }

  /** How the tiers of a scheme relate. */
  public enum Kind {
    /** From the best to the last, which takes who is left. */
    LADDER,
    /** Cells of axes. */
    MATRIX,
    /** A customer may have several; the first is the one that counts. */
    TAGS,
    /** Values of one column. */
    ATTRIBUTE;

    /** Whether a higher tier is a better one. */
    public boolean isRanked() {
      return this == LADDER;
    }
  }

  /** The same under another id with other tiers, and without later versions. */
  public Scheme with(String newId, List<Tier> newTiers) {
    return new Scheme(
        newId,
        name,
        summary,
        source,
        kind,
        population,
        measures,
        newTiers,
        held,
        rollsUp,
        value,
        nearShare,
        published,
        notes,
        keep,
        transitions,
        List.of(),
        at);
  }

  public Optional<Tier> tier(String tierId) {
    return tiers.stream().filter(t -> t.id().equals(tierId)).findFirst();
  }

  public Optional<Measure> measure(String measureId) {
    return measures.stream().filter(m -> m.id().equals(measureId)).findFirst();
  }

  /** The axes of a matrix. */
  public List<Measure.Axis> axes() {
    return measures.stream()
        .filter(Measure.Axis.class::isInstance)
        .map(Measure.Axis.class::cast)
        .toList();
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

  /** How a tier is kept: by its own way, or the scheme's. */
  public Optional<Keep> keep(Tier tier) {
    return tier.keep().or(() -> keep);
  }

  /** The definition in force at the end of a day. */
  public Scheme on(LocalDate day) {
    Scheme found = this;
    for (Version version : versions) {
      if (!version.effective().isAfter(day)) {
        found = version.scheme();
      }
    }
    return found;
  }

  /** What a tier that was given on one day is called on a later one. */
  public String becomes(String tierId, LocalDate given, LocalDate later) {
    String now = tierId;
    for (Version version : versions) {
      if (version.effective().isAfter(given) && !version.effective().isAfter(later)) {
        now = version.becomes().getOrDefault(now, now);
      }
    }
    return now;
  }
}
