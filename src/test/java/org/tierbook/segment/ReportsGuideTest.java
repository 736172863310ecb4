package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.SiteFixture;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;

/** The report of the authoring guide, exactly as it stands there, makes figures. */
class ReportsGuideTest {
  private static final Pattern BLOCK = Pattern.compile("```\\w+\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void leadsToAReport() throws IOException {
    List<String> blocks = blocks("docs/reports.md");
    assertThat(blocks).hasSize(4);
    String site =
        """
        -- content/site.yaml --
        bank: {zh: 银行, en: Bank}
        title: {zh: 手册, en: Playbook}
        data: synthetic
        featured: [cards]
        -- content/sources.yaml --
        - {id: house, title: {zh: 本行办法, en: House rules}}
        -- content/schemes/cards.yaml --
        id: cards
        name: {zh: 卡, en: Cards}
        source: house
        value: aum_daily_avg
        tiers:
          - {id: gold, name: {zh: 金卡, en: Gold}, when: {aum_daily_avg: {at_least: 10万}}}
          - {id: silver, name: {zh: 银卡, en: Silver}, otherwise: true}
        """;
    try (SiteFixture fixture = SiteFixture.of(site)) {
      String path = "content/site.yaml";
      fixture.write(path, Files.readString(fixture.root().resolve(path)) + blocks.get(0));
      fixture.write("content/reports/x-first-year/report.yaml", blocks.get(1));
      fixture.write("content/reports/x-first-year/figures.sql", blocks.get(2));
      fixture.write("content/reports/x-first-year/answer.sql", blocks.get(3));
      ReportResult result = run(fixture.playbook());
      assertThat(result.answer().zh()).isEqualTo("一年内开户3户，用上第二样产品的占66.7%");
      assertThat(result.table().rows()).hasSize(3);
    }
  }

  private ReportResult run(Playbook playbook) {
    TestMonths test =
        new TestMonths(folder, playbook)
            .month(
                YearMonth.of(2026, 10),
                "select * from (values (1, 20000, date '2026-01-01', 1), (2, 20000, date '2026-01-01', 2), (3, 200000, date '2025-10-31', 3), (4, 20000, date '2025-10-30', 1)) v(customer_key, aum_daily_avg, open_date, product_count)");
    Diagnostics diagnostics = new Diagnostics();
    List<ReportResult> results =
        new InsideFigures(test.months(0, 0), playbook, SegmentOptions.DEFAULT, diagnostics)
            .of(test.months(0, 0).snapshots())
            .get(0)
            .results();
    assertThat(diagnostics.sorted()).isEmpty();
    return results.stream()
        .filter(r -> r.report().equals("x-first-year"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsTheSameExampleInBothLanguages() throws IOException {
    assertThat(blocks("docs/reports.zh-CN.md")).isEqualTo(blocks("docs/reports.md"));
  }

  private static List<String> blocks(String file) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(Path.of(file)));
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }
}
