package org.tierbook.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tierbook.diag.Location;
import org.tierbook.model.FigureRef;
import org.tierbook.model.SiteSettings;
import org.tierbook.model.SiteSettings.DataKind;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Reads {@code content/site.yaml}. */
final class SiteReader {
  static final String PATH = "content/site.yaml";

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final String ACCENT = "#0F4F63";
  private static final String ACCENT_DARK = "#86BFCE";
  private static final Localized YUAN = Localized.of("元", "yuan");

  private final Reading reading;
  private final Map<String, Location> reports = new LinkedHashMap<>();

  SiteReader(Reading reading) {
    this.reading = reading;
  }

  SiteSettings read(MapReader map) {
    Optional<MapReader> privacy = part(map, "privacy");
    Optional<MapReader> archive = part(map, "archive");
    Optional<MapReader> units = part(map, "units");
    Optional<MapReader> look = part(map, "look");
    SiteSettings site =
        new SiteSettings(
            map.localised("bank"),
            map.localised("title"),
            languages(map),
            map.need("data").flatMap(n -> reading.word(n, DataKind.class)).orElse(DataKind.REAL),
            map.nameList("featured", Kind.SCHEME),
            map.list("reports", this::report),
            map.list("front", this::figure),
            map.find("headline").flatMap(this::headline),
            privacy.map(p -> whole(p, "minimum_cell", 5, 1, 1000)).orElse(5),
            archive.map(a -> whole(a, "full_months", 13, 1, 1200)).orElse(13),
            map.find("as_of").flatMap(reading::date),
            map.optionalText("customers").orElse("content/customers"),
            units.flatMap(u -> u.find("scale").flatMap(reading::amount)).orElse(BigDecimal.ONE),
            units.flatMap(u -> u.optionalLocalised("currency")).orElse(YUAN),
            look.map(l -> colour(l, "accent", ACCENT)).orElse(ACCENT),
            look.map(l -> colour(l, "accent_dark", ACCENT_DARK)).orElse(ACCENT_DARK),
            map.at());
    map.done();
    List.of(privacy, archive, units, look).forEach(p -> p.ifPresent(MapReader::done));
    checkMinimumCell(site, privacy);
    return site;
  }

  /** What stands in for a {@code site.yaml} that can't be read, so that the other files can be. */
  static SiteSettings unreadable() {
    return new SiteSettings(
        Localized.same(""),
        Localized.same(""),
        List.of(Language.values()),
        DataKind.REAL,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        5,
        13,
        Optional.<LocalDate>empty(),
        "content/customers",
        BigDecimal.ONE,
        YUAN,
        ACCENT,
        ACCENT_DARK,
        Location.of(PATH));
  }

  /** The reports that the site has, and where {@code site.yaml} names them. */
  Map<String, Location> reports() {
    return reports;
  }

  private Optional<String> report(YamlNode node) {
    Optional<String> id = reading.id(node);
    id.ifPresent(i -> reports.put(i, node.at()));
    return id;
  }

  private Optional<MapReader> part(MapReader map, String key) {
    return map.find(key).flatMap(reading::map);
  }

  private int whole(MapReader map, String key, int otherwise, int low, int high) {
    return map.find(key).flatMap(n -> reading.whole(n, low, high)).orElse(otherwise);
  }

  private List<Language> languages(MapReader map) {
    List<Language> languages =
        new ArrayList<>(map.list("languages", n -> reading.word(n, Language.class)));
    return languages.isEmpty() ? List.of(Language.values()) : languages;
  }

  private String colour(MapReader map, String key, String otherwise) {
    Optional<String> text = map.optionalText(key);
    if (text.isPresent() && !COLOUR.matcher(text.get()).matches()) {
      reading.error("wrong-colour", map.valueAt(key), "value", text.get());
      return otherwise;
    }
    return text.orElse(otherwise);
  }

  /** Groups of one may be shown only where nobody real is in them, or all is public anyway. */
  private void checkMinimumCell(SiteSettings site, Optional<MapReader> privacy) {
    if (site.minimumCell() == 1 && site.data() == DataKind.REAL) {
      privacy.ifPresent(p -> reading.error("minimum-cell", p.valueAt("minimum_cell")));
    }
  }

  private Optional<String> headline(YamlNode node) {
    Optional<String> text = reading.text(node);
    text.ifPresent(t -> ReportRefs.useResult(t, node.at(), reading.references()));
    return text;
  }

  /** A key figure: {@code REPORT/FIGURE} or {@code REPORT@SCHEME/FIGURE}. */
  private Optional<FigureRef> figure(YamlNode node) {
    return reading.text(node).flatMap(t -> ReportRefs.figure(t, node.at(), reading));
  }
}
