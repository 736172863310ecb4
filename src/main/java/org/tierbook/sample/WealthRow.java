package org.tierbook.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** A customer's line in a month's file, with every column. */
final class WealthRow {
  static final String HEADER =
      """
      客户号,数据月份,网点号,客户类型,客户姓名,客户经理工号,维护责任岗位,日均综合金融资产,月末AUM值,储蓄余额,家庭编号,\
      家庭日均综合金融资产户均,理财卡级别,卡种,贷款余额,企业规模,近12个月消费(订单)金额,近12个月交易笔数,最近交易日期,利润贡献度,维护成本,\
      持有产品数,持有产品,开户日期,销户日期,流失原因,客户状态,出生日期,电话是否登记,地址是否登记,收入来源,客户来源,职业,所属行业,风险承受能力,\
      客户喜好,家庭成员数,重要事件,重要事件日期,产品到期日,到期金额,本月大额转入,本月大额转出,最近联系日期,本月联系次数,本月上门次数,\
      感知效果,期望值,是否满意,是否再购,是否推荐,忠诚度评分,重复购买次数,挑选时间,价格敏感度,对竞争品牌态度,质量承受能力,客户份额,转介绍人数,\
      影响力评分,发展潜力评分,发展前景评分,信用状况,最长逾期天数,关系强度,关系阶段,稳定性检查,服务质量评分,近12个月投诉次数,未结投诉,优质特征,\
      金融需求,决策权限,采购角色,性格偏好,关系密切程度,竞争对手强弱,战略客户,购买意向,客户吸引力,相对竞争优势,潜在客户级别,是否信息化,\
      有金融需求,有购买能力,符合优良条件,有购买权,能创造价值,营销步骤,步骤日期
      """;

  private static final String[] CARDS = {"银卡", "金卡", "白金卡", "黑金卡"};
  private static final String[] ROLES = {"高柜", "客户经理", "客户经理", "网点经理"};
  private static final String[] REASONS = {"r1", "r2", "r3", "r6", "r8", "r9", "r11"};
  private static final String[] INCOMES = {"退休职工", "企业职工", "公职人员", "个体业主", "自由职业", "打工阶层", "无稳定来源"};
  private static final String[] HOBBIES = {"茶", "摄影", "书法", "钓鱼", "羽毛球", "旅行", "音乐", "园艺"};
  private static final String[] JOBS = {"教师", "会计", "医生", "店主", "工程师", "司机", "公务员", "销售", "退休"};
  private static final String[] PRODUCTS = {"存款", "理财", "基金", "保险", "国债", "贵金属"};
  private static final String[] RISKS = {"保守", "稳健", "平衡", "成长", "进取"};
  private static final String[] ORIGINS = {"自然吸引", "机构代办", "职工宣传协储", "其他"};

  private static final long LARGE = 50_000;

  private final YearMonth month;
  private final Dice dice;
  private final StringBuilder line = new StringBuilder();

  WealthRow(YearMonth month, Dice dice) {
    this.month = month;
    this.dice = dice;
  }

  String of(Person person) {
    line.setLength(0);
    int tier = person.tier;
    who(person, tier);
    money(person, tier);
    life(person);
    movements(person, tier);
    if (person.trait(40, 10) < 4) {
      survey(person, tier);
    } else {
      blanks(22);
    }
    relation(person, tier);
    line.setCharAt(line.length() - 1, '\n');
    return line.toString();
  }

  static String id(Person person) {
    return String.format(Locale.ROOT, "C%06d", person.number);
  }

  private void who(Person person, int tier) {
    add(id(person)).add(month).add(SampleUnits.id(person.branch));
    add("P").add(person.name);
    add(person.manager < 0 ? "" : SampleUnits.manager(person.branch, person.manager));
    add(tier == 0 && person.aum >= 50_000 ? "低柜" : ROLES[tier]);
  }

