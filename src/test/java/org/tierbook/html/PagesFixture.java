package org.tierbook.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.Location;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.CustomerList;
import org.tierbook.model.FigureRef;
import org.tierbook.model.Figures;
import org.tierbook.model.Ledger;
import org.tierbook.model.Level;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.SiteSettings;
import org.tierbook.model.Table;
import org.tierbook.model.Table.Cell;
import org.tierbook.model.Table.Tone;
import org.tierbook.model.Tier;
import org.tierbook.model.Unit;
import org.tierbook.model.UnitFigures;
import org.tierbook.model.Value;
import org.tierbook.model.WorkCalendar;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

/** A small bank with made-up figures: two schemes, four reports, three months, two branches. */
final class PagesFixture {
  static final Location AT = new Location("content/site.yaml", 1, 1);
  private static final List<String> TIERS = List.of("black-gold", "platinum", "gold", "silver");
  private static final List<String> NAMES = List.of("黑金卡", "白金卡", "金卡", "银卡");
  private static final List<String> ENGLISH = List.of("Black gold", "Platinum", "Gold", "Silver");

  private PagesFixture() {}

  static Playbook playbook() {
    return new Playbook(
        site(),
        List.of(
            scheme("ib-natural-life", words("家庭理财卡", "Family card")),
            scheme("aum-5-20-50-300", words("资产四档", "Four asset bands"))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new WorkCalendar(List.of(), Set.of(), Set.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(structure(), migration(), todo(), workload()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        phrases());
  }

  private static SiteSettings site() {
    return new SiteSettings(
        words("示例银行", "Sample Bank"),
        words("客户分层服务手册", "Tiered service playbook"),
        List.of(Language.ZH, Language.EN),
        SiteSettings.DataKind.SYNTHETIC,
        List.of("ib-natural-life", "aum-5-20-50-300"),
        List.of("m-structure", "m-migration", "m-todo", "m-workload"),
        List.of(
            ref("m-structure", "customers"),
            ref("m-structure", "value"),
            ref("m-migration", "net"),
            ref("m-migration", "churn")),
        Optional.of("m-migration@ib-natural-life"),
        5,
        2,
        Optional.empty(),
        "content/customers",
        BigDecimal.ONE,
        words("元", "yuan"),
        "#0F4F63",
        "#86BFCE",
        AT);
  }

  private static FigureRef ref(String report, String figure) {
    return new FigureRef(report, Optional.of("ib-natural-life"), figure, AT);
  }

  private static Scheme scheme(String id, Localized name) {
    List<Tier> tiers = new ArrayList<>();
    for (int i = 0; i < TIERS.size(); i++) {
      tiers.add(
          new Tier(
              TIERS.get(i),
              words(NAMES.get(i), ENGLISH.get(i)),
              Optional.empty(),
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(List.of("black", "platinum", "gold", "silver").get(i)),
              AT));
    }
    return new Scheme(
        id,
        name,
        Optional.empty(),
        "s",
        Optional.empty(),
        List.of(),
        tiers,
        Optional.empty(),
        Optional.empty(),
        "aum_daily_avg",
        new BigDecimal("0.1"),
        Optional.empty(),
        List.of(),
        AT);
  }

  private static Report structure() {
    return report(
        "m-structure",
        words("客户结构", "Customer structure"),
        words("结构", "Structure"),
        words("各级有多少客户，持有多少资产？", "How many customers does each tier have, with which assets?"),
        List.of(Level.BANK, Level.BRANCH),
        true,
        List.of(
            new Report.KeyFigure("customers", words("月末客户", "Customers"), ColumnFormat.COUNT),
            new Report.KeyFigure("value", words("综合金融资产", "Assets"), ColumnFormat.MONEY)),
        Optional.empty(),
        Optional.of(new Report.Chart("pyramid", Map.of())),
        Optional.empty());
  }

  private static Report migration() {
    return report(
        "m-migration",
        words("等级迁移", "Tier migration"),
        words("变动", "Movement"),
        words("上月各级客户，本月去了哪里？", "Where did last month's customers of each tier go?"),
        List.of(Level.BANK, Level.BRANCH),
        true,
        List.of(
            new Report.KeyFigure("net", words("净升级", "Net upgrades"), ColumnFormat.COUNT),
            new Report.KeyFigure("churn", words("流失率", "Churn"), ColumnFormat.SHARE)),
        Optional.of(new Report.Matrix("tier_prev", "tier", "customers")),
        Optional.of(new Report.Chart("sankey", Map.of("value", "customers"))),
        Optional.empty());
  }

  private static Report todo() {
    return report(
        "m-todo",
        words("本月维护事项", "This month's work"),
        words("维护", "Care"),
        words("本月要联系哪些客户？", "Whom to contact this month?"),
        List.of(Level.BANK, Level.BRANCH, Level.MANAGER),
        false,
        List.of(new Report.KeyFigure("items", words("事项", "Items"), ColumnFormat.COUNT)),
        Optional.empty(),
        Optional.of(new Report.Chart("bar", Map.of("value", "items"))),
        Optional.of(
            new Report.ListView(words("本月工作清单", "Worklist"), List.of(), new Report.Sql("", AT))));
  }

  private static Report workload() {
    return report(
        "m-workload",
        words("维护责任分布", "Workload"),
        words("维护", "Care"),
        words("各岗位各有多少客户？", "How many customers has each role?"),
        List.of(Level.BANK),
        false,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Report report(
      String id,
      Localized title,
      Localized group,
      Localized question,
      List<Level> per,
      boolean each,
      List<Report.KeyFigure> figures,
      Optional<Report.Matrix> matrix,
      Optional<Report.Chart> chart,
      Optional<Report.ListView> list) {
    return new Report(
        id,
        title,
        group,
        question,
        words("", ""),
        Optional.empty(),
        per,
        each,
        List.of(),
        List.of(
            new Report.Definition(
                words("范围", "Population"),
                words("月末在册的个人客户。", "Current customers at month's end.")),
            new Report.Definition(
                words("缺失", "Missing"),
                words("缺少个人日均与家庭户均的，列为未分层。", "Unclassified when both are missing."))),
        figures,
        List.of(),
        matrix,
        chart,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        list,
        List.of(),
        AT);
  }

  static Figures figures() {
    List<MonthFigures> months = new ArrayList<>();
    for (int m = 10; m >= 8; m--) {
      YearMonth month = YearMonth.of(2026, m);
      List<ReportResult> results =
          new ArrayList<>(results(month, Unit.bank(words("示例银行", "Sample Bank")), m - 8, true));
      months.add(
          new MonthFigures(
              month,
              month.atEndOfMonth(),
              new Ledger(
                  month + ".csv",
                  "UTF-8",
                  18_972,
                  List.of(
                      new Ledger.Entry(Ledger.Bucket.HEADER, "", "", 1),
                      new Ledger.Entry(Ledger.Bucket.ACCEPTED, "", "", 18_968),
                      new Ledger.Entry(Ledger.Bucket.REJECTED, "bad_date", "birth_date", 3)),
                  List.of()),
              results,
              m == 8
                  ? List.of(
                      new MonthFigures.MissingReport("m-migration", List.of("previous_month")))
                  : List.of()));
    }
    List<UnitFigures> inside = new ArrayList<>();
    YearMonth month = YearMonth.of(2026, 10);
    Unit bank = Unit.bank(words("示例银行", "Sample Bank"));
    inside.add(new UnitFigures(bank, results(month, bank, 2, false)));
    for (String branch : List.of("linjiang", "南桥支行")) {
      Unit unit =
          new Unit(
              Level.BRANCH, "", branch, words(branch.equals("linjiang") ? "临江支行" : "南桥支行", null));
      inside.add(new UnitFigures(unit, results(month, unit, 1, false)));
      Unit manager =
          new Unit(
              Level.MANAGER,
              branch,
              branch.equals("linjiang") ? "M03" : "M07",
              Localized.same("张三"));
      inside.add(
          new UnitFigures(
              manager,
              List.of(
                  result(
                      month,
                      manager,
                      "m-todo",
                      Optional.empty(),
                      "21条待办，3户已超期",
                      Map.of("items", cell(21, "21")),
                      bars(),
                      Optional.empty()))));
    }
    return new Figures(months, inside);
  }

  private static List<ReportResult> results(YearMonth month, Unit unit, int k, boolean portal) {
    List<ReportResult> results = new ArrayList<>();
    for (String scheme : List.of("ib-natural-life", "aum-5-20-50-300")) {
      Optional<String> s = Optional.of(scheme);
      results.add(
          result(
              month,
              unit,
              "m-structure",
              s,
              "18,969户持有25.61亿元，黑金卡与白金卡以一成客户持有过半资产",
              Map.of(
                  "customers",
                  cell(18_600 + 123 * k, "18," + (600 + 123 * k)),
                  "value",
                  cell(2_470_000_000L + 30_000_000L * k, "2" + (4 + k) + ".61亿元")),
              pyramid(),
              Optional.empty()));
      if (month.getMonthValue() > 8) {
        results.add(
            result(
                month,
                unit,
                "m-migration",
                s,
                "升级474户，降级258户，净升级216户",
                Map.of(
                    "net",
                    cell(216, "216"),
                    "churn",
                    new Cell(
                        new Value.Number(new BigDecimal("0.015")),
                        Localized.same("1.5%"),
                        Optional.empty(),
                        Tone.PLAIN)),
                heat(portal),
                Optional.empty()));
      }
    }
    results.add(
        result(
            month,
            unit,
            "m-todo",
            Optional.empty(),
            "本月21条，3户已超期未联系，2户大额转出",
            Map.of("items", cell(21, "21")),
            bars(),
            portal ? Optional.empty() : Optional.of(worklist())));
    results.add(
        result(
            month,
            unit,
            "m-workload",
            Optional.empty(),
            "客户经理人均维护214户",
            Map.of(),
            bars(),
            Optional.empty()));
    return results;
  }

  private static ReportResult result(
      YearMonth month,
      Unit unit,
      String report,
      Optional<String> scheme,
      String answer,
      Map<String, Cell> figures,
      Table table,
      Optional<CustomerList> list) {
    return new ReportResult(
        report,
        scheme,
        month,
        unit,
        words(answer, "474 up, 258 down, net 216"),
        figures,
        table,
        list);
  }

  static Table pyramid() {
    long[][] rows = {
      {310, 12, 16, 228, 58404},
      {1700, 58, 90, 313, 80240},
      {5569, 151, 294, 365, 93559},
      {11368, -14, 599, 93, 23873}
    };
    List<Table.Row> made = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      long[] r = rows[i];
      made.add(
          new Table.Row(
              Table.Kind.DATA,
              TIERS.get(i),
              List.of(
                  tier(i),
                  cell(r[0]),
                  change(r[1]),
                  share(r[2]),
                  cell(r[4] * 10_000, number(r[4])),
                  share(r[3]))));
    }
    made.add(
        new Table.Row(
            Table.Kind.TOTAL,
            "total",
            List.of(
                Cell.of(new Value.Text("total"), words("合计", "Total")),
                cell(18_947),
                change(207),
                share(1000),
                cell(2_560_760_000L, "256,076"),
                share(1000))));
    return new Table(
        List.of(
            column("tier", "等级", "Tier", ColumnFormat.TIER, null, null),
            column(
                "customers", "客户", "Customers", ColumnFormat.COUNT, words("户", "customers"), null),
            column("change", "比上月", "Change", ColumnFormat.CHANGE, words("户", "customers"), null),
            column("customers_share", "占比", "Share", ColumnFormat.SHARE, null, null),
            column("value", "资产", "Assets", ColumnFormat.MONEY, words("万元", "10,000 yuan"), null),
            column("value_share", "占比", "Share", ColumnFormat.SHARE, null, null)),
        made);
  }

  static Table heat(boolean portal) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(column("tier_prev", "9月末", "September", ColumnFormat.TIER, null, null));
    for (int i = 0; i < 4; i++) {
      columns.add(
          column(
              TIERS.get(i),
              NAMES.get(i),
              ENGLISH.get(i),
              ColumnFormat.COUNT,
              words("户", "customers"),
              TIERS.get(i)));
    }
    columns.add(column("left", "流失", "Left", ColumnFormat.COUNT, words("户", "customers"), "left"));
    columns.add(
        column("total", "9月末合计", "Total", ColumnFormat.COUNT, words("户", "customers"), null));
    long[][] n = {
      {284, 12, 1, 0, 1},
      {23, 1541, 61, 8, 9},
      {2, 118, 5085, 176, 37},
      {0, 9, 322, 10651, 224},
      {1, 19, 97, 519, 0}
    };
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(i < 4 ? tier(i) : Cell.of(new Value.Text("new"), words("新客户", "New")));
      long sum = 0;
      for (int j = 0; j < 5; j++) {
        sum += n[i][j];
        Tone tone =
            n[i][j] == 0
                ? Tone.ZERO
                : i == 4 || j == 4
                    ? Tone.PLAIN
                    : i == j ? Tone.STAY : j < i ? Tone.UP2 : Tone.DOWN3;
        boolean hide = portal && n[i][j] > 0 && n[i][j] < 5;
        cells.add(
            hide
                ? new Cell(
                    new Value.Unknown(), words("隐去", "withheld"), Optional.empty(), Tone.WITHHELD)
                : new Cell(
                    new Value.Number(BigDecimal.valueOf(n[i][j])),
                    Localized.same(number(n[i][j])),
                    n[i][j] == 0 ? Optional.empty() : Optional.of(Localized.same("2.0%")),
                    tone));
      }
      cells.add(cell(sum));
      rows.add(new Table.Row(Table.Kind.DATA, i < 4 ? TIERS.get(i) : "new", cells));
    }
    List<Cell> total = new ArrayList<>();
    total.add(Cell.of(new Value.Text("total"), words("10月末", "October")));
    for (long t : new long[] {310, 1699, 5566, 11354, 271, 19200}) {
      total.add(cell(t));
    }
    rows.add(new Table.Row(Table.Kind.TOTAL, "total", total));
    return new Table(columns, rows);
  }

  static Table bars() {
    List<Table.Row> rows = new ArrayList<>();
    String[] names = {"客户经理", "大堂经理", "高柜柜员", "网点经理"};
    for (int i = 0; i < 4; i++) {
      rows.add(
          new Table.Row(
              Table.Kind.DATA,
              "r" + i,
              List.of(
                  Cell.of(new Value.Text("r" + i), words(names[i], "Role " + i)),
                  cell(40 - 9 * i),
                  share(400 - 90 * i))));
    }
    rows.add(
        new Table.Row(
            Table.Kind.TOTAL,
            "total",
            List.of(
                Cell.of(new Value.Text("total"), words("合计", "Total")), cell(106), share(1000))));
    return new Table(
        List.of(
            column("role", "岗位", "Role", ColumnFormat.ROLE, null, null),
            column("items", "事项", "Items", ColumnFormat.COUNT, words("件", "items"), null),
            column("share", "占比", "Share", ColumnFormat.SHARE, null, null)),
        rows);
  }

  static CustomerList worklist() {
    List<Table.Row> rows = new ArrayList<>();
    String[] matters = {"超期未联系", "大额转出", "可升级客户", "生日与重要日"};
    String[] reasons = {
      "上次联系在9月12日，白金卡每月至少一次，已超期19天",
      "10月28日转出52万元，日均由164万元降到131万元",
      "个人日均28.1万元，距白金卡还差1.9万元",
      "11月6日生日，去年在网点过生日"
    };
    for (int i = 0; i < 21; i++) {
      int k = i % 4;
      LocalDate due = LocalDate.of(2026, 11, 2 + (i * 5) % 24);
      rows.add(
          new Table.Row(
              Table.Kind.DATA,
              "",
              List.of(
                  Cell.of(
                      new Value.Text("620000" + (1000 + i)), Localized.same("620000" + (1000 + i))),
                  Cell.of(new Value.Text("林＊＊"), Localized.same("林＊＊")),
                  tier(k),
                  Cell.of(new Value.Text("t" + k), words(matters[k], "Matter " + k)),
                  Cell.of(new Value.Text(reasons[k]), words(reasons[k], null)),
                  Cell.of(
                      new Value.Text("d-06"), words("电话联系，补记客户档案", "Call, and complete the file")),
                  Cell.of(new Value.Text("customer-manager"), words("客户经理", "Customer manager")),
                  Cell.of(new Value.Text("M03"), Localized.same("03号")),
                  cell(281_000L + i, "28.1"),
                  Cell.of(
                      new Value.Day(due),
                      words(
                          "11月" + due.getDayOfMonth() + "日", due.getDayOfMonth() + " November")))));
    }
    return new CustomerList(
        new Table(
            List.of(
                column("customer", "客户", "Customer", ColumnFormat.CUSTOMER, null, null),
                column("customer_name", "姓名", "Name", ColumnFormat.TEXT, null, null),
                column("tier", "等级", "Tier", ColumnFormat.TIER, null, null),
                column("trigger", "事项", "Matter", ColumnFormat.TRIGGER, null, null),
                column("reason", "为什么", "Why", ColumnFormat.REASON, null, null),
                column("duty", "要做的事", "What to do", ColumnFormat.DUTY, null, null),
                column("role", "负责", "Owner", ColumnFormat.ROLE, null, null),
                column("manager", "客户经理", "Manager", ColumnFormat.MANAGER, null, null),
                column("aum", "资产", "Assets", ColumnFormat.MONEY, words("万元", "10,000 yuan"), null),
                column("due", "最迟", "Due", ColumnFormat.DATE, null, null)),
            rows));
  }

  private static Table.Column column(
      String name,
      String zh,
      String en,
      ColumnFormat format,
      @Nullable Localized unit,
      @Nullable String tier) {
    return new Table.Column(
        name, words(zh, en), format, Optional.ofNullable(unit), Optional.ofNullable(tier));
  }

  private static Cell tier(int i) {
    return Cell.of(new Value.Text(TIERS.get(i)), words(NAMES.get(i), ENGLISH.get(i)));
  }

  private static Cell cell(long number) {
    return cell(number, number(number));
  }

  private static Cell cell(long number, String text) {
    return Cell.of(new Value.Number(BigDecimal.valueOf(number)), Localized.same(text));
  }

  private static Cell change(long number) {
    return new Cell(
        new Value.Number(BigDecimal.valueOf(number)),
        Localized.same((number > 0 ? "▲" : "▼") + number(Math.abs(number))),
        Optional.empty(),
        Tone.PLAIN);
  }

  private static Cell share(long thousandths) {
    return Cell.of(
        new Value.Number(BigDecimal.valueOf(thousandths, 3)),
        Localized.same(BigDecimal.valueOf(thousandths, 1).toPlainString() + "%"));
  }

  private static String number(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }

  static Localized words(String zh, @Nullable String en) {
    return new Localized(zh, en);
  }

  static Phrases phrases() {
    Map<Language, Map<String, String>> texts = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      Map<String, String> flat = new LinkedHashMap<>();
      try {
        flatten(
            "",
            new YAMLMapper()
                .readTree(Files.readString(Path.of("content/i18n", language.code() + ".yaml"))),
            flat);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts.put(language, flat);
    }
    return new Phrases(texts);
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
    node.properties()
        .forEach(
            e -> {
              if (e.getValue().isObject()) {
                flatten(prefix + e.getKey() + ".", e.getValue(), into);
              } else {
                into.put(prefix + e.getKey(), e.getValue().asText());
              }
            });
  }
}
