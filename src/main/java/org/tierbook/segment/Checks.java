package org.tierbook.segment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Level;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.store.Store;

/**
 * Identities that every build holds: tiers and unclassified are the rows in scope; the margins of a
 * migration matrix are the counts of its two months; branches add up to the bank.
 */
final class Checks {
  private final Bench bench;
  private final Diagnostics diagnostics;
  private final Map<String, Map<String, Long>> counted = new HashMap<>();
  private final Map<YearMonth, Boolean> elsewhere = new HashMap<>();

  Checks(Bench bench, Diagnostics diagnostics) {
    this.bench = bench;
    this.diagnostics = diagnostics;
  }

  /** A bank's result against the customers themselves. */
  void bank(Report report, Slice slice, ReportResult result) {
    if (slice.scheme().isEmpty() || result.table().rows().isEmpty()) {
      return;
    }
    Scheme scheme = slice.scheme().get();
    Snapshot snapshot = slice.snapshot();
    ReportColumn first = new ReportColumn(report);
    if (report.matrix().isPresent()) {
      Report.Matrix matrix = report.matrix().get();
      if (matrix.columns().equals("tier")) {
        across(report, scheme, snapshot, result.table());
      }
      if (matrix.rows().equals("tier_prev") && slice.previous().isPresent()) {
        down(report, scheme, result.table(), slice.previous().get());
      }
    } else if (first.isTier() && first.customers() > 0) {
      for (Table.Row row : result.table().rows()) {
        if (row.kind() == Table.Kind.DATA) {
          same(
              report,
              snapshot,
              count(scheme, snapshot, row.key()),
              number(row.cells().get(first.customers())));
        } else {
          same(
              report,
              snapshot,
              inScope(scheme, snapshot),
              number(row.cells().get(first.customers())));
        }
      }
    }
  }

  private record ReportColumn(Report report) {
    boolean isTier() {
      var first = report.columns().get(0);
      return first.name().equals("tier") && first.format() == ColumnFormat.TIER;
    }

    int customers() {
      return report.columns().stream().map(c -> c.name()).toList().indexOf("customers");
    }
  }

  private void across(Report report, Scheme scheme, Snapshot snapshot, Table table) {
    Table.Row totals = table.rows().get(table.rows().size() - 1);
    for (int i = 1; i < table.columns().size(); i++) {
      Optional<String> tier = table.columns().get(i).tier();
      if (tier.isPresent()) {
        same(report, snapshot, count(scheme, snapshot, tier.get()), number(totals.cells().get(i)));
      }
    }
  }

  private void down(Report report, Scheme scheme, Table table, Snapshot before) {
    for (Table.Row row : table.rows()) {
      boolean tier = scheme.tier(row.key()).isPresent() || row.key().equals(Tier.UNCLASSIFIED);
      if (tier) {
        same(
            report,
            before,
            count(scheme, before, row.key()),
            number(row.cells().get(row.cells().size() - 1)));
      }
    }
  }

  /**
   * Branches against the bank, in the table's own counts, wherever a report has both and totals.
   */
  void units(Report report, Snapshot snapshot, List<ReportResult> results) {
    for (ReportResult bank : results) {
      if (bank.unit().level() == Level.BANK) {
        List<ReportResult> branches =
            results.stream()
                .filter(r -> r.unit().level() == Level.BRANCH && r.scheme().equals(bank.scheme()))
                .toList();
        if (!branches.isEmpty() && report.matrix().isEmpty()) {
          addUp(report, snapshot, bank, branches);
        }
      }
    }
  }

  /** Customers of branches that nobody listed belong to the bank alone, and then sums differ. */
  private boolean anyElsewhere(Snapshot snapshot) {
    return elsewhere.computeIfAbsent(
        snapshot.month(),
        month -> {
          String sql =
              "select count(*) from %s where branch_id not in (select branch_id from branch)";
          return bench.store().query(sql.formatted(Bench.table(month))).get(0).count(0) > 0;
        });
  }

  private void addUp(
      Report report, Snapshot snapshot, ReportResult bank, List<ReportResult> branches) {
    for (int column : anyElsewhere(snapshot) ? List.<Integer>of() : totalled(report)) {
      BigDecimal sum = BigDecimal.ZERO;
      for (ReportResult branch : branches) {
        sum = sum.add(total(branch.table(), column));
      }
      same(report, snapshot, total(bank.table(), column), sum);
    }
  }

  private static List<Integer> totalled(Report report) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < report.columns().size(); i++) {
      var column = report.columns().get(i);
      if (column.total() && column.format() == ColumnFormat.COUNT) {
        columns.add(i);
      }
    }
    return columns;
  }

  private static BigDecimal total(Table table, int column) {
    return table.rows().stream()
        .filter(r -> r.kind() == Table.Kind.TOTAL)
        .findFirst()
        .map(r -> number(r.cells().get(column)))
        .orElse(BigDecimal.ZERO);
  }

  private BigDecimal count(Scheme scheme, Snapshot month, String tier) {
    return BigDecimal.valueOf(counts(scheme, month).getOrDefault(tier, 0L));
  }

  private BigDecimal inScope(Scheme scheme, Snapshot month) {
    return BigDecimal.valueOf(counts(scheme, month).values().stream().mapToLong(n -> n).sum());
  }

  /** Counted once for all reports of a scheme. */
  private Map<String, Long> counts(Scheme scheme, Snapshot month) {
    return counted.computeIfAbsent(
        scheme.id() + "@" + month.month(),
        key -> {
          Map<String, Long> counts = new HashMap<>();
          String tier = Store.identifier(scheme.column());
          bench
              .store()
              .query(
                  "select %1$s, count(*) from %2$s where %1$s is not null group by 1"
                      .formatted(tier, Bench.table(month.month())))
              .forEach(r -> counts.put(String.valueOf(r.text(0)), r.count(1)));
          return counts;
        });
  }

  private static BigDecimal number(Table.Cell cell) {
    return cell.value() instanceof Value.Number number ? number.number() : BigDecimal.ZERO;
  }

  private void same(Report report, Snapshot snapshot, BigDecimal expected, BigDecimal found) {
    if (expected.compareTo(found) != 0) {
      diagnostics.error(
          "figures-dont-add-up",
          report.figuresSql().map(Report.Sql::at).orElse(report.at()),
          "report",
          report.id(),
          "month",
          snapshot.month().toString(),
          "expected",
          expected.toPlainString(),
          "found",
          found.toPlainString());
    }
  }
}
