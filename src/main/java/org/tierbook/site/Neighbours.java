package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.BenefitCell;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/**
 * The tiers of a scheme compared pair by pair, lowest first.
 *
 * @param limits whether every pair has its limits one by one, on the same measures
 * @param moved whether movements are known
 */
public record Neighbours(
    List<Pair> pairs, boolean limits, boolean benefits, boolean roles, Optional<Localized> moved) {
  /** Two tiers side by side, and what it takes and brings to step up. */
  public record Pair(
      TierMark lower,
      TierMark upper,
      List<Limits.Limit> limits,
      Localized sentence,
      boolean assumed,
      List<Localized> gained,
      List<Localized> from,
      List<Localized> to,
      Optional<Table.Cell> up,
      Optional<Table.Cell> down) {
    /** Whether the same people keep both. */
    public boolean sameRoles() {
      return from.equals(to);
    }

    boolean hidden() {
      return Stream.of(up, down)
          .flatMap(Optional::stream)
          .anyMatch(c -> c.tone() == Table.Tone.WITHHELD);
    }
  }

  /** Whether a movement isn't shown because the group is small. */
  public boolean hidden() {
    return pairs.stream().anyMatch(Pair::hidden);
  }

  static Neighbours of(Scheme scheme, Library library) {
    Optional<Migration> migration = Migration.of(library, scheme);
    List<Pair> pairs = new ArrayList<>();
    for (int i = scheme.tiers().size() - 1; i > 0; i--) {
      pairs.add(pair(scheme, scheme.tiers().get(i), scheme.tiers().get(i - 1), migration, library));
    }
    boolean limits = !pairs.isEmpty();
    for (Pair pair : pairs) {
      limits &= !pair.limits().isEmpty() && names(pair).equals(names(pairs.get(0)));
    }
    return new Neighbours(
        pairs,
        limits,
        pairs.stream().anyMatch(p -> !p.gained().isEmpty()),
        pairs.stream().anyMatch(p -> !p.to().isEmpty()),
        migration
            .flatMap(m -> library.latest())
            .map(m -> library.say("moves_in", "month", Dates.month(m.month()))));
  }

  private static List<String> names(Pair pair) {
    return pair.limits().stream().map(Limits.Limit::operand).toList();
  }

  private static Pair pair(
      Scheme scheme, Tier lower, Tier upper, Optional<Migration> migration, Library library) {
    return new Pair(
        library.mark(scheme, lower),
        library.mark(scheme, upper),
        Limits.of(scheme, upper, library.rules()),
        library.rules().sentence(scheme, upper),
        upper.assumption().isPresent(),
        gained(scheme, lower, upper, library),
        names(lower, library),
        names(upper, library),
        migration.flatMap(m -> m.cell(lower.id(), upper.id())),
        migration.flatMap(m -> m.cell(upper.id(), lower.id())));
  }

  private static List<Localized> names(Tier tier, Library library) {
    return library.roleLinks(tier.responsible()).stream().map(Link::text).toList();
  }

  /** Benefits that the upper tier is given and the lower one isn't. */
  private static List<Localized> gained(Scheme scheme, Tier lower, Tier upper, Library library) {
    List<Localized> gained = new ArrayList<>();
    for (BenefitBlock block : library.benefitsOf(scheme)) {
      block.groups().stream()
          .flatMap(g -> g.benefits().stream())
          .filter(b -> b.cell(upper.id()).state() == BenefitCell.State.GIVEN)
          .filter(b -> b.cell(lower.id()).state() != BenefitCell.State.GIVEN)
          .forEach(b -> gained.add(b.name()));
    }
    return gained;
  }
}
