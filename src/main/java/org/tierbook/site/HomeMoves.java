package org.tierbook.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
import org.tierbook.text.Localized;

/** The front page's figure of movements between neighbouring tiers. */
final class HomeMoves {
  /** Per cent of the room that the longest bar takes on its side; the rest is for its number. */
  private static final double LONGEST = 36;

  private final Library library;
  private final Scheme scheme;
  private final ReportResult result;
  private final Migration moved;

  private HomeMoves(Library library, Scheme scheme, ReportResult result, Migration moved) {
    this.library = library;
    this.scheme = scheme;
    this.result = result;
    this.moved = moved;
  }

  static Optional<HomeView.Moves> of(Library library, Scheme scheme) {
    return library
        .result(Migration.REPORT, scheme)
        .flatMap(
            r ->
                Migration.of(library, scheme)
                    .map(m -> new HomeMoves(library, scheme, r, m).moves()));
  }

  private HomeView.Moves moves() {
    List<Tier> tiers = scheme.tiers();
    double most = 1;
    for (int i = 0; i + 1 < tiers.size(); i++) {
      most = Math.max(most, number(tiers.get(i), tiers.get(i + 1)));
      most = Math.max(most, number(tiers.get(i + 1), tiers.get(i)));
    }
    List<HomeView.Move> rows = new ArrayList<>();
    for (int i = 0; i + 1 < tiers.size(); i++) {
      rows.add(row(tiers.get(i), tiers.get(i + 1), most));
    }
    String page = PageIds.report(result.month(), Migration.REPORT, result.scheme());
    return new HomeView.Moves(
        library.say("moves_title"),
        rows,
        new Link(page, library.say("moves_all")),
        side("moves_down", "down"),
        side("moves_up", "up"),
        rows.stream().anyMatch(r -> r.down().withheld() || r.up().withheld()));
  }

  /** A side of the legend, with the report's own sum where it has one to show. */
  private Localized side(String key, String figure) {
    Table.Cell sum = result.figures().get(figure);
    return library.say(
        key,
        "count",
        sum == null || sum.tone() == Table.Tone.WITHHELD ? Localized.same("") : sum.text());
  }

  private HomeView.Move row(Tier upper, Tier lower, double most) {
    double down = LONGEST * number(upper, lower) / most;
    double up = LONGEST * number(lower, upper) / most;
    return new HomeView.Move(
        library.say("moves_between", "lower", lower.name(), "upper", upper.name()),
        side(upper, lower, 50 - down, down, 50 - down),
        side(lower, upper, 50, up, 50 + up));
  }

  private HomeView.Side side(Tier from, Tier to, double start, double width, double end) {
    return new HomeView.Side(
        moved.cell(from.id(), to.id()).map(Table.Cell::text).orElse(Localized.same("0")),
        moved.withheld(from.id(), to.id()),
        percent(start),
        percent(width),
        percent(end));
  }

  private double number(Tier from, Tier to) {
    return moved.number(from.id(), to.id()).map(BigDecimal::doubleValue).orElse(0.0);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
