package org.tierbook.build;

import org.tierbook.customers.CustomerIntake;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.InputException;
import org.tierbook.diag.Progress;
import org.tierbook.diag.Severity;
import org.tierbook.segment.Segmenter;
import org.tierbook.site.Site;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;
import org.tierbook.store.Store;

/** The whole tool, from content and customers to a portal and bundles. */
public final class Build {
  private Build() {}

  /**
   * Builds a project.
   *
   * @throws InputException when something is wrong with the input; {@code diagnostics} says what
   */
  public static BuildSummary run(BuildOptions options, Diagnostics diagnostics, Progress progress) {
    progress.at("content", 0, 0);
    var sources = SourceTree.scan(options.root(), diagnostics);
    var inputs = Inputs.of(sources);
    var last = LastBuild.read(inputs, options);
    var standing = last.standing(diagnostics);
    if (standing.isPresent()) {
      return standing.get();
    }
    Store.preload();
    var playbook = PlaybookReader.read(sources, diagnostics);
    diagnostics.stopIfErrors();
    options.outputs().check(options.root(), playbook.site(), diagnostics);
    options.bound().check(diagnostics);
    diagnostics.stopIfErrors();
    var months = CustomerIntake.read(sources, playbook, options.intake(), diagnostics, progress);
    options.checkMonth(months, diagnostics);
    diagnostics.stopIfErrors();
    var groundwork =
        Groundwork.start(sources, playbook, months, options.store().share(25), diagnostics);
    var figures = Segmenter.run(months, playbook, options.segment(), diagnostics, progress);
    diagnostics.stopIfErrors();
    progress.at("plan", 0, 0);
    var printed = playbook.on(months.lastDay());
    var site = Site.plan(printed, figures, months);
    var record = new RunRecord(inputs, months, options);
    var materials = new Materials(sources, printed, figures, groundwork);
    try (var staged =
        Pages.stage(site, materials, record, options.outputs(), diagnostics, progress)) {
      diagnostics.stopIfErrors();
      stopIfStrict(options, diagnostics);
      progress.at("publish", 0, 0);
      staged.publish();
      return last.replace(BuildSummary.of(site, months, staged), playbook.site(), diagnostics);
    }
  }

  private static void stopIfStrict(BuildOptions options, Diagnostics diagnostics) {
    if (options.strict() && diagnostics.count(Severity.WARNING) > 0) {
      throw new InputException();
    }
  }
}
