package org.tierbook.build;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tierbook.html.Renderer;
import org.tierbook.model.Figures;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.output.Content;
import org.tierbook.privacy.Guard;
import org.tierbook.site.Edition;
import org.tierbook.site.Picture;
import org.tierbook.source.SourceFile;
import org.tierbook.source.SourceTree;

/** What the writing of pages needs beside their plan. */
record Materials(SourceTree sources, Playbook playbook, Figures figures, Groundwork groundwork) {
  private static final String ASSETS = "templates/assets";

  /** Stands as the date of files that show no customer figures. */
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  Renderer renderer() {
    return groundwork.renderer();
  }

  /** Looks for persons who must not appear in an edition. */
  Guard guard(Edition edition) {
    return switch (edition.kind()) {
      case PORTAL -> groundwork.ids().portal();
      case BRANCH -> groundwork.ids().bundle(edition.unit().id());
      case OFFICE -> Guard.ofNothing();
    };
  }

  /** The files that pages of the edition load, by path. */
  Map<String, Supplier<Content>> assets(Edition edition) {
    Map<String, Supplier<Content>> assets = new TreeMap<>();
    for (SourceFile file : sources.list(ASSETS, "")) {
      String path = "assets" + file.path().substring(ASSETS.length());
      if (!edition.files().containsKey(path)) {
        assets.put(path, () -> Content.of(file.text()));
      }
    }
    if (edition.kind() == Edition.Kind.PORTAL) {
      Picture.all(playbook)
          .forEach(
              (address, path) ->
                  assets.put(
                      address, () -> Content.of(sources.bytes(path).orElseGet(() -> new byte[0]))));
    }
    if (edition.pages().values().stream().anyMatch(p -> p.scripts().contains(ChartLibrary.NAME))) {
      assets.put("assets/" + ChartLibrary.NAME, groundwork.charts()::content);
    }
    return assets;
  }

  /** The as-of date of a page's month, else of the latest one. */
  LocalDate asOf(Optional<YearMonth> month) {
    return month
        .flatMap(
            wanted -> figures.months().stream().filter(m -> m.month().equals(wanted)).findFirst())
        .or(figures::latest)
        .map(MonthFigures::asOf)
        .orElse(UNDATED);
  }
}
