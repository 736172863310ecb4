package org.tierbook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.tierbook.ProjectCopy;
import org.tierbook.diag.Progress;
import org.tierbook.sample.SampleBank;
import org.tierbook.sample.SampleOptions;

/** A project with one scheme, one report and a few customers in two months. */
final class SmallBank {
  private SmallBank() {}

  /** Writes it anew. */
  static Path write(Path root) throws IOException {
    text(
        root,
        "content/site.yaml",
        """
        bank: {zh: 甲银行, en: Bank A}
        title: {zh: 客户分层手册, en: Playbook}
        languages: [zh, en]
        data: synthetic
        featured: [wealth]
        reports: [m-structure]
        """);
    text(root, "content/sources.yaml", "- {id: house, title: {zh: 本行办法, en: House rules}}\n");
    text(
        root,
        "content/schemes/wealth.yaml",
        """
        id: wealth
        name: {zh: 财富卡, en: Wealth card}
        source: house
        value: aum_daily_avg
        tiers:
          - id: gold
            name: {zh: 金卡, en: Gold}
            when: {aum_daily_avg: {at_least: 30万}}
          - id: silver
            name: {zh: 银卡, en: Silver}
            otherwise: true
        """);
    SampleOptions few =
        new SampleOptions(SampleOptions.Shape.WEALTH, 60, 2, 2, 1, YearMonth.of(2026, 10));
    SampleBank.write(root.resolve("content/customers"), few, Progress.NONE);
    return root;
  }

  /** Changes what stands on every page: the name of the bank. */
  static void rename(Path root) throws IOException {
    Path site = root.resolve("content/site.yaml");
    Files.writeString(
        site, Files.readString(site).replace("甲银行", "乙银行").replace("Bank A", "Bank B"));
  }

  /** The same back and forth. */
  static void swapNames(Path root) throws IOException {
    Path site = root.resolve("content/site.yaml");
    String text = Files.readString(site);
    boolean first = text.contains("甲银行");
    Files.writeString(
        site,
        text.replace(first ? "甲银行" : "乙银行", first ? "乙银行" : "甲银行")
            .replace(first ? "Bank A" : "Bank B", first ? "Bank B" : "Bank A"));
  }

  private static void text(Path root, String path, String text) {
    ProjectCopy.write(root, path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
