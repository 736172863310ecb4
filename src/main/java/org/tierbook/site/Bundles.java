package org.tierbook.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tierbook.model.Figures;
import org.tierbook.model.Level;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Unit;
import org.tierbook.model.UnitFigures;

/**
 * The bundles: one for each branch, and the office's with all of them. A bank without branches has
 * none.
 */
final class Bundles {
  private static final String OFFICE = "office";

  private Bundles() {}

  static List<Edition> plan(Playbook playbook, Figures figures, Months months) {
    List<UnitFigures> branches =
        figures.inside().stream().filter(u -> u.unit().level() == Level.BRANCH).toList();
    List<Edition> editions = new ArrayList<>();
    Set<String> taken = new HashSet<>(Set.of(OFFICE));
    for (UnitFigures branch : branches) {
      String folder = folder(branch.unit().id(), taken);
      Draft draft = draft(Edition.Kind.BRANCH, folder, branch.unit(), playbook, figures, months);
      new BundlePages(draft, branch, managers(figures, branch.unit()), List.of()).plan();
      editions.add(finish(draft));
    }
    if (!branches.isEmpty()) {
      Unit bank = Unit.bank(playbook.site().bank());
      UnitFigures own =
          figures.inside().stream()
              .filter(u -> u.unit().level() == Level.BANK)
              .findFirst()
              .orElse(new UnitFigures(bank, List.of()));
      Draft draft = draft(Edition.Kind.OFFICE, OFFICE, bank, playbook, figures, months);
      new BundlePages(draft, own, managers(figures), branches).plan();
      editions.add(finish(draft));
    }
    return editions;
  }

  private static List<UnitFigures> managers(Figures figures) {
    return figures.inside().stream().filter(u -> u.unit().level() == Level.MANAGER).toList();
  }

  private static List<UnitFigures> managers(Figures figures, Unit branch) {
    return managers(figures).stream().filter(u -> u.unit().branch().equals(branch.id())).toList();
  }

  private static Draft draft(
      Edition.Kind kind,
      String folder,
      Unit unit,
      Playbook playbook,
      Figures figures,
      Months months) {
    return new Draft(
        kind, folder, unit, playbook.site().languages().subList(0, 1), playbook, figures, months);
  }

  private static Edition finish(Draft draft) {
    SearchPages.plan(draft);
    ClientWords.plan(draft);
    draft.file("assets/look.css", () -> Look.css(draft.playbook().site()));
    return draft.finish();
  }

  /** A folder of its own also where case doesn't count. */
  private static String folder(String id, Set<String> taken) {
    String safe = Address.safe(id);
    if (!taken.add(safe.toLowerCase(Locale.ROOT))) {
      safe = Address.hex(id);
      taken.add(safe);
    }
    return safe;
  }
}
