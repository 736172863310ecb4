package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;

/** Where the classes and top shares of a month end, as the customers of that month have it. */
public record Cuts(Map<String, List<Cut>> byMeasure) {
  public static final Cuts NONE = new Cuts(Map.of());

  public Cuts {
    byMeasure = Collections.unmodifiableMap(new LinkedHashMap<>(byMeasure));
  }

  /**
   * A cut point.
   *
   * @param reaches the class from here on, or the top share
   * @param point the quantile, to 6 decimals; of a top share the value of its last customer
   * @param sure a value that brings whoever exceeds it there for certain: the others' places shift
   *     when somebody moves up
   */
  public record Cut(BigDecimal reaches, BigDecimal point, BigDecimal sure) {}

  /** The cut points of a measure, rising with the value; empty where it has none. */
  public List<Cut> of(Scheme scheme, Measure measure) {
    return byMeasure.getOrDefault(key(scheme, measure), List.of());
  }

  static String key(Scheme scheme, Measure measure) {
    return scheme.id() + "/" + measure.id();
  }

  static List<Cut> list(List<BigDecimal> reaches, List<BigDecimal> points, List<BigDecimal> sure) {
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      BigDecimal certain = i < sure.size() ? sure.get(i) : points.get(i);
      cuts.add(new Cut(reaches.get(i), points.get(i), certain));
    }
    return cuts;
  }
}
