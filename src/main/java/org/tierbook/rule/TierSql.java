package org.tierbook.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;

/**
 * All schemes as one query over the facts, which reads each customer once and each kind of group
 * once.
 *
 * <p>Columns: {@code customer_key}; for each scheme {@code tier_SCHEME} (null outside its
 * population), {@code near_SCHEME} (the tier if every lower limit were lower by the scheme's near
 * share, else the same), and its measures as {@code SCHEME__MEASURE}, those of a mean as {@code
 * __sum} and {@code __count}.
 */
public final class TierSql {
  private final List<Scheme> schemes;
  private final Operands operands;
  private final SqlMeasures measures;
  private final LocalDate asOf;

  private TierSql(List<Scheme> schemes, List<CustomerColumn> columns, LocalDate asOf) {
    this.schemes = schemes;
    this.operands = new Operands(columns);
    this.measures = new SqlMeasures(operands, asOf);
    this.asOf = asOf;
  }

  /**
   * The query. Schemes must have been checked, and must hold every scheme that one of them rolls
   * up.
   *
   * @param factsTable as SQL: a quoted or plain name
   */
  public static String select(
      List<Scheme> schemes, List<CustomerColumn> columns, LocalDate asOf, String factsTable) {
    return new TierSql(schemes, columns, asOf).query(factsTable);
  }

  /**
   * Where each operand's value lies in a table that has the facts' columns and this query's: by the
   * key with which {@link Decider} asks. Holds what the scheme's rules and population use, its
   * measures, and the same of schemes beneath.
   */
  public static Map<String, OperandColumns> operands(
      Scheme scheme, List<Scheme> all, List<CustomerColumn> columns) {
    return OperandColumns.of(scheme, all, new Operands(columns));
  }

  /**
   * A condition over columns alone, such as a duty's {@code when}, as SQL over a table that is
   * called {@code f} and has the facts' columns.
   */
  public static String condition(Condition condition, List<CustomerColumn> columns) {
    Operands operands = new Operands(columns);
    return new SqlConditions(
            id ->
                SqlMeasures.column(
                    operands
                        .find(id)
                        .orElseThrow(() -> new IllegalArgumentException("no column " + id))),
            BigDecimal.ZERO)
        .of(condition);
  }

  /**
   * The usual population, current customers that haven't closed by a day, as SQL over the same;
   * null where a value isn't known, which excludes nobody.
   */
  public static String current(List<CustomerColumn> columns, LocalDate asOf) {
    return condition(Population.usual(Location.of(""), new Operands(columns), asOf), columns);
  }

  private String query(String facts) {
    Map<String, String> expressions = measureExpressions();
    StringBuilder sql = new StringBuilder("WITH ").append(measures.groups().tables(facts));
    sql.append("measured AS (SELECT f.*").append(listed(expressions));
    sql.append("\n FROM ")
        .append(facts)
        .append(" AS f")
        .append(measures.groups().joins())
        .append(")");
    String last = "measured";
    List<List<Scheme>> levels = levels();
    for (int i = 0; i < levels.size(); i++) {
      sql.append(level("tiers_" + i, last, levels.get(i), false));
      sql.append(level("nears_" + i, "tiers_" + i, levels.get(i), true));
      last = "nears_" + i;
    }
    String columns =
        schemes.stream().flatMap(s -> columns(s).stream()).collect(Collectors.joining(", "));
    return sql
        + "\nSELECT customer_key"
        + (columns.isEmpty() ? "" : ", " + columns)
        + "\nFROM "
        + last;
  }

  private Map<String, String> measureExpressions() {
    Map<String, String> expressions = new LinkedHashMap<>();
    for (Scheme scheme : schemes) {
      String inside = population(scheme);
      measures
          .expressions(scheme, inside)
          .forEach(
              (name, sql) ->
                  expressions.put(name, "CASE WHEN " + inside + " THEN " + sql + " END"));
    }
    return expressions;
  }

