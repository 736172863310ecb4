package org.tierbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tierbook.SiteFixture;

/** A report of contacts, from the files that a bank hands over to the page that staff see. */
class SectionReportTest {
  private static final String PROJECT =
      """
      -- content/site.yaml --
      bank: {zh: 示例银行, en: Sample Bank}
      title: {zh: 手册, en: Playbook}
      languages: [zh, en]
      data: synthetic
      featured: [aum]
      reports: [m-log]
      privacy: {minimum_cell: 1}
      -- content/sources.yaml --
      - {id: own, title: {zh: 本行, en: Own}}
      -- content/schemes/aum.yaml --
      id: aum
      name: {zh: 资产, en: Assets}
      source: own
      value: aum_daily_avg
      tiers:
        - {id: high, name: {zh: 高, en: High}, when: {aum_daily_avg: {at_least: 10万}}}
        - {id: low, name: {zh: 低, en: Low}, otherwise: true}
      -- content/reports/m-log/report.yaml --
      id: m-log
      title: {zh: 联系记录, en: Contacts}
      group: {zh: 维护, en: Care}
      question: {zh: 联系了多少次, en: 'How many contacts?'}
      answer: {zh: '{contacts}次', en: '{contacts} contacts'}
      per: [bank, branch]
      needs: [contacts]
      definition:
        - {term: {zh: 联系, en: Contact}, meaning: {zh: 一行一次, en: One row each}}
      figures:
        - {name: contacts, label: {zh: 次数, en: Contacts}, format: count}
      columns:
        - {name: contact_way, label: {zh: 方式, en: Way}, format: text}
        - {name: contacts, label: {zh: 次数, en: Contacts}, format: count}
      -- content/reports/m-log/figures.sql --
      select ${units}, contact_way, contact_way as contact_way_en, count(*) as contacts
      from contacts group by ${units}, contact_way order by ${units}, contact_way
      -- content/reports/m-log/answer.sql --
      select ${units}, count(*) as contacts from contacts group by ${units} order by ${units}
      -- content/customers/2026-09.csv --
      客户号,日均综合金融资产,网点号
      C1,1,B1
      -- content/customers/2026-10.csv --
      客户号,日均综合金融资产,网点号
      C1,1,B1
      C2,200000,B2
      -- content/customers/contacts/2026-10.csv --
      客户号,联系日期,联系方式
      C1,2026-10-05,电话
      C2,2026-10-06,电话
      C2,2026-10-07,上门
      """;

  @Test
  void contactsReachThePortalAndTheirOwnBranch() throws Exception {
    try (SiteFixture site = SiteFixture.of(PROJECT)) {
      Path branches = site.root().resolve("content/customers/branches.csv");
      Files.write(branches, "网点号,网点名称\nB1,东湖\nB2,西湖\n".getBytes(Charset.forName("GB18030")));
      CommandRun run = CommandRun.of("build", "-q", "-s", site.root().toString(), "--lang", "en");
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isEqualTo(0);
      Path report = site.root().resolve("site/reports/2026-10/m-log");
      assertThat(text(report.resolve("index.html"))).contains("3次", "电话", "上门");
      assertThat(site.root().resolve("site/reports/2026-09/m-log")).doesNotExist();
      String manifest = text(site.root().resolve("site/build-manifest.json"));
      assertThat(manifest).contains("\"section\": \"contacts\"").contains("branches.csv");
    }
  }

  private static String text(Path file) throws Exception {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