  private void money(Person person, int tier) {
    boolean closed = person.closed != null;
    add(person.isUnmeasured() ? "" : cents(person.aum))
        .add(closed ? "0" : cents(person.aum + person.aum * dice.between(-20, 25) / 1000));
    add(closed ? "0" : cents(deposit(person)));
    add(person.household == 0 ? "" : String.format(Locale.ROOT, "H%05d", person.household)).add("");
    add(CARDS[person.card]).add(person.household == 0 ? "个人卡" : "家庭卡");
    add(person.trait(5, 10) < 2 ? cents(20_000L + person.trait(6, 900) * 1000L) : "0").add("");
    add(person.aum / 8 + person.trait(7, 20_000)).add(3 + person.trait(8, 120));
    boolean idle = person.trait(9, 100) < 4;
    add(
        idle
            ? month.atDay(1).minusDays(200L + person.trait(9, 400))
            : month.atDay(dice.between(1, 28)));
    add(cents(person.aum * (8 + person.trait(10, 9)) / 1000))
        .add(60 + 90 * tier + person.trait(11, 120));
    products(person, tier);
  }

  private static long deposit(Person person) {
    return person.aum * (92 - 12L * person.tier - person.trait(4, 12)) / 100;
  }

  private void products(Person person, int tier) {
    int count = 1 + Math.min(5, tier + person.trait(12, 2));
    StringBuilder held = new StringBuilder();
    for (int i = 0; i < count; i++) {
      held.append(i == 0 ? "" : ";").append(PRODUCTS[i]);
    }
    add(count).add(held);
  }

  private void life(Person person) {
    LocalDate closed = person.closed;
    add(person.opened).add(closed == null ? "" : closed);
    add(closed == null ? "" : REASONS[person.trait(13, REASONS.length)])
        .add(closed == null ? "现实客户" : "流失客户");
    add(person.trait(14, 100) == 0 ? "" : person.born);
    add(person.trait(15, 100) < 94 ? "Y" : "N").add(person.trait(16, 100) < 80 ? "Y" : "N");
    boolean old = person.born.isBefore(month.atDay(1).minusYears(60));
    add(INCOMES[old ? 0 : 1 + person.trait(17, 6)])
        .add(ORIGINS[pick(person.trait(18, 100), 72, 93, 95)]);
    add(person.trait(19, 10) < 3 ? "" : JOBS[old ? 8 : person.trait(20, 8)]).add("");
    add(person.trait(21, 10) < 4 ? "" : RISKS[person.trait(22, RISKS.length)]);
    add(person.trait(23, 10) < 5 ? "" : HOBBIES[person.trait(24, HOBBIES.length)])
        .add(person.familySize);
  }

  private static int pick(int value, int... limits) {
    int index = 0;
    while (index < limits.length && value >= limits[index]) {
      index++;
    }
    return index;
  }

  private void movements(Person person, int tier) {
    add(person.event == null ? "" : person.event)
        .add(person.event == null ? "" : month.atDay(dice.between(1, 28)));
    boolean due = person.closed == null && dice.permille(tier == 0 ? 20 : 65 + 10 * tier);
    add(due ? month.plusMonths(1).atDay(dice.between(1, 28)) : "");
    add(due ? Long.toString(Math.max(1, person.aum * dice.between(20, 60) / 100_000) * 1000) : "");
    add(person.flow >= LARGE ? cents(person.flow) : "0")
        .add(person.flow <= -LARGE ? cents(-person.flow) : "0");
    int contacts = contacts(person, tier);
    add(person.contacted == null ? "" : person.contacted).add(contacts);
    add(contacts > 0 && dice.permille(60 * tier) ? 1 : 0);
  }

