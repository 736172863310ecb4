package org.tierbook.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.FigureRef;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Report;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** The key figures of the front page, each with the line of its last months. */
final class KeyFigures {
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private final Library library;

  KeyFigures(Library library) {
    this.library = library;
  }

  List<HomeView.Figure> all() {
    return library.playbook().site().front().stream().flatMap(ref -> figure(ref).stream()).toList();
  }

  private Optional<HomeView.Figure> figure(FigureRef ref) {
    Optional<Report.KeyFigure> key =
        library
            .playbook()
            .report(ref.report())
            .flatMap(
                r -> r.figures().stream().filter(f -> f.name().equals(ref.figure())).findFirst());
    Optional<Table.Cell> cell = library.latest().flatMap(m -> cell(m, ref));
    if (key.isEmpty() || cell.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> values = new ArrayList<>();
    for (MonthFigures month : library.halfYear()) {
      cell(month, ref).flatMap(KeyFigures::number).ifPresent(v -> values.add(0, v));
    }
    Localized text = cell.get().text();
    List<String> points = points(values);
    String[] end =
        points.isEmpty() ? new String[] {"", ""} : points.get(points.size() - 1).split(",", 2);
    return Optional.of(
        new HomeView.Figure(
            key.get().label(),
            part(text, true),
            unit(text, key.get().format()),
            String.join(" ", points),
            end[0],
            end[1],
            change(values, key.get().format())));
  }

  private static Optional<Table.Cell> cell(MonthFigures month, FigureRef ref) {
    return Library.result(month, ref.report(), ref.scheme())
        .flatMap(r -> Optional.ofNullable(r.figures().get(ref.figure())));
  }

  static Optional<BigDecimal> number(Table.Cell cell) {
    return cell.value() instanceof Value.Number n ? Optional.of(n.number()) : Optional.empty();
  }

  /** The line in a box of 72 by 20, with a margin of 2. */
  private static List<String> points(List<BigDecimal> values) {
    if (values.size() < 2) {
      return List.of();
    }
    double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    List<String> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      double x = 2 + 68.0 * i / (values.size() - 1);
      double y = high == low ? 10 : 18 - 16 * (values.get(i).doubleValue() - low) / (high - low);
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
    }
    return points;
  }

  /** Text in two parts, the number and its unit: 25.61 and 亿元. */
  private static Localized part(Localized text, boolean number) {
    return Localized.of(cut(text.zh(), number), cut(text.in(Language.EN), number));
  }

  private static String cut(String text, boolean number) {
    int at = 0;
    while (at < text.length() && "0123456789,.-—".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return number && at == 0
        ? text
        : number ? text.substring(0, at) : text.substring(at == 0 ? text.length() : at).strip();
  }

  private Localized unit(Localized text, ColumnFormat format) {
    Localized unit = part(text, false);
    return unit.zh().isEmpty() && format == ColumnFormat.COUNT
        ? library.say("unit_customers")
        : unit;
  }

  private Optional<HomeView.Change> change(List<BigDecimal> values, ColumnFormat format) {
    if (values.size() < 2) {
      return Optional.empty();
    }
    BigDecimal now = values.get(values.size() - 1);
    BigDecimal change = now.subtract(values.get(values.size() - 2));
    Localized amount = amount(change.abs(), now.abs(), format);
    return Optional.of(new HomeView.Change(isZero(amount) ? 0 : change.signum(), amount));
  }

  private static boolean isZero(Localized amount) {
    return amount.zh().chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  private Localized amount(BigDecimal change, BigDecimal value, ColumnFormat format) {
    return switch (format) {
      case SHARE ->
          library.say(
              "points",
              "count",
              change.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString());
      case RATIO -> Localized.same(change.setScale(2, RoundingMode.HALF_UP).toPlainString());
      case MONEY -> {
        boolean large = value.compareTo(HUNDRED_MILLION) >= 0;
        BigDecimal shown =
            change.divide(
                large ? HUNDRED_MILLION : TEN_THOUSAND, large ? 2 : 0, RoundingMode.HALF_UP);
        yield Localized.same(shown.toPlainString());
      }
      default ->
          Localized.same(Numbers.count(change.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    };
  }
}
