package org.tierbook.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.FigureRef;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/** The key figures that {@code site.yaml} wants in front, of a unit's results. */
final class Facts {
  /** The figure that stands for the scheme's value column. */
  private static final String VALUE = "value";

  /** Words that things are counted by. */
  private static final String COUNTED = "户件条张人次项笔";

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
    return playbook.site().front().stream()
        .flatMap(ref -> fact(ref, results, before).stream())
        .toList();
  }

  /** One figure; empty when its report wasn't made. */
  Optional<MonthView.Fact> fact(
      FigureRef ref, List<ReportResult> results, List<ReportResult> before) {
    Optional<Report> report = playbook.report(ref.report());
    Optional<Table.Cell> cell = cell(results, ref);
    return report
        .flatMap(r -> r.figures().stream().filter(f -> f.name().equals(ref.figure())).findFirst())
        .flatMap(f -> cell.map(c -> fact(f, c, cell(before, ref))))
        .map(f -> f.named(label(ref).orElse(f.label())))
        .map(f -> f.unit().isPresent() ? f : f.counted(report.flatMap(r -> counted(r, ref))));
  }

  /** A scheme's value is called what the scheme sums up, such as 日均综合金融资产. */
  private Optional<Localized> label(FigureRef ref) {
    return ref.scheme()
        .filter(s -> ref.figure().equals(VALUE))
        .flatMap(playbook::scheme)
        .flatMap(
            s -> playbook.columns().stream().filter(c -> c.name().equals(s.value())).findFirst())
        .map(CustomerColumn::label);
  }

  /** What is counted, by the word that follows the number in the report's own sentence: 户, 件. */
  private static Optional<Localized> counted(Report report, FigureRef ref) {
    String sentence = report.answer().zh();
    String gap = "{" + ref.figure() + "}";
    int after = sentence.indexOf(gap) + gap.length();
    return after >= gap.length()
            && after < sentence.length()
            && COUNTED.indexOf(sentence.charAt(after)) >= 0
        ? Optional.of(Localized.of(sentence.substring(after, after + 1), ""))
        : Optional.empty();
  }

  private MonthView.Fact fact(
      Report.KeyFigure figure, Table.Cell cell, Optional<Table.Cell> before) {
    if (cell.tone() == Table.Tone.WITHHELD) {
      Localized hidden = playbook.phrases().both("report.withheld");
      return new MonthView.Fact(figure.label(), hidden, Optional.empty(), Optional.empty(), true);
    }
    Localized text = cell.text();
    Optional<MonthView.Change> change = change(figure.format(), cell, before);
    if (cell.small().isPresent()) {
      return new MonthView.Fact(figure.label(), text, cell.small(), change, false);
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
        change,
        false);
  }

  /** Where the number ends and its unit begins. */
  private static int number(String text) {
    int end = 0;
    while (end < text.length() && "0123456789.,-−".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** The difference to the month before; empty where either isn't a number to show. */
  Optional<MonthView.Change> change(
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
      case COUNT, TEXT -> Optional.of(rounded(difference, 0));
      case MONEY -> Optional.of(money(difference, whole.compareTo(HUNDRED_MILLION) >= 0));
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

  /** In the units of a key figure; millions in English. */
  private static Localized money(BigDecimal difference, boolean large) {
    Localized chinese = rounded(difference.movePointLeft(large ? 8 : 4), large ? 2 : 1);
    Localized english = rounded(difference.movePointLeft(6), large ? 0 : 2);
    return Localized.of(chinese.zh(), english.zh().isEmpty() ? "0" : english.zh());
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