  private String population(Scheme scheme) {
    Condition population = Population.of(scheme, operands, asOf);
    String sql = new SqlConditions(id -> measures.raw(scheme, id), BigDecimal.ZERO).of(population);
    return "coalesce(" + sql + ", TRUE)";
  }

  private List<String> columns(Scheme scheme) {
    List<String> columns = new ArrayList<>(List.of(scheme.column(), near(scheme)));
    scheme.measures().stream()
        .filter(m -> !(m instanceof Measure.TierOf))
        .forEach(m -> columns.addAll(List.of(SqlMeasures.columns(scheme, m))));
    return columns.stream().map(SqlLiteral::name).toList();
  }

  private String level(String name, String from, List<Scheme> level, boolean near) {
    Map<String, String> expressions = new LinkedHashMap<>();
    for (Scheme scheme : level) {
      expressions.put(
          near ? near(scheme) : scheme.column(), near ? nearTier(scheme) : tier(scheme));
    }
    return ",\n" + name + " AS (SELECT f.*" + listed(expressions) + "\n FROM " + from + " AS f)";
  }

  private static String listed(Map<String, String> expressions) {
    return expressions.entrySet().stream()
        .map(e -> ",\n  " + e.getValue() + " AS " + SqlLiteral.name(e.getKey()))
        .collect(Collectors.joining());
  }

  private static String near(Scheme scheme) {
    return scheme.column().replaceFirst("tier_", "near_");
  }

  private String tier(Scheme scheme) {
    SqlConditions conditions =
        new SqlConditions(id -> measures.cell(scheme, id, false), BigDecimal.ZERO);
    return "CASE WHEN NOT "
        + population(scheme)
        + " THEN NULL"
        + rules(scheme, conditions, SqlLiteral.text(Tier.UNCLASSIFIED))
        + " END";
  }

  /**
   * Who isn't classified isn't near; an unknown that only the lower limits bring up changes
   * nothing.
   */
  private String nearTier(Scheme scheme) {
    SqlConditions conditions =
        new SqlConditions(id -> measures.cell(scheme, id, true), scheme.nearShare());
    String tier = "f." + SqlLiteral.name(scheme.column());
    return "CASE WHEN "
        + tier
        + " IS NULL OR "
        + tier
        + " = "
        + SqlLiteral.text(Tier.UNCLASSIFIED)
        + " THEN "
        + tier
        + rules(scheme, conditions, tier)
        + " END";
  }

  private static String rules(Scheme scheme, SqlConditions conditions, String unknown) {
    StringBuilder sql = new StringBuilder();
    for (Tier tier : scheme.tiers()) {
      String id = SqlLiteral.text(tier.id());
      if (tier.when().isEmpty()) {
        return sql + " ELSE " + id;
      }
      String condition = conditions.of(tier.when().get());
      sql.append("\n   WHEN ").append(condition).append(" THEN ").append(id);
      sql.append(" WHEN ").append(condition).append(" IS NULL THEN ").append(unknown);
    }
    return sql.toString();
  }

  /** Schemes in the order in which they can be computed: each after those it rolls up. */
  private List<List<Scheme>> levels() {
    Map<String, Integer> depths = new LinkedHashMap<>();
    List<List<Scheme>> levels = new ArrayList<>();
    for (Scheme scheme : schemes) {
      int depth = depth(scheme, depths);
      while (levels.size() <= depth) {
        levels.add(new ArrayList<>());
      }
      levels.get(depth).add(scheme);
    }
    return levels;
  }

  private int depth(Scheme scheme, Map<String, Integer> depths) {
    Integer known = depths.get(scheme.id());
    if (known != null) {
      return known;
    }
    int depth = 0;
    for (Measure measure : scheme.measures()) {
      if (measure instanceof Measure.TierOf tierOf) {
        depth = Math.max(depth, 1 + depth(beneath(tierOf), depths));
      }
    }
    depths.put(scheme.id(), depth);
    return depth;
  }

  private Scheme beneath(Measure.TierOf tierOf) {
    return schemes.stream()
        .filter(s -> s.id().equals(tierOf.scheme()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "scheme " + tierOf.scheme() + " isn't among the schemes"));
  }
}
