package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import org.tierbook.model.Figures;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Unit;

/** All that will be written: the portal first, then a bundle for each branch, then the office's. */
public record Site(List<Edition> editions) {
  /** In the order of the top navigation. */
  private static final List<Planner> PORTAL =
      List.of(
          HomePages::plan,
          IndexPages::plan,
          SchemePages::plan,
          BenefitPages::plan,
          DutyPages::plan,
          FormPages::plan,
          TextPages::plan,
          TrainingPages::plan,
          PathPages::plan,
          ReportPages::plan,
          SearchPages::plan,
          ClientWords::plan);

  public Site {
    editions = List.copyOf(editions);
  }

  /** Decides pages, addresses and navigation. Without months the playbook alone is planned. */
  public static Site plan(Playbook playbook, Figures figures, Months months) {
    List<Edition> editions = new ArrayList<>();
    editions.add(portal(playbook, figures, months));
    editions.addAll(Bundles.plan(playbook, figures, months));
    return new Site(editions);
  }

  private static Edition portal(Playbook playbook, Figures figures, Months months) {
    Unit bank = Unit.bank(playbook.site().bank());
    Draft draft =
        new Draft(
            Edition.Kind.PORTAL, "", bank, playbook.site().languages(), playbook, figures, months);
    PORTAL.forEach(p -> p.plan(draft));
    draft.file("assets/look.css", () -> Look.css(playbook.site()));
    return draft.finish();
  }
}
