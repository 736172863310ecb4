package org.tierbook.segment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.tierbook.model.Branch;
import org.tierbook.model.Duty;
import org.tierbook.model.Festival;
import org.tierbook.model.Manager;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Tier;
import org.tierbook.model.TierRef;
import org.tierbook.store.Appender;
import org.tierbook.store.Store;
import org.tierbook.text.Language;

/** What the playbook says, as tables for queries: the same for every month. */
final class Vocabulary {
  private final Playbook playbook;
  private final Months months;
  private final List<Snapshot> snapshots;

  /** {@code snapshots} are the months that the calendar covers, oldest first. */
  Vocabulary(Playbook playbook, Months months, List<Snapshot> snapshots) {
    this.playbook = playbook;
    this.months = months;
    this.snapshots = List.copyOf(snapshots);
  }

  void load(Store store) {
    StringBuilder sql = new StringBuilder();
    table(
        sql,
        "tier",
        "scheme varchar, tier varchar, rank integer, position integer, role varchar, name_zh varchar,"
            + " name_en varchar",
        tiers());
    table(sql, "tier_role", "scheme varchar, tier varchar, role varchar, part varchar", roles());
    table(
        sql,
        "branch",
        "branch_id varchar, name_zh varchar, name_en varchar, parent varchar, level varchar",
        branches());
    table(sql, "manager", "manager_id varchar, name varchar, branch_id varchar", managers());
    table(
        sql,
        "duty",
        "duty varchar, position integer, scheme varchar, tier varchar, role varchar, role_position integer, rhythm varchar",
        duties());
    table(sql, "duty_trigger", "duty varchar, trigger varchar", triggers());
    table(sql, "festival", "name_zh varchar, name_en varchar, day date", festivals());
    sql.append(
        "create table calendar(day date, workday boolean, next_workday date, last_workday date);\n");
    store.execute(sql.toString());
    calendar(store);
  }

  private static void table(StringBuilder sql, String name, String types, List<String> rows) {
    sql.append("create table ").append(name).append("(").append(types).append(");\n");
    if (!rows.isEmpty()) {
      sql.append("insert into ").append(name).append(" values ");
      sql.append(String.join(", ", rows)).append(";\n");
    }
  }

  /** Every day that a report of one of the months can name. */
  private void calendar(Store store) {
    if (snapshots.isEmpty()) {
      return;
    }
    WorkDays workDays = new WorkDays(playbook.calendar());
    LocalDate day = snapshots.get(0).month().atDay(1);
    LocalDate end = snapshots.get(snapshots.size() - 1).month().plusMonths(2).atEndOfMonth();
    try (Appender rows = store.appender(null, "calendar")) {
      for (; !day.isAfter(end); day = day.plusDays(1)) {
        rows.begin();
        rows.date((int) day.toEpochDay());
        rows.yesNo(workDays.isWorkDay(day));
        rows.date((int) workDays.onOrAfter(day).toEpochDay());
        rows.date((int) workDays.onOrBefore(day).toEpochDay());
        rows.end();
      }
    }
  }

  private List<String> tiers() {
    List<String> rows = new ArrayList<>();
    each(
        (scheme, tier) ->
            rows.add(
                Sql.row(
                    Sql.text(scheme.id()),
                    Sql.text(tier.id()),
                    Integer.toString(scheme.rank(tier.id())),
                    Integer.toString(scheme.tiers().indexOf(tier) + 1),
                    tier.responsible().isEmpty() ? "null" : Sql.text(tier.responsible().get(0)),
                    Sql.text(tier.name().zh()),
                    Sql.text(tier.name().in(Language.EN)))));
    return rows;
  }

  private List<String> roles() {
    List<String> rows = new ArrayList<>();
    each(
        (scheme, tier) -> {
          tier.responsible().forEach(r -> rows.add(role(scheme, tier, r, "responsible")));
          tier.supports().forEach(r -> rows.add(role(scheme, tier, r, "supports")));
        });
    return rows;
  }

  private static String role(Scheme scheme, Tier tier, String role, String part) {
    return Sql.row(Sql.text(scheme.id()), Sql.text(tier.id()), Sql.text(role), Sql.text(part));
  }

  private void each(BiConsumer<Scheme, Tier> action) {
    playbook.schemes().forEach(s -> s.tiers().forEach(t -> action.accept(s, t)));
  }

  private List<String> branches() {
    List<String> rows = new ArrayList<>();
    for (Branch branch : months.branches()) {
      rows.add(
          Sql.row(
              Sql.text(branch.id()),
              Sql.text(branch.name().zh()),
              Sql.text(branch.name().en()),
              Sql.text(branch.parent().orElse(null)),
              Sql.text(branch.level().orElse(null))));
    }
    return rows;
  }

  private List<String> managers() {
    List<String> rows = new ArrayList<>();
    for (Manager manager : months.managers()) {
      rows.add(
          Sql.row(Sql.text(manager.id()), Sql.text(manager.name()), Sql.text(manager.branch())));
    }
    return rows;
  }

  private List<String> duties() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < playbook.duties().size(); i++) {
      Duty duty = playbook.duties().get(i);
      List<TierRef> tiers = duty.tiers();
      for (int role = 0; role < duty.roles().size(); role++) {
        if (tiers.isEmpty()) {
          rows.add(duty(duty, i, "null", "null", role));
        }
        for (TierRef tier : tiers) {
          rows.add(duty(duty, i, Sql.text(tier.scheme()), Sql.text(tier.tier()), role));
        }
      }
    }
    return rows;
  }

  private static String duty(Duty duty, int position, String scheme, String tier, int role) {
    return Sql.row(
        Sql.text(duty.id()),
        Integer.toString(position + 1),
        scheme,
        tier,
        Sql.text(duty.roles().get(role)),
        Integer.toString(role + 1),
        Sql.text(duty.rhythm().map(r -> r.name().toLowerCase(java.util.Locale.ROOT)).orElse(null)));
  }

  private List<String> triggers() {
    List<String> rows = new ArrayList<>();
    playbook
        .duties()
        .forEach(d -> d.triggers().forEach(t -> rows.add(Sql.row(Sql.text(d.id()), Sql.text(t)))));
    return rows;
  }

  private List<String> festivals() {
    List<String> rows = new ArrayList<>();
    for (Festival festival : playbook.calendar().festivals()) {
      rows.add(
          Sql.row(
              Sql.text(festival.name().zh()),
              Sql.text(festival.name().en()),
              Sql.date(festival.date())));
    }
    return rows;
  }
}
