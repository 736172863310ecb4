package org.tierbook.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;

/**
 * All schemes as one query over the facts, which reads each customer once and each kind of group
 * once. What rules must know of all customers, such as cut points, is asked for beforehand, all
 * schemes together, and stands in the query as constants.
 *
 * <p>Columns: {@code customer_key}; for each scheme {@code tier_SCHEME} (null outside its
 * population), for a scheme of tags {@code tags_SCHEME}, and for the detailed ones {@code
 * near_SCHEME} (the tier if every lower limit were lower by the scheme's near share, else the same)
 * and their measures as {@code SCHEME__MEASURE}, those of a mean as {@code __sum} and {@code
 * __count}, the known share of a composite as {@code __coverage}.
 */
public final class TierSql {
  private final List<Scheme> schemes;
  private final Operands operands;
  private final Facts facts;
  private final Answers answers = new Answers();
  private final SqlLevels levels;

  private TierSql(List<Scheme> schemes, List<CustomerColumn> columns, Facts facts) {
    this.schemes = schemes;
    this.operands = new Operands(columns);
    this.facts = facts;
    List<SqlNode> nodes = new ArrayList<>();
    for (Scheme scheme : schemes) {
      SqlOperands of = new SqlOperands(scheme, operands);
      nodes.add(new SqlNode.OfPopulation(of, facts.asOf()));
      scheme.measures().forEach(m -> nodes.add(new SqlNode.OfMeasure(of, m, facts.asOf())));
      nodes.add(new SqlNode.OfTier(of));
      nodes.add(new SqlNode.OfNear(of));
    }
    this.levels = new SqlLevels(nodes, facts, answers);
  }

  /**
   * The query's parts. Schemes must have been checked, and must hold every scheme that one of them
   * rolls up.
   */
  public static TierSql of(
      List<Scheme> schemes, List<CustomerColumn> columns, Facts facts, Ask ask) {
    TierSql sql = new TierSql(schemes, columns, facts);
    sql.levels.ask(ask);
    return sql;
  }

  /** The query, with all schemes in detail. */
  public String select() {
    return select(schemes.stream().map(Scheme::id).collect(Collectors.toSet()));
  }

  /** The query, with some schemes in detail. */
  public String select(Set<String> detailed) {
    List<String> columns = new ArrayList<>();
    for (Scheme scheme : schemes) {
      columns.addAll(new SqlNode.OfTier(new SqlOperands(scheme, operands)).makes());
      if (detailed.contains(scheme.id())) {
        columns.addAll(details(scheme));
      }
    }
    return levels.query(columns, SqlLiteral::name, "customer_key");
  }

  private List<String> details(Scheme scheme) {
    List<String> columns = new ArrayList<>(List.of(SqlOperands.near(scheme.id())));
    SqlOperands of = new SqlOperands(scheme, operands);
    scheme
        .measures()
        .forEach(m -> columns.addAll(new SqlNode.OfMeasure(of, m, facts.asOf()).makes()));
    return columns;
  }

  /** The cut points of this month, by measure. */
  public Cuts cuts() {
    Map<String, List<Cuts.Cut>> found = new LinkedHashMap<>();
    for (Scheme scheme : schemes) {
      SqlOperands of = new SqlOperands(scheme, operands);
      for (Measure measure : scheme.measures()) {
        if (measure instanceof Measure.RankShare rank) {
          RankCuts cuts = MeasureAsks.rank(of, rank);
          found.put(
              Cuts.key(scheme, measure),
              Cuts.list(
                  cuts.shares(), cuts.points(answers), cuts.points(answers).stream().toList()));
        } else if (measure instanceof Measure.Quantile quantile) {
          QuantileCuts cuts = MeasureAsks.quantile(of, quantile);
          if (!cuts.isEmpty(answers)) {
            List<BigDecimal> classes = new ArrayList<>();
            for (int k = 2; k <= quantile.classes(); k++) {
              classes.add(BigDecimal.valueOf(k));
            }
            found.put(
                Cuts.key(scheme, measure),
                Cuts.list(classes, cuts.points(answers), cuts.sure(answers)));
          }
        }
      }
    }
    return new Cuts(found);
  }

  /** The columns of the facts that schemes look at. */
  public static Set<String> columns(List<Scheme> schemes, List<CustomerColumn> columns) {
    Facts any = Facts.alone(LocalDate.EPOCH, "facts");
    TierSql sql = new TierSql(schemes, columns, any);
    return sql.levels.raw();
  }

  /** The column of all tags that a customer has in a scheme of tags, joined by semicolons. */
  public static String tags(Scheme scheme) {
    return SqlOperands.tags(scheme);
  }

  /** Columns that say how much of each score's weights is known, by the id of the score. */
  public static Map<String, String> coverage(Scheme scheme) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Measure measure : scheme.measures()) {
      if (measure instanceof Measure.Composite composite) {
        columns.put(measure.id(), SqlOperands.coverage(scheme, composite));
      }
    }
    return columns;
  }

  /** How many months back schemes look. */
  public static Set<Integer> monthsBack(List<Scheme> schemes) {
    Set<Integer> months = new LinkedHashSet<>();
    for (Scheme scheme : schemes) {
      for (Measure measure : scheme.measures()) {
        if (measure instanceof Measure.Change change) {
          months.add(change.monthsAgo());
        }
      }
    }
    return months;
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
                SqlOperands.column(
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
}
