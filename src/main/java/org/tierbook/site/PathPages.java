package org.tierbook.site;

import java.util.Optional;
import org.tierbook.model.LearningPath;

/** A page for each learning path. */
final class PathPages {
  private PathPages() {}

  static void plan(Draft draft) {
    for (LearningPath path : draft.playbook().paths()) {
      draft.add(
          Page.of(
                  PageIds.path(path.id()),
                  "training/paths/" + path.id() + ".html",
                  path.name(),
                  "path",
                  (language, diagnostics) -> PathView.of(path, draft.library()))
              .layout(Page.Layout.CONTENTS)
              .section(PageIds.COURSES)
              .schemes(Page.NO_SCHEMES)
              .parent(PageIds.COURSES)
              .nav(TrainingPages.nav(draft, Optional.empty()))
              .build());
    }
  }
}
