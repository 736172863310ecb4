package org.tierbook.segment;

import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tierbook.model.Held;
import org.tierbook.model.Keep;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.store.Store;

/**
 * How a month's kept tiers follow from those of the month before (rules.md b2): a better tier is
 * given at once, a worse one counts as missed, and only so many missed in a row move a customer
 * down. Rows: customer_key, kept (null while there is no tier yet), missed, last (earned this
 * month), history (what reviews found, the latest last), seen (the last month with a tier, as a
 * number), how.
 */
record KeepSql(Scheme scheme, YearMonth month) {
  private static final String OPEN = Store.quote(Tier.UNCLASSIFIED);

  /** Whether customers keep any tier of a scheme. */
  static boolean keeps(Scheme scheme) {
    return scheme.tiers().stream().anyMatch(t -> scheme.keep(t).isPresent());
  }

  private long number() {
    return month.getYear() * 12L + month.getMonthValue();
  }

  private String tier() {
    return Store.identifier(scheme.column());
  }

  /** The first month: the tier held, where the file says so, or else the one earned. */
  String first(String earned, String facts) {
    String held =
        scheme
            .held()
            .map(h -> "case f." + Store.identifier(h.column()) + whens(h) + " end")
            .orElse("null");
    return """
        select customer_key, coalesce(%1$s, nullif(q, %2$s)) as kept, 0 as missed, nullif(q, %2$s) as last,
          [nullif(q, %2$s)] as history, %3$d as seen, 'new' as how
        from (select customer_key, %4$s as q from (%5$s)) e join %6$s f using (customer_key)
        where q is not null"""
        .formatted(held, OPEN, number(), tier(), earned, facts);
  }

  private static String whens(Held held) {
    return held.tiers().entrySet().stream()
        .map(e -> " when " + Store.quote(e.getKey()) + " then " + Store.quote(e.getValue()))
        .collect(Collectors.joining());
  }

  /**
   * Any later month.
   *
   * @param before the month before, as SQL
   * @param becomes tiers of the month before to those of this one
   */
  String next(String earned, String before, Map<String, String> becomes) {
    return """
        with e as (select customer_key, q, nullif(q, %1$s) as t from (select customer_key, %2$s as q from (%3$s))
            where q is not null),
        b as (select customer_key, %4$s as kept, missed, %5$s as last, [%6$s for x in history] as history, seen from %7$s),
        j as (select customer_key, e.q, e.t, b.* exclude (customer_key),
            b.kept is null or %8$d - b.seen > %9$s as fresh,
            case when %10$s then case when %11$s then e.t else b.last end end as look
          from e full join b using (customer_key)),
        r as (select *, %12$s as kept_rank, %13$s as look_rank,
            q is not null and not fresh and look is not null as reviewed from j),
        s as (select *, reviewed and look_rank < kept_rank as short,
            case when reviewed then list_append(history, look) else history end as now from r),
        d as (select *, short and missed + 1 >= %14$s as demoted from s)
        select customer_key,
          case when q is null then kept when fresh then t when not reviewed then kept
            when not short then look when demoted then %15$s else kept end as kept,
          case when q is null then missed when fresh then 0 when not reviewed then missed
            when not short or demoted then 0 else missed + 1 end as missed,
          t as last,
          case when fresh and q is not null then [t] else now[-%16$d:] end as history,
          case when t is not null then %8$d else seen end as seen,
          case when q is null or (not fresh and not reviewed) then 'frozen' when fresh then 'new'
            when look_rank > kept_rank then 'up' when not short then 'same' when demoted then 'down'
            when missed + 1 > %17$s then 'watch' else 'grace' end as how
        from d where q is not null or %8$d - seen <= %9$s"""
        .formatted(
            OPEN,
            tier(),
            earned,
            mapped("kept", becomes),
            mapped("last", becomes),
            mapped("x", becomes),
            before,
            number(),
            byTier("b.kept", k -> Integer.toString(k.forgetAfter())),
            byTier("b.kept", this::isReview),
            byTier("b.kept", k -> Boolean.toString(k.promote() == Keep.Promote.SAME_MONTH)),
            rank("kept"),
            rank("look"),
            byTier("kept", k -> Integer.toString(k.demoteAfter())),
            target(),
            window(),
            byTier("kept", k -> Integer.toString(k.watchAfter())));
  }

  private static String mapped(String value, Map<String, String> becomes) {
    String whens =
        becomes.entrySet().stream()
            .filter(e -> !e.getKey().equals(e.getValue()))
            .sorted(Map.Entry.comparingByKey())
            .map(e -> " when " + Store.quote(e.getKey()) + " then " + Store.quote(e.getValue()))
            .collect(Collectors.joining());
    return whens.isEmpty() ? value : "case " + value + whens + " else " + value + " end";
  }

  /** Each month, or only those that hold a day of review. */
  private String isReview(Keep keep) {
    boolean review =
        keep.dates().isEmpty()
            || keep.dates().stream().anyMatch(d -> d.getMonth() == month.getMonth());
    return Boolean.toString(review);
  }

  /** A setting that tiers may have of their own; who has no kept tier is reviewed at once. */
  private String byTier(String kept, Function<Keep, String> setting) {
    String usual =
        scheme
            .keep()
            .or(() -> scheme.tiers().stream().flatMap(t -> t.keep().stream()).findFirst())
            .map(setting)
            .orElse("null");
    String whens =
        scheme.tiers().stream()
            .filter(t -> t.keep().isPresent())
            .map(
                t ->
                    " when "
                        + Store.quote(t.id())
                        + " then "
                        + setting.apply(t.keep().orElseThrow()))
            .collect(Collectors.joining());
    return whens.isEmpty() ? usual : "case " + kept + whens + " else " + usual + " end";
  }

  private String rank(String value) {
    return scheme.tiers().stream()
        .map(t -> " when " + Store.quote(t.id()) + " then " + scheme.rank(t.id()))
        .collect(Collectors.joining("", "case " + value, " end"));
  }

  private String ranked(String rank) {
    return scheme.tiers().stream()
        .map(t -> " when " + scheme.rank(t.id()) + " then " + Store.quote(t.id()))
        .collect(Collectors.joining("", "case " + rank, " end"));
  }

  private int window() {
    return scheme.tiers().stream()
        .flatMap(t -> scheme.keep(t).stream())
        .mapToInt(Keep::window)
        .max()
        .orElse(1);
  }

  private String target() {
    return byTier("kept", this::target);
  }

  private String target(Keep keep) {
    return switch (keep.demoteTo()) {
      case LAST -> "look";
      case QUALIFYING -> "coalesce(t, look)";
      case BASE -> ranked("1");
      case ONE_DOWN -> ranked("kept_rank - 1");
      case MAX_WINDOW ->
          ranked(
              "least(kept_rank, list_max([%s for x in now[-%d:]]))"
                  .formatted(rank("x"), keep.window()));
    };
  }
}
