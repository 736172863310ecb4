package org.tierbook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.BenefitCell;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Duty;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Role;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.text.Dates;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Makes the view of a tier. */
final class TierViews {
  private static final int MOST_FACTS = 5;

  private final Library library;
  private final Scheme scheme;
  private final Tier tier;
  private final TierMark mark;

  TierViews(Library library, Scheme scheme, Tier tier) {
    this.library = library;
    this.scheme = scheme;
    this.tier = tier;
    this.mark = library.mark(scheme, tier);
  }

  TierView make() {
    Optional<ReportResult> structure = library.result(Structure.REPORT, scheme);
    List<TierView.Benefit> benefits = benefits();
    Checklist checklist = checklist();
    Optional<TierView.History> history = history();
    return new TierView(
        mark,
        new Link(PageIds.scheme(scheme.id()), scheme.name()),
        library.rules().sentence(scheme, tier),
        tier.summary(),
        tier.assumption(),
        structure.map(this::facts).orElse(List.of()),
        benefits,
        library.benefitsOf(scheme).stream()
            .map(b -> new Link(PageIds.benefits(b.id()), b.name()))
            .toList(),
        checklist,
        steps(),
        stepsTitle(),
        history,
        contents(benefits, checklist, history));
  }

  private List<View.Contents> contents(
      List<TierView.Benefit> benefits, Checklist checklist, Optional<TierView.History> history) {
    List<View.Contents> contents = new ArrayList<>();
    if (!benefits.isEmpty()) {
      contents.add(new View.Contents("benefits", library.say("toc_benefits")));
    }
    if (checklist.count() > 0) {
      contents.add(new View.Contents("duties", library.say("toc_duties")));
    }
    contents.add(new View.Contents("up", library.say("toc_steps")));
    history.ifPresent(h -> contents.add(new View.Contents("figures", library.say("toc_figures"))));
    return contents;
  }

  private List<TierView.Fact> facts(ReportResult result) {
    List<TierView.Fact> facts = new ArrayList<>();
    Structure.row(result.table(), tier.id())
        .ifPresent(
            row -> {
              List<Localized> labels = labels(result.table());
              for (int i : columns(result.table())) {
                Table.Column column = result.table().columns().get(i);
                TierView.Fact last = facts.isEmpty() ? null : facts.get(facts.size() - 1);
                if (column.format() == ColumnFormat.CHANGE && last != null) {
                  facts.set(facts.size() - 1, changed(last, row.cells().get(i)));
                } else {
                  facts.add(
                      new TierView.Fact(
                          labels.get(i), row.cells().get(i), unit(column), Optional.empty()));
                }
              }
            });
    return facts.subList(0, Math.min(MOST_FACTS, facts.size()));
  }

  private Optional<Localized> unit(Table.Column column) {
    return column.format() == ColumnFormat.COUNT
        ? Optional.of(library.say("unit_customers"))
        : column.unit();
  }

  private static TierView.Fact changed(TierView.Fact fact, Table.Cell change) {
    return new TierView.Fact(fact.name(), fact.value(), fact.unit(), Optional.of(change));
  }

  /** The labels of columns; a share says of what, where others are labelled alike. */
  private static List<Localized> labels(Table table) {
    List<Localized> labels = new ArrayList<>();
    Localized of = Localized.same("");
    for (Table.Column column : table.columns()) {
      boolean alike =
          table.columns().stream().filter(c -> c.label().equals(column.label())).count() > 1;
      labels.add(alike ? joined(of, column.label()) : column.label());
      if (column.format() == ColumnFormat.COUNT || column.format() == ColumnFormat.MONEY) {
        of = column.label();
      }
    }
    return labels;
  }

  private static Table.Column relabelled(Table.Column column, Localized label) {
    return new Table.Column(column.name(), label, column.format(), column.unit(), column.tier());
  }

  private static Localized joined(Localized of, Localized label) {
    return Localized.of(
        of.zh() + label.zh(),
        (of.in(Language.EN) + " " + label.in(Language.EN).toLowerCase(Locale.ROOT)).strip());
  }

