package org.tierbook.segment;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Value;
import org.tierbook.rule.Cuts;
import org.tierbook.rule.Decider;
import org.tierbook.rule.Decision;
import org.tierbook.rule.OperandColumns;
import org.tierbook.rule.Reasons;
import org.tierbook.rule.TierSql;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.text.Format;
import org.tierbook.text.Localized;

/** What a customer near a better tier lacks for it, in words; read once for all who are near. */
final class NearReasons {
  private final Map<Long, Localized> reasons = new HashMap<>();

  /**
   * Reasons for everybody whose near tier is better than the tier in one scheme.
   *
   * @param playbook as in force in the month
   */
  NearReasons(
      Store store, Playbook playbook, Cuts cuts, Scheme scheme, Snapshot snapshot, boolean exact) {
    Map<String, OperandColumns> operands =
        TierSql.operands(scheme, playbook.schemes(), playbook.columns());
    Set<String> columns = new LinkedHashSet<>();
    operands.values().forEach(o -> columns.addAll(o.columns()));
    String tier = Store.identifier(scheme.column());
    String near = "near_" + scheme.column().substring("tier_".length());
    String sql =
        "select customer_key, %s as near_tier, %s from %s where %s <> %s"
            .formatted(
                Store.identifier(near),
                Sql.names(columns),
                Bench.table(snapshot.month()),
                tier,
                near);
    Decider decider = new Decider(playbook.schemes(), playbook.columns(), cuts);
    Format format = new Format(playbook.phrases(), playbook.site().currency());
    Reasons words = new Reasons(format, playbook.schemes(), playbook.columns(), exact);
    store.each(
        sql,
        row -> {
          Decision decision = decider.decide(scheme, values(operands, row));
          words
              .missing(decision, row.word("near_tier"))
              .ifPresent(reason -> reasons.put(row.count("customer_key"), reason));
        });
  }

  /** The values of a row as the rules ask for them. */
  static Function<String, Value> values(Map<String, OperandColumns> operands, Row row) {
    return id -> {
      OperandColumns columns = operands.get(id);
      return columns == null ? new Value.Unknown() : columns.value(row::at);
    };
  }

  Localized of(long customer) {
    return reasons.getOrDefault(customer, Localized.same(""));
  }
}
