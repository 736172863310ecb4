package org.tierbook.site;

import java.util.List;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.Scheme;

/** A page for each block of benefits. */
final class BenefitPages {
  private BenefitPages() {}

  static void plan(Draft draft) {
    for (BenefitBlock block : draft.playbook().benefits()) {
      draft.playbook().scheme(block.scheme()).ifPresent(scheme -> plan(draft, block, scheme));
    }
  }

  private static void plan(Draft draft, BenefitBlock block, Scheme scheme) {
    Library library = draft.library();
    String stem = "playbook/benefits/" + block.id();
    draft.add(
        Page.of(
                PageIds.benefits(block.id()),
                stem + ".html",
                block.name(),
                "benefits",
                (language, diagnostics) -> view(library, block, scheme, stem))
            .layout(Page.Layout.PLAIN)
            .section(PageIds.PLAYBOOK)
            .parent(PageIds.BENEFITS)
            .schemes(List.of(scheme.id()))
            .wide()
            .downloads(
                Download.both(
                    stem, block.name(), () -> Matrix.of(block, scheme, library).table(library)))
            .build());
  }

  private static BenefitsView view(
      Library library, BenefitBlock block, Scheme scheme, String stem) {
    Matrix matrix = Matrix.of(block, scheme, library);
    boolean assumed =
        matrix.groups().stream()
            .flatMap(g -> g.lines().stream())
            .anyMatch(
                l ->
                    l.assumption().isPresent()
                        || l.cells().stream().anyMatch(Matrix.Cell::assumed));
    return new BenefitsView(
        library.say("benefits_headline", "block", block.name(), "count", matrix.count()),
        library.say("benefits_lead"),
        new Link(PageIds.scheme(scheme.id()), scheme.name()),
        matrix,
        block.notes(),
        library.source(block.source()),
        assumed,
        stem + ".csv",
        stem + ".xlsx");
  }
}