  /** The columns with numbers. */
  private static List<Integer> columns(Table table) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      switch (table.columns().get(i).format()) {
        case COUNT, MONEY, SHARE, RATIO, CHANGE -> found.add(i);
        default -> {}
      }
    }
    return found;
  }

  private List<TierView.Benefit> benefits() {
    List<TierView.Benefit> benefits = new ArrayList<>();
    for (BenefitBlock block : library.benefitsOf(scheme)) {
      block.groups().stream()
          .flatMap(g -> g.benefits().stream())
          .filter(b -> b.cell(tier.id()).state() == BenefitCell.State.GIVEN)
          .forEach(
              b -> {
                BenefitCell cell = b.cell(tier.id());
                Localized text =
                    cell.extent()
                        .or(b::summary)
                        .orElseGet(() -> library.say("benefit_given_plain"));
                benefits.add(
                    new TierView.Benefit(
                        b.name(),
                        text,
                        Matrix.given(b.terms(tier.id()), library),
                        cell.assumption().isPresent()));
              });
    }
    return benefits;
  }

  private Checklist checklist() {
    List<Duty> duties = library.dutiesOf(scheme, tier);
    Set<Role> roles = new LinkedHashSet<>();
    tier.responsible().forEach(id -> library.role(id).ifPresent(roles::add));
    tier.supports().forEach(id -> library.role(id).ifPresent(roles::add));
    roles.addAll(library.playbook().roles());
    Map<String, Localized> stands = new HashMap<>();
    tier.supports().forEach(id -> stands.put(id, library.say("stand_supports")));
    tier.responsible().forEach(id -> stands.put(id, library.say("stand_responsible")));
    String key = library.key(scheme.id() + "." + tier.id());
    return Checklist.of(key, duties, List.copyOf(roles), stands, library);
  }

  private Optional<Tier> upper() {
    int at = scheme.tiers().indexOf(tier);
    return at > 0 ? Optional.of(scheme.tiers().get(at - 1)) : Optional.empty();
  }

  private Optional<Tier> lower() {
    int at = scheme.tiers().indexOf(tier);
    return at < scheme.tiers().size() - 1
        ? Optional.of(scheme.tiers().get(at + 1))
        : Optional.empty();
  }

  private Localized stepsTitle() {
    Optional<Localized> up = upper().map(t -> library.say("steps_up", "tier", t.name()));
    Optional<Localized> down = lower().map(t -> library.say("steps_down", "tier", t.name()));
    if (up.isPresent() && down.isPresent()) {
      return library.say("steps_both", "up", up.get(), "down", down.get());
    }
    return library.say("steps_one", "step", up.or(() -> down).orElse(tier.name()));
  }

  private List<TierView.Step> steps() {
    Optional<Migration> moves = Migration.of(library, scheme);
    List<TierView.Step> steps = new ArrayList<>();
    upper().ifPresent(t -> steps.add(up(t, moves)));
    steps.add(stay(moves));
    lower().ifPresent(t -> steps.add(down(t, moves)));
    return steps;
  }

  private TierView.Step up(Tier better, Optional<Migration> moves) {
    List<Localized> lines = new ArrayList<>();
    lines.add(library.say("step_up_rule", "rule", library.rules().sentence(scheme, better)));
    lines.add(library.say("step_up_near", "share", percent()));
    moves
        .flatMap(m -> m.shown(tier.id(), better.id()))
        .ifPresent(c -> lines.add(library.say("step_up_moved", "count", c, "tier", better.name())));
    return new TierView.Step(library.say("step_up", "tier", better.name()), lines);
  }

  private TierView.Step stay(Optional<Migration> moves) {
    List<Localized> lines = new ArrayList<>();
    lines.add(library.say("step_stay_rule", "tier", tier.name()));
    moves
        .flatMap(m -> m.shown(tier.id(), tier.id()))
        .ifPresent(c -> lines.add(library.say("step_stay_moved", "count", c)));
    return new TierView.Step(library.say("step_stay", "tier", tier.name()), lines);
  }

  private TierView.Step down(Tier worse, Optional<Migration> moves) {
    List<Localized> lines = new ArrayList<>();
    lines.add(library.say("step_down_rule", "tier", worse.name()));
    moves
        .flatMap(m -> m.shown(tier.id(), worse.id()))
        .ifPresent(
            c -> lines.add(library.say("step_down_moved", "count", c, "tier", worse.name())));
    return new TierView.Step(library.say("step_down", "tier", worse.name()), lines);
  }

  private String percent() {
    return scheme.nearShare().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  private Optional<TierView.History> history() {
    Optional<ReportResult> latest = library.result(Structure.REPORT, scheme);
    if (latest.isEmpty() || library.halfYear().size() < 2) {
      return Optional.empty();
    }
    Table table = latest.get().table();
    List<Localized> labels = labels(table);
    List<Table.Column> columns =
        columns(table).stream()
            .map(i -> relabelled(table.columns().get(i), labels.get(i)))
            .toList();
    List<TierView.Month> months = new ArrayList<>();
    for (MonthFigures month : library.halfYear()) {
      cells(month).ifPresent(c -> months.add(new TierView.Month(Dates.month(month.month()), c)));
    }
    String stem = SchemePages.folder(scheme) + tier.id();
    Localized title =
        library.say("history_title", "tier", tier.name(), "count", Numbers.word(months.size()));
    return Optional.of(new TierView.History(title, columns, months, stem + ".csv", stem + ".xlsx"));
  }

  private Optional<List<Table.Cell>> cells(MonthFigures month) {
    return Library.result(month, Structure.REPORT, Optional.of(scheme.id()))
        .flatMap(
            r ->
                Structure.row(r.table(), tier.id())
                    .map(row -> columns(r.table()).stream().map(row.cells()::get).toList()));
  }

  /** The history as a table for CSV and XLSX. */
  Table historyTable() {
    TierView.History history = history().orElseThrow();
    List<Table.Column> columns = new ArrayList<>();
    columns.add(
        new Table.Column(
            "month", library.say("month"), ColumnFormat.TEXT, Optional.empty(), Optional.empty()));
    columns.addAll(history.columns());
    List<Table.Row> rows = new ArrayList<>();
    for (TierView.Month month : history.months()) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(Table.Cell.of(new Value.Text(month.month().zh()), month.month()));
      cells.addAll(month.cells());
      rows.add(new Table.Row(Table.Kind.DATA, month.month().zh(), cells));
    }
    return new Table(columns, rows);
  }
}
