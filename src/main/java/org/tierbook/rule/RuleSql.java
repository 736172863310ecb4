package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;

/** The rules of a scheme as SQL over a table {@code f} that has its measures. */
record RuleSql(SqlOperands of) {

  Map<String, String> tiers() {
    Scheme scheme = of.scheme();
    SqlConditions strict = new SqlConditions(id -> of.cell(id, false), BigDecimal.ZERO);
    Map<String, String> columns = new LinkedHashMap<>();
    boolean several = scheme.kind() == Scheme.Kind.TAGS;
    columns.put(
        scheme.column(),
        inside(
            several
                ? firstTag(strict)
                : "CASE" + rules(strict, SqlLiteral.text(Tier.UNCLASSIFIED)) + " END"));
    if (several) {
      columns.put(SqlOperands.tags(scheme), inside(allTags(strict)));
    }
    return columns;
  }

  private String inside(String sql) {
    String inside = SqlLiteral.name(SqlOperands.inside(of.scheme()));
    return "CASE WHEN f." + inside + " THEN " + sql + " END";
  }

  /**
   * Who isn't classified isn't near; an unknown that only the lower limits bring up changes
   * nothing. Only a ladder has tiers to be near to.
   */
  String near() {
    String tier = "f." + SqlLiteral.name(of.scheme().column());
    if (of.scheme().kind() != Scheme.Kind.LADDER) {
      return tier;
    }
    SqlConditions relaxed = new SqlConditions(id -> of.cell(id, true), of.scheme().nearShare());
    return "CASE WHEN "
        + tier
        + " IS NULL OR "
        + tier
        + " = "
        + SqlLiteral.text(Tier.UNCLASSIFIED)
        + " THEN "
        + tier
        + rules(relaxed, tier)
        + " END";
  }

  /** The first rule that isn't false decides; where there is none, nobody is classified. */
  private String rules(SqlConditions conditions, String unknown) {
    StringBuilder sql = new StringBuilder();
    for (Tier tier : of.scheme().tiers()) {
      String id = SqlLiteral.text(tier.id());
      if (tier.when().isEmpty()) {
        return sql.isEmpty() ? " WHEN TRUE THEN " + id : sql + " ELSE " + id;
      }
      String condition = conditions.of(tier.when().get());
      sql.append("\n   WHEN ").append(condition).append(" THEN ").append(id);
      sql.append(" WHEN ").append(condition).append(" IS NULL THEN ").append(unknown);
    }
    return sql + " ELSE " + SqlLiteral.text(Tier.UNCLASSIFIED);
  }

  /** The first that holds; unclassified where none does and one can't be told. */
  private String firstTag(SqlConditions conditions) {
    StringBuilder sql = new StringBuilder("CASE");
    List<Tier> ruled = ruled();
    for (Tier tag : ruled) {
      sql.append(" WHEN ").append(conditions.of(tag.when().orElseThrow()));
      sql.append(" THEN ").append(SqlLiteral.text(tag.id()));
    }
    String open =
        ruled.stream()
            .map(t -> conditions.of(t.when().orElseThrow()) + " IS NULL")
            .collect(Collectors.joining(" OR "));
    String last =
        of.scheme().tiers().stream()
            .filter(t -> t.when().isEmpty())
            .map(Tier::id)
            .findFirst()
            .orElse(Tier.UNCLASSIFIED);
    return sql
        + " WHEN "
        + (open.isEmpty() ? "FALSE" : open)
        + " THEN "
        + SqlLiteral.text(Tier.UNCLASSIFIED)
        + " ELSE "
        + SqlLiteral.text(last)
        + " END";
  }

  private String allTags(SqlConditions conditions) {
    return ruled().stream()
        .map(
            t ->
                "CASE WHEN "
                    + conditions.of(t.when().orElseThrow())
                    + " THEN "
                    + SqlLiteral.text(t.id())
                    + " END")
        .collect(Collectors.joining(", ", "concat_ws(';', ", ")"));
  }

  private List<Tier> ruled() {
    return of.scheme().tiers().stream().filter(t -> t.when().isPresent()).toList();
  }
}
