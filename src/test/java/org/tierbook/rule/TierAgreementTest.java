package org.tierbook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;
import org.tierbook.rule.Decision.Gap;
import org.tierbook.rule.Decision.Missing;
import org.tierbook.rule.Decision.Way;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * The query, the decision in Java, and an oracle give every customer the same tier, whatever the
 * definition.
 */
class TierAgreementTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
  private static final int ROUNDS = Integer.getInteger("tierbook.rounds", 12);
  private static final int CUSTOMERS = 30;

  @Test
  void queryDecisionAndOracleAgree() {
    long seed = Long.getLong("tierbook.seed", 20261031L);
    System.out.println("TierAgreementTest seed " + seed);
    int ways = 0;
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      for (int round = 0; round < ROUNDS; round++) {
        Random random = new Random(seed + round);
        ways += round(store, random, "seed " + seed + " round " + round);
      }
    }
    assertThat(ways).as("ways to a better tier that were walked").isGreaterThan(100);
  }

  private static int round(Store store, Random random, String where) {
    List<Scheme> schemes = new RandomSchemes(random).schemes();
    List<Map<String, @Nullable String>> customers = Bank.customers(random, CUSTOMERS);
    List<Map<String, @Nullable String>> before = Bank.earlier(random, customers);
    Bank.load(store, customers);
    Bank.load(store, "facts_before", before);
    Facts facts = new Facts(AS_OF, "facts", Map.of(1, "facts_before"));
    TierSql sql = Bank.sql(store, schemes, Bank.COLUMNS, facts);
    Month month = new Month(schemes, customers, before, sql.cuts());
    store.execute("create or replace table tiers as " + sql.select());
    List<Row> rows =
        store.query("select * from facts join tiers using (customer_key) order by customer_key");
    assertThat(rows).hasSize(CUSTOMERS);
    int ways = 0;
    for (Scheme scheme : schemes) {
      for (int i = 0; i < CUSTOMERS; i++) {
        ways += agree(month, scheme, i, rows.get(i), where + " " + scheme + " customer " + i);
      }
    }
    return ways;
  }

  private record Month(
      List<Scheme> schemes,
      List<Map<String, @Nullable String>> customers,
      List<Map<String, @Nullable String>> before,
      Cuts cuts,
      Oracle oracle) {
    Month(
        List<Scheme> schemes,
        List<Map<String, @Nullable String>> customers,
        List<Map<String, @Nullable String>> before,
        Cuts cuts) {
      this(schemes, customers, before, cuts, new Oracle(schemes, customers, before, AS_OF));
    }
  }

  private static int agree(Month month, Scheme scheme, int i, Row row, String where) {
    Oracle oracle = month.oracle();
    String expected = oracle.tier(scheme, i, false);
    Function<String, Value> values = values(scheme, month.schemes(), row);
    if (expected != null) {
      scheme.measures().forEach(m -> sameValue(oracle, scheme, m, i, values, where));
    }
    assertThat(row.text(scheme.column())).as(where).isEqualTo(expected);
    assertThat(row.text(scheme.column().replace("tier_", "near_")))
        .as("near, " + where)
        .isEqualTo(oracle.tier(scheme, i, true));
    Decider decider = new Decider(month.schemes(), Bank.COLUMNS, month.cuts());
    if (expected == null) {
      return 0;
    }
    Decision decision = decider.decide(scheme, values);
    assertThat(decision.tier()).as(where).isEqualTo(expected);
    assertThat(decider.tier(scheme, values)).as(where).isEqualTo(expected);
    if (scheme.kind() == Scheme.Kind.TAGS) {
      List<String> tags = oracle.tags(scheme, i);
      assertThat(decision.holding()).as(where).isEqualTo(tags);
      assertThat(row.text("tags_s_tags")).as(where).isEqualTo(String.join(";", tags));
    }
    return walk(month, scheme, i, decision, where);
  }

  private static void sameValue(
      Oracle oracle,
      Scheme scheme,
      Measure measure,
      int i,
      Function<String, Value> values,
      String where) {
    Value value = values.apply(measure.id());
    if (measure instanceof Measure.RankShare || value instanceof Value.Mean) {
      return;
    }
    BigDecimal expected = oracle.number(scheme, measure.id(), i);
    if (value instanceof Value.Number number) {
      assertThat(number.number()).as(measure + ", " + where).isEqualByComparingTo(expected);
    } else if (value instanceof Value.Unknown) {
      assertThat(expected).as(measure + ", " + where).isNull();
    }
  }

  private static Function<String, Value> values(Scheme scheme, List<Scheme> schemes, Row row) {
    Map<String, OperandColumns> columns = TierSql.operands(scheme, schemes, Bank.COLUMNS);
    return id -> columns.containsKey(id) ? columns.get(id).value(row::at) : Value.UNKNOWN;
  }

  /** Brings in what is said to be missing, and asks the oracle again. */
  private static int walk(Month month, Scheme scheme, int i, Decision decision, String where) {
    int walked = 0;
    for (Missing missing : decision.missing()) {
      for (Way way : missing.ways()) {
        List<Map<String, @Nullable String>> richer = bring(way, month.customers(), i);
        if (!richer.isEmpty()) {
          String reached =
              String.valueOf(
                  new Oracle(month.schemes(), richer, month.before(), AS_OF)
                      .tier(scheme, i, false));
          assertThat(scheme.rank(reached))
              .as(way + " from " + decision.tier() + ", " + where)
              .isGreaterThanOrEqualTo(scheme.rank(missing.tier()));
          walked++;
        }
      }
    }
    return walked;
  }

  /** Empty when the way isn't one of amounts in the customer's own columns. */
  private static List<Map<String, @Nullable String>> bring(
      Way way, List<Map<String, @Nullable String>> customers, int i) {
    Map<String, BigDecimal> amounts = new HashMap<>();
    for (Gap gap : way.gaps()) {
      String column =
          switch (gap.operand()) {
            case "household_mean", "own", "growth", "diff" -> "aum";
            case "household_x" -> "deposit";
            case "points_mean" -> "points";
            default -> gap.operand();
          };
      amounts.merge(column, gap.amount(), BigDecimal::max);
    }
    Map<String, @Nullable String> row = new HashMap<>(customers.get(i));
    for (Map.Entry<String, BigDecimal> amount : amounts.entrySet()) {
      String now = row.get(amount.getKey());
      if (now == null) {
        return List.of();
      }
      row.put(amount.getKey(), new BigDecimal(now).add(amount.getValue()).toPlainString());
    }
    List<Map<String, @Nullable String>> richer = new ArrayList<>(customers);
    richer.set(i, row);
    return richer;
  }
}
