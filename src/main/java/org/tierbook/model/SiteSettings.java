package org.tierbook.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** What {@code site.yaml} says. Paths are relative to the project. */
public record SiteSettings(
    Localized bank,
    Localized title,
    List<Language> languages,
    DataKind data,
    List<String> featured,
    List<String> reports,
    List<FigureRef> front,
    Optional<String> headline,
    int minimumCell,
    int fullMonths,
    Optional<LocalDate> asOf,
    String customers,
    BigDecimal moneyScale,
    Localized currency,
    String accent,
    String accentDark,
    Location at) {
  public SiteSettings {
    languages = List.copyOf(languages);
    featured = List.copyOf(featured);
    reports = List.copyOf(reports);
    front = List.copyOf(front);
  }

  /** Whose customers they are. */
  public enum DataKind {
    REAL,
    SYNTHETIC,
    PUBLIC
  }
}