  /** Contacts this month: most in the rhythm of the playbook's duties, one in eight too late. */
  private int contacts(Person person, int tier) {
    boolean late = dice.permille(person.manager < 0 ? 400 : 105);
    LocalDate end = month.atEndOfMonth();
    if (person.closed != null) {
      return 0;
    }
    if (tier == Cards.BLACK_GOLD || person.aum >= 3_000_000 || deposit(person) >= 200_000) {
      contact(person, late ? month.atDay(dice.between(1, 18)) : end.minusDays(dice.between(0, 6)));
      return late ? dice.between(1, 3) : dice.between(3, 5);
    }
    boolean monthly = tier == Cards.PLATINUM || person.aum >= 200_000;
    if (monthly ? late : !dice.permille(60 + 340 * tier)) {
      return 0;
    }
    contact(person, month.atDay(dice.between(1, end.getDayOfMonth())));
    return dice.between(1, 1 + tier);
  }

  private static void contact(Person person, LocalDate day) {
    person.contacted = day.isBefore(person.opened) ? person.opened : day;
  }

  /** Four in ten have answered the satisfaction survey. */
  private void survey(Person person, int tier) {
    int perceived = 60 + 4 * tier + person.trait(41, 28);
    int expected = 70 + person.trait(42, 20);
    boolean satisfied = perceived >= expected - 4;
    add(perceived)
        .add(expected)
        .add(yes(satisfied))
        .add(yes(person.trait(43, 10) < (satisfied ? 9 : 3)));
    add(yes(person.trait(44, 10) < (satisfied ? 7 : 1))).add(40 + 8 * tier + person.trait(45, 34));
    add(person.trait(46, 9))
        .add(1 + person.trait(47, 14))
        .add(1 + person.trait(48, 5))
        .add(1 + person.trait(49, 5));
    add(1 + person.trait(50, 5))
        .add(15 + 12 * tier + person.trait(51, 35))
        .add(person.trait(52, 4));
    add(person.trait(53, 60) + 10 * tier)
        .add(20 + person.trait(54, 70))
        .add(20 + person.trait(55, 70));
    add("ABBBCD".charAt(person.trait(56, 6)))
        .add(person.trait(57, 20) == 0 ? 7 + person.trait(58, 60) : 0);
    add(30 + 10 * tier + person.trait(59, 38));
    add(new String[] {"认知", "认同", "关系", "族群", "拥护"}[person.trait(60, 5)]).add(person.trait(61, 9));
    add(60 + person.trait(62, 38));
  }

  private void relation(Person person, int tier) {
    int complaints = person.trait(63, 40) == 0 ? 1 + person.trait(64, 2) : 0;
    add(complaints).add(complaints > 0 && person.trait(65, 3) == 0 ? 1 : 0);
    int signs = person.trait(66, 12 - 2 * tier) == 0 ? 1 + person.trait(67, 13) : 0;
    add(signs == 0 ? "" : signs + ";" + (signs + 1)).add(tier >= 2 ? "大" : tier == 1 ? "一般" : "较小");
    add("有决策权").add("决策者").add(new String[] {"内向", "平和", "开朗"}[person.trait(68, 3)]);
    add(tier >= 2 ? "密切" : person.trait(69, 2) == 0 ? "一般" : "较差");
    add(new String[] {"对等", "强大", "较弱"}[person.trait(70, 3)])
        .add(yes(tier == 3 && person.trait(71, 4) == 0));
    add(10 + person.trait(72, 80))
        .add(20 + 15 * tier + person.trait(73, 35))
        .add(20 + 12 * tier + person.trait(74, 40));
    if (person.trait(75, 20) == 0) {
      add("ABCD".charAt(person.trait(76, 4))).add(yes(person.trait(77, 2) == 0));
      for (int i = 0; i < 5; i++) {
        add(yes(person.trait(78 + i, 4) > 0));
      }
      add(1 + person.trait(84, 6)).add(month.atDay(1 + person.trait(85, 28)));
    } else {
      blanks(9);
    }
  }

  private static String yes(boolean yes) {
    return yes ? "Y" : "N";
  }

  /** Yuan with made-up cents, the same for the same amount. */
  private static String cents(long yuan) {
    return yuan + "." + (10 + Math.floorMod(yuan * 37, 90));
  }

  private WealthRow add(Object value) {
    line.append(value).append(',');
    return this;
  }

  private void blanks(int count) {
    line.append(",".repeat(count));
  }
}
