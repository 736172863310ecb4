package org.tierbook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.ProjectCopy;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Playbook;
import org.tierbook.model.Tier;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;

/**
 * The sample bank's schemes at the edges of their bands, from a customer file to a CSV of tiers.
 */
class AssignEdgesTest {
  private static final String CUSTOMERS =
      """
      客户号,客户姓名,日均综合金融资产,储蓄余额,家庭编号,销户日期
      D1,赵一,,0,,
      D2,钱二,,9999.99,,
      D3,孙三,,10000,,
      D4,李四,,199999.99,,
      D5,周五,,200000,,
      D6,吴六,,,,
      E1,郑七,"49,999.99",1,,
      E2,王八,50000,1,,
      E3,冯九,200000,1,,
      E4,陈十,500000,1,,
      E5,褚甲,3000000,1,,
      F1,卫乙,299999.99,1,H1,
      F2,蒋丙,200000,1,H1,
      F3,沈丁,300000,1,,
      F4,韩戊,100000,1,H2,
      F5,杨己,400000,1,H2,
      F6,朱庚,,1,H2,
      G1,秦辛,500000,1,,2026-10-30
      """;

  @TempDir private static Path root;

  @BeforeAll
  static void project() {
    ProjectCopy.of(Path.of("content"), root, false);
    ProjectCopy.write(root, "content/customers/2026-10.csv", CUSTOMERS.getBytes(UTF_8));
  }

  @Test
  void depositsFallIntoThreeClassesAtTheirLimits() {
    Map<String, String> tiers = tiers("mid-high-end");
    assertThat(List.of("D1", "D2", "D3", "D4", "D5", "D6").stream().map(tiers::get))
        .containsExactly("low", "low", "mid", "mid", "high", "unclassified");
  }

  @Test
  void assetsFallIntoFiveBandsKeptByFiveSetsOfRoles() {
    Map<String, String> tiers = tiers("aum-5-20-50-300");
    List<String> bands = List.of("E1", "E2", "E3", "E4", "E5").stream().map(tiers::get).toList();
    assertThat(bands).containsExactly("wan", "5-20", "20-50", "50-300", "300-plus");
    Playbook playbook = playbook();
    assertThat(
            bands.stream()
                .map(b -> playbook.scheme("aum-5-20-50-300").orElseThrow().tier(b).orElseThrow())
                .map(Tier::responsible))
        .containsExactly(
            List.of("high-counter-teller"),
            List.of("low-counter-teller", "vip-counter-teller"),
            List.of("customer-manager", "lobby-manager"),
            List.of("customer-manager", "customer-manager-supervisor"),
            List.of("outlet-manager", "customer-manager-supervisor"));
  }

  @Test
  void ownAssetsOrTheHouseholdsMeanReachPlatinum() {
    assertThat(lines("ib-natural-life"))
        .startsWith("customer_id,aum_daily_avg,household_mean,tier", "D1,,,unclassified")
        .contains(
            "F1,299999.99,250000.00,gold",
            "F2,200000.00,250000.00,gold",
            "F3,300000.00,300000.00,platinum",
            "F4,100000.00,250000.00,platinum",
            "F5,400000.00,250000.00,platinum",
            "F6,,250000.00,unclassified")
        .as("closed before the as-of date")
        .noneMatch(line -> line.startsWith("G1"));
  }

  @Test
  void writesAFileThatSpreadsheetsOpenOrTheSameToStandardOutput() throws IOException {
    Path file = root.resolve("tiers.csv");
    CommandRun run = assign("mid-high-end", "--output", file.toString());
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0, "Wrote the tiers of 17 customers in 2026-10 to %s%n".formatted(file), ""));
    String text = Files.readString(file);
    assertThat(text).startsWith("\uFEFFcustomer_id,").endsWith("\r\n").doesNotContain("赵一");
    assertThat(assign("mid-high-end", "--output", "-").out()).isEqualTo(text);
  }

  private static Map<String, String> tiers(String scheme) {
    Map<String, String> tiers = new LinkedHashMap<>();
    for (String line : lines(scheme)) {
      tiers.put(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1));
    }
    return tiers;
  }

  private static List<String> lines(String scheme) {
    CommandRun run = assign(scheme);
    assertThat(run.err()).isEmpty();
    return run.out().substring(1).lines().toList();
  }

  private static CommandRun assign(String scheme, String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("assign", "-s", root.toString(), "--scheme", scheme, "--lang", "en"));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private static Playbook playbook() {
    Diagnostics diagnostics = new Diagnostics();
    return PlaybookReader.read(SourceTree.scan(root, diagnostics), diagnostics);
  }
}
