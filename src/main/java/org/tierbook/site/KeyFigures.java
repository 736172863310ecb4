package org.tierbook.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tierbook.model.FigureRef;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Value;

/** The key figures of the front page, each with the line of its last months. */
final class KeyFigures {
  private final Library library;
  private final Facts facts;

  KeyFigures(Library library) {
    this.library = library;
    this.facts = new Facts(library.playbook());
  }

  List<HomeView.Figure> all() {
    return library.playbook().site().front().stream().flatMap(ref -> figure(ref).stream()).toList();
  }

  /** A figure of the latest month, with its difference to the month before. */
  Optional<MonthView.Fact> fact(FigureRef ref) {
    return facts.fact(ref, results(0), results(1));
  }

  private List<ReportResult> results(int ago) {
    List<MonthFigures> months = library.halfYear();
    return ago < months.size() ? months.get(ago).results() : List.of();
  }

  private Optional<HomeView.Figure> figure(FigureRef ref) {
    List<BigDecimal> values = new ArrayList<>();
    for (MonthFigures month : library.halfYear()) {
      Library.result(month, ref.report(), ref.scheme())
          .flatMap(r -> Optional.ofNullable(r.figures().get(ref.figure())))
          .flatMap(KeyFigures::number)
          .ifPresent(v -> values.add(0, v));
    }
    return fact(ref).map(f -> new HomeView.Figure(f, line(values)));
  }

  static Optional<BigDecimal> number(Table.Cell cell) {
    return cell.value() instanceof Value.Number n ? Optional.of(n.number()) : Optional.empty();
  }

  /** The line in a box of 72 by 20, with a margin of 2. */
  private static Optional<HomeView.Line> line(List<BigDecimal> values) {
    if (values.size() < 2) {
      return Optional.empty();
    }
    double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    List<String> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      double x = 2 + 68.0 * i / (values.size() - 1);
      double y = high == low ? 10 : 18 - 16 * (values.get(i).doubleValue() - low) / (high - low);
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
    }
    String[] end = points.get(points.size() - 1).split(",", 2);
    return Optional.of(new HomeView.Line(String.join(" ", points), end[0], end[1]));
  }
}
