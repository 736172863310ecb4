package org.tierbook.build;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.tierbook.model.Ledger;
import org.tierbook.model.Months;
import org.tierbook.site.Edition;
import org.tierbook.site.Site;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

/**
 * What a build made, for its closing line.
 *
 * @param pages of portal and bundles, by language
 * @param bundles folders for branches and the office
 * @param customers in the latest month
 * @param files of portal and bundles
 * @param unchanged those with the bytes that they had before
 * @param phrases the project's words for saying so
 */
public record BuildSummary(
    Map<Language, Long> pages,
    long bundles,
    long customers,
    long months,
    long files,
    long unchanged,
    Phrases phrases) {
  public BuildSummary {
    pages = Collections.unmodifiableMap(new EnumMap<>(pages));
  }

  static BuildSummary of(Site site, Months months, Pages staged, Phrases phrases) {
    Map<Language, Long> pages = new EnumMap<>(Language.class);
    for (Edition edition : site.editions()) {
      edition.languages().forEach(l -> pages.merge(l, (long) edition.pages().size(), Long::sum));
    }
    long customers = months.latest().map(m -> m.ledger().count(Ledger.Bucket.ACCEPTED)).orElse(0L);
    long bundles = site.editions().stream().filter(e -> e.kind() != Edition.Kind.PORTAL).count();
    return new BuildSummary(
        pages,
        bundles,
        customers,
        months.snapshots().size(),
        staged.files(),
        staged.unchanged(),
        phrases);
  }

  /** Pages in all languages. */
  public long allPages() {
    return pages.values().stream().mapToLong(Long::longValue).sum();
  }
}
