package org.tierbook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.ProjectCopy;

class ExplainCommandTest {
  private static final String CUSTOMERS =
      """
      客户号,客户姓名,日均综合金融资产,家庭编号,理财卡级别,客户状态
      A1,赵小明,272000.01,H1,银卡,现实客户
      A2,钱小红,98765.43,H1,金卡,现实客户
      A3,孙小华,,,,现实客户
      A4,李小龙,5000,,,流失客户
      """;

  @TempDir private static Path root;

  @BeforeAll
  static void project() {
    ProjectCopy.of(Path.of("content"), root, false);
    ProjectCopy.write(root, "content/customers/2026-10.csv", CUSTOMERS.getBytes(UTF_8));
  }

  @Test
  void tellsRuleByRuleWhyAndWhatIsMissing() {
    CommandRun run = explain("en", "A1", "--scheme", "ib-natural-life");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Customer A1, October 2026 (as of 31 October 2026)

            Family wealth card (ib-natural-life)
              Tier earned  Gold
              Held now     Silver (below the tier earned)
              Why          Daily average financial assets 272,000.01 yuan, reaches 100,000 yuan

            Values
              Daily average financial assets  272,000.01 yuan
              household mean                  185,382.72 yuan (mean with 1 other)

            Rule by rule
              Black gold  any of these                                                        no
                            Daily average financial assets ≥ 1,000,000 yuan  272,000.01 yuan  no
                            household mean ≥ 800,000 yuan                    185,382.72 yuan  no
              Platinum    any of these                                                        no
                            Daily average financial assets ≥ 300,000 yuan    272,000.01 yuan  no
                            household mean ≥ 250,000 yuan                    185,382.72 yuan  no
              Gold        any of these                                                        yes <- decides
                            Daily average financial assets ≥ 100,000 yuan    272,000.01 yuan  yes
                            household mean ≥ 80,000 yuan                     185,382.72 yuan  yes
              Silver      with data, below Gold                                               yes

            What is missing for a better tier
              Platinum    Daily average financial assets 272,000.01 yuan: 27,999.99 yuan short of 300,000 yuan for Platinum
                          or: household mean 185,382.72 yuan: 64,617.28 yuan short of 250,000 yuan for Platinum, 129,234.56 yuan in all
              Black gold  Daily average financial assets 272,000.01 yuan: 727,999.99 yuan short of 1,000,000 yuan for Black gold
                          or: household mean 185,382.72 yuan: 614,617.28 yuan short of 800,000 yuan for Black gold, 1,229,234.56 yuan in all
            """);
  }

  @Test
  void speaksChineseWithAlignedColumns() {
    CommandRun run = explain("zh", "A1", "--scheme", "ib-natural-life");
    assertThat(run.out())
        .isEqualTo(
            """
            客户A1，2026年10月（截至2026年10月31日）

            家庭理财卡 (ib-natural-life)
              应得层级  金卡
              现持层级  银卡（低于应得）
              原因      日均综合金融资产272,000.01元，达到10万元

            取值
              日均综合金融资产  272,000.01元
              家庭户均          185,382.72元（与另外1人的平均）

            逐条比对
              黑金卡  以下任一项                                  否
                        日均综合金融资产 ≥ 100万元  272,000.01元  否
                        家庭户均 ≥ 80万元           185,382.72元  否
              白金卡  以下任一项                                  否
                        日均综合金融资产 ≥ 30万元   272,000.01元  否
                        家庭户均 ≥ 25万元           185,382.72元  否
              金卡    以下任一项                                  是 ←由此判定
                        日均综合金融资产 ≥ 10万元   272,000.01元  是
                        家庭户均 ≥ 8万元            185,382.72元  是
              银卡    有数据，未达到金卡                          是

            离更高层级还差什么
              白金卡  日均综合金融资产272,000.01元，距白金卡的30万元还差27,999.99元
                      或：家庭户均185,382.72元，距白金卡的25万元还差64,617.28元，合计差129,234.56元
              黑金卡  日均综合金融资产272,000.01元，距黑金卡的100万元还差727,999.99元
                      或：家庭户均185,382.72元，距黑金卡的80万元还差614,617.28元，合计差1,229,234.56元
            """);
  }

  @Test
  void namesNobodyAndShowsNoOtherMembersValue() {
    assertThat(explain("zh", "A1").out()).doesNotContain("赵", "钱", "小红", "A2", "98,765");
  }

  @Test
  void anUnknownValueLeavesTheTierOpenAndSomebodyWhoLeftIsOutside() {
    assertThat(explain("en", "A3", "--scheme", "ib-natural-life").out())
        .contains("Tier earned  Unclassified")
        .contains("Daily average financial assets, household mean missing, so no tier can be told")
        .contains("unknown <- decides");
    assertThat(explain("en", "A4", "--scheme", "ib-natural-life").out())
        .contains("outside the customers that this scheme is about")
        .doesNotContain("Rule by rule");
  }

  @Test
  void whatIsNotThereIsSaidWithWhatIs() {
    assertThat(explain("en", "B9"))
        .isEqualTo(
            new CommandRun(
                1,
                "",
                """
                --customer: error: there is no customer 'B9' in 2026-10 [unknown-customer]
                  hint: the number must be written as in the file; for another month use --month
                1 error, 0 warnings
                """));
    assertThat(explain("en", "A1", "--scheme", "ib-naturel-life").err())
        .startsWith(
            """
            --scheme: error: there is no scheme 'ib-naturel-life' [unknown-scheme]
              hint: did you mean 'ib-natural-life'? there are: \
            """);
    assertThat(explain("en", "A1", "--month", "2026-09"))
        .isEqualTo(
            new CommandRun(
                1,
                "",
                """
                --month: error: there are no customers of 2026-09 [unknown-month]
                  hint: there are: 2026-10
                1 error, 0 warnings
                """));
    assertThat(CommandRun.of("explain", "-s", root.toString(), "--lang", "en").err())
        .startsWith("error: Missing: --customer\n");
  }

  @Test
  void aProjectWithoutCustomersSaysSo(@TempDir Path empty) {
    ProjectCopy.of(Path.of("content"), empty, false);
    CommandRun run =
        CommandRun.of("assign", "-s", empty.toString(), "--scheme", "mid-high-end", "--lang", "en");
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                1,
                "",
                """
                content/customers: error: there are no customers [no-customers]
                  hint: put a file a month there, named 2026-10.csv
                1 error, 0 warnings
                """));
  }

  private static CommandRun explain(String language, String customer, String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("explain", "-s", root.toString(), "--customer", customer, "--lang", language));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }
}
