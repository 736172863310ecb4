package org.tierbook.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.FigureRef;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/** The key figures that {@code site.yaml} wants in front, of a unit's results. */
final class Facts {
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private final Playbook playbook;

  Facts(Playbook playbook) {
    this.playbook = playbook;
  }

  /**
   * The figures in front.
   *
   * @param before the same unit's results a month earlier; empty for none
   */
  List<MonthView.Fact> of(List<ReportResult> results, List<ReportResult> before) {
    List<MonthView.Fact> facts = new ArrayList<>();
    for (FigureRef ref : playbook.site().front()) {
      Optional<Report.KeyFigure> figure =
          playbook.report(ref.report()).stream()
              .flatMap(r -> r.figures().stream())
              .filter(f -> f.name().equals(ref.figure()))
              .findFirst();
      Optional<Table.Cell> cell = cell(results, ref);
      if (figure.isPresent() && cell.isPresent()) {
        facts.add(fact(figure.get(), cell.get(), cell(before, ref)));
      }
    }
    return facts;
  }

  private MonthView.Fact fact(
      Report.KeyFigure figure, Table.Cell cell, Optional<Table.Cell> before) {
    Localized text = cell.text();
    Optional<MonthView.Change> change = change(figure.format(), cell, before);
    if (cell.small().isPresent()) {
      return new MonthView.Fact(figure.label(), text, cell.small(), change);
    }
    String en = text.en();
    int cut = number(text.zh());
    int cutEn = en == null ? 0 : number(en);
    Localized number =
        new Localized(text.zh().substring(0, cut), en == null ? null : en.substring(0, cutEn));
    Localized unit =
        new Localized(text.zh().substring(cut), en == null ? null : en.substring(cutEn).strip());
    boolean split = cut > 0 && cut < text.zh().length();
    return new MonthView.Fact(
        figure.label(),
        split ? number : text,
        split ? Optional.of(unit) : Optional.empty(),
        change);
  }

  /** Where the number ends and its unit begins. */
  private static int number(String text) {
    int end = 0;
    while (end < text.length() && "0123456789.,-−".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private Optional<MonthView.Change> change(
      ColumnFormat format, Table.Cell now, Optional<Table.Cell> before) {
    if (!(now.value() instanceof Value.Number to)
        || before.isEmpty()
        || !(before.get().value() instanceof Value.Number from)) {
      return Optional.empty();
    }
    BigDecimal difference = to.number().subtract(from.number());
    Optional<Localized> size = size(format, difference.abs(), to.number().abs());
    return size.map(s -> new MonthView.Change(s.zh().isEmpty() ? 0 : difference.signum(), s));
  }

  /**
   * The size of a difference as the figure itself is said; empty words when it rounds to nothing.
   */
  private Optional<Localized> size(ColumnFormat format, BigDecimal difference, BigDecimal whole) {
    return switch (format) {
      case COUNT -> Optional.of(rounded(difference, 0));
      case MONEY ->
          Optional.of(
              whole.compareTo(HUNDRED_MILLION) < 0
                  ? rounded(difference.movePointLeft(4), 1)
                  : rounded(difference.movePointLeft(8), 2));
      case RATIO -> Optional.of(rounded(difference, 2));
      case SHARE -> {
        Localized points = rounded(difference.movePointRight(2), 1);
        yield Optional.of(
            points.zh().isEmpty()
                ? points
                : playbook.phrases().both("pages.points", "number", points.zh()));
      }
      default -> Optional.empty();
    };
  }

  private static Localized rounded(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      return Localized.same("");
    }
    String[] parts = rounded.toPlainString().split("\\.", 2);
    String whole = Numbers.count(Long.parseLong(parts[0]));
    return Localized.same(parts.length > 1 ? whole + "." + parts[1] : whole);
  }

  private static Optional<Table.Cell> cell(List<ReportResult> results, FigureRef ref) {
    return results.stream()
        .filter(r -> r.report().equals(ref.report()) && r.scheme().equals(ref.scheme()))
        .findFirst()
        .flatMap(r -> Optional.ofNullable(r.figures().get(ref.figure())));
  }
}
