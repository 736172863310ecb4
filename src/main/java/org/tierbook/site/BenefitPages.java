package org.tierbook.site;

import java.util.List;
import java.util.stream.Stream;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Benefit;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.BenefitCell;
import org.tierbook.model.BenefitGroup;
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
                (language, diagnostics) -> view(library, block, scheme, stem, diagnostics))
            .layout(Page.Layout.PLAIN)
            .section(PageIds.PLAYBOOK)
            .parent(PageIds.BENEFITS)
            .schemes(List.of(scheme.id()))
            .wide()
            .scripts("matrix.js")
            .downloads(
                Download.both(
                    stem,
                    block.name(),
                    () -> new MatrixTable(Matrix.of(block, scheme, library), library).table()))
            .build());
  }

  private static BenefitsView view(
      Library library, BenefitBlock block, Scheme scheme, String stem, Diagnostics diagnostics) {
    warnOfEnds(library, block, diagnostics);
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
        MatrixStep.all(matrix),
        stem + ".csv",
        stem + ".xlsx");
  }

  /** Whoever writes the benefits learns which of them are over. */
  private static void warnOfEnds(Library library, BenefitBlock block, Diagnostics diagnostics) {
    for (BenefitGroup group : block.groups()) {
      for (Benefit benefit : group.benefits()) {
        Stream.concat(
                Stream.of(benefit.terms()),
                benefit.cells().values().stream().map(BenefitCell::terms))
            .flatMap(t -> t.until().stream())
            .filter(u -> library.today().map(u::isOver).orElse(false))
            .forEach(
                u ->
                    diagnostics.warning(
                        "benefit-over",
                        u.at(),
                        "day",
                        u.day().toString(),
                        "today",
                        library.today().orElseThrow().toString()));
      }
    }
  }
}
