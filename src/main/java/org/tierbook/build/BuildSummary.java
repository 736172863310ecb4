package org.tierbook.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tierbook.model.Ledger;
import org.tierbook.model.Months;
import org.tierbook.site.Edition;
import org.tierbook.site.Site;
import org.tierbook.text.Language;

/**
 * What a build made, for its closing line.
 *
 * @param pages of portal and bundles, by language
 * @param bundles folders for branches and the office
 * @param customers in the latest month
 * @param files of portal and bundles
 * @param unchanged those with the bytes that they had before
 * @param stands whether nothing was built, since all of it stands as an earlier build left it
 */
public record BuildSummary(
    Map<Language, Long> pages,
    long bundles,
    long customers,
    long months,
    long files,
    long unchanged,
    boolean stands) {
  public BuildSummary {
    pages = Collections.unmodifiableMap(new EnumMap<>(pages));
  }

  static BuildSummary of(Site site, Months months, Pages staged) {
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
        false);
  }

  /** As texts, for {@link #again}. */
  List<String> facts() {
    List<String> facts = new ArrayList<>();
    Stream.of(bundles, customers, months, files).forEach(n -> facts.add(Long.toString(n)));
    pages.forEach((language, n) -> facts.addAll(List.of(language.name(), Long.toString(n))));
    return facts;
  }

  /** What an earlier build made, of which all stands. */
  static BuildSummary again(List<String> facts) {
    Map<Language, Long> pages = new EnumMap<>(Language.class);
    for (int i = 4; i < facts.size(); i += 2) {
      pages.put(Language.valueOf(facts.get(i)), Long.parseLong(facts.get(i + 1)));
    }
    long files = Long.parseLong(facts.get(3));
    return new BuildSummary(
        pages,
        Long.parseLong(facts.get(0)),
        Long.parseLong(facts.get(1)),
        Long.parseLong(facts.get(2)),
        files,
        files,
        true);
  }

  /** Pages in all languages. */
  public long allPages() {
    return pages.values().stream().mapToLong(Long::longValue).sum();
  }
}
