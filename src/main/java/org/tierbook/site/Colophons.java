package org.tierbook.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Figures;
import org.tierbook.model.Ledger;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/**
 * What stands at the foot of each page: how old the data are, and by which definitions they were
 * counted.
 */
public final class Colophons {
  private static final String PLACE = "at=Location[";

  private final Playbook playbook;
  private final Figures figures;
  private final Map<String, String> versions = new LinkedHashMap<>();

  public Colophons(Playbook playbook, Figures figures) {
    this.playbook = playbook;
    this.figures = figures;
    for (Scheme scheme : playbook.schemes()) {
      versions.put(scheme.id(), digest(withoutPlaces(scheme.toString())));
    }
  }

  /**
   * The foot of a page.
   *
   * @param data what the reader must know about the data: that it is made up, or public
   */
  public record Colophon(List<Term> terms, Optional<Localized> data, boolean internal) {}

  /** A word and its value. */
  public record Term(Localized name, Localized value) {}

  /** The colophon of a page; {@code hash} comes from the definitions that the page uses. */
  public Colophon of(Page page) {
    List<Term> terms = new java.util.ArrayList<>();
    month(page)
        .ifPresent(
            m -> {
              terms.add(new Term(say("as_of"), Dates.day(m.asOf())));
              terms.add(new Term(say("source_file"), ledgerLine(m.ledger())));
            });
    if (!page.schemes().equals(Page.NO_SCHEMES)) {
      terms.add(
          Math.min(1, terms.size()),
          new Term(say("version"), Localized.same(version(page.schemes()))));
    }
    return new Colophon(
        terms, notice(), playbook.site().data() != org.tierbook.model.SiteSettings.DataKind.PUBLIC);
  }

  /**
   * The hash of definitions, as ten hexadecimal digits; all of them when {@code schemes} is empty.
   */
  public String version(List<String> schemes) {
    if (schemes.size() == 1) {
      return versions.getOrDefault(schemes.get(0), "");
    }
    StringBuilder all = new StringBuilder();
    versions.forEach(
        (id, hash) -> all.append(schemes.isEmpty() || schemes.contains(id) ? hash : ""));
    return digest(all.toString());
  }

  private Optional<MonthFigures> month(Page page) {
    return page.month()
        .flatMap(
            wanted -> figures.months().stream().filter(m -> m.month().equals(wanted)).findFirst())
        .or(figures::latest);
  }

  private Localized ledgerLine(Ledger ledger) {
    long refused = ledger.count(Ledger.Bucket.REJECTED) + ledger.count(Ledger.Bucket.DUPLICATE);
    return playbook
        .phrases()
        .both(
            "site.ledger_line",
            "file",
            ledger.file(),
            "records",
            Numbers.count(ledger.records()),
            "refused",
            Numbers.count(refused));
  }

  private Optional<Localized> notice() {
    return switch (playbook.site().data()) {
      case SYNTHETIC -> Optional.of(say("synthetic"));
      case PUBLIC -> Optional.of(say("public_data"));
      case REAL -> Optional.empty();
    };
  }

  private Localized say(String key) {
    return playbook.phrases().both("site." + key);
  }

  /** The text of a record without its positions: moving a definition doesn't change it. */
  private static String withoutPlaces(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(PLACE); at >= 0; at = text.indexOf(PLACE, from)) {
      rest.append(text, from, at);
      from = text.indexOf(']', at) + 1;
    }
    return rest.append(text, from, text.length()).toString();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
