package org.tierbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tierbook.SiteFixture;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/** Recency, frequency and money of two real shops against the tables of the R package rfm. */
class RfmReferenceTest {
  private static final String COLUMNS =
      """
      - {name: last_txn_date, type: date, label: {zh: 最近交易, en: Last transaction}}
      - {name: orders, type: integer, label: {zh: 笔数, en: Orders}}
      - {name: amount, type: money, label: {zh: 金额, en: Amount}}
      """;

  @Test
  void scoresAndSegmentsOfAllCustomersAsPublished() {
    Path data = ReferenceData.folder("rfm_orders");
    String head = "customer_id,data_month,last_txn_date,orders,amount\n";
    try (SiteFixture site = ReferenceData.project("content/customers", COLUMNS, "rfm-default")) {
      site.write(
          "content/customers/2006-12.csv",
          head
              + customers(data.resolve("rfm_data_orders.csv"), "order_date", "revenue", "2006-12"));
      String vignette = segments(data.resolve("expected/segment_definition_vignette.csv"), 5);
      site.write("content/schemes/rfm-default.yaml", scheme("rfm-default", quantiles(5), vignette));
      site.write("content/schemes/rfm-custom.yaml", scheme("rfm-custom", cuts(), vignette));
      for (int classes : List.of(3, 4, 10)) {
        site.write(
            "content/schemes/rfm-" + classes + ".yaml",
            scheme("rfm-" + classes, quantiles(classes), ""));
      }
      Path expected = data.resolve("expected");
      scores(site, "rfm-default", "2006-12", expected.resolve("rfm_table_default.csv"), 995, "");
      scores(site, "rfm-custom", "2006-12", expected.resolve("rfm_table_custom.csv"), 995, "");
      for (int classes : List.of(3, 4, 10)) {
        String table = "rfm_table_bins" + classes + ".csv";
        scores(site, "rfm-" + classes, "2006-12", expected.resolve(table), 995, "");
      }
      Map<String, Integer> counts =
          segments(site, "rfm-default", expected.resolve("rfm_segment_default_vignette.csv"));
      assertThat(counts.values())
          .containsExactlyInAnyOrder(342, 170, 148, 104, 102, 47, 35, 28, 10, 9);
      segments(site, "rfm-custom", expected.resolve("rfm_segment_custom_vignette.csv"));
    }
  }

  @Test
  void scoresOfCdnowButForTheSumThatFloatsGetWrong() {
    Path data = ReferenceData.folder("cdnow");
    try (SiteFixture site = ReferenceData.project("content/customers", COLUMNS, "rfm-default")) {
      site.write(
          "content/customers/1998-06.csv",
          "customer_id,data_month,last_txn_date,orders,amount\n"
              + customers(data.resolve("cdnow_master.csv"), "date", "dollar_value", "1998-06"));
      site.write("content/schemes/rfm-default.yaml", scheme("rfm-default", quantiles(5), ""));
      Path table = data.resolve("expected/rfm_table_1998-06-30.csv");
      scores(site, "rfm-default", "1998-06", table, 23_570, "00502");
    }
  }

  /** Transactions added up by customer. */
  private static String customers(Path file, String date, String money, String month) {
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      List<String> lines = new ArrayList<>();
      store.each(
          """
          select customer_id, max(cast(%s as date)) as last_day, count(*) as orders,
            sum(cast(%s as decimal(18,2))) as amount
          from read_csv(%s, all_varchar = true, header = true, delim = ',', quote = '"') group by 1 order by 1
          """
              .formatted(date, money, Store.quote(file.toAbsolutePath().toString())),
          row -> lines.add(line(row, month)));
      return String.join("\n", lines) + "\n";
    }
  }

  private static String line(Row row, String month) {
    return String.join(
        ",",
        row.word("customer_id"),
        month,
        row.word("last_day"),
        row.word("orders"),
        row.word("amount"));
  }

  private static String quantiles(int classes) {
    return """
        r: {quantile: idle, classes: %1$d, descending: true, rfm_compat: true, name: {zh: R, en: R}}
        f: {quantile: orders, classes: %1$d, rfm_compat: true, name: {zh: F, en: F}}
        m: {quantile: amount, classes: %1$d, rfm_compat: true, name: {zh: M, en: M}}
      """
        .formatted(classes);
  }

  private static String cuts() {
    return """
        r: {cut: idle, at: [115, 181, 297, 482], descending: true, name: {zh: R, en: R}}
        f: {cut: orders, at: [4, 5, 6, 8], name: {zh: F, en: F}}
        m: {cut: amount, at: [256, 382, 506, 666], name: {zh: M, en: M}}
      """;
  }

  private static String scheme(String id, String scores, String tiers) {
    return """
        id: %s
        name: {zh: %s, en: %s}
        source: reference
        value: amount
        measures:
          idle: {days_since: last_txn_date}
        %stiers:
        %s  - {id: others, name: {zh: Others, en: Others}, otherwise: true}
        """
        .formatted(id, id, id, scores, tiers);
  }

  /** The ordered rules of the package's own vignette as tiers; limits that are the ends go. */
  private static String segments(Path file, int classes) {
    StringBuilder yaml = new StringBuilder();
    for (Map<String, String> row : ReferenceData.rows(file)) {
      String name = row.getOrDefault("segment", "");
      yaml.append("  - id: ").append(id(name)).append('\n');
      yaml.append("    name: {zh: \"")
          .append(name)
          .append("\", en: \"")
          .append(name)
          .append("\"}\n");
      String tests =
          Map.of("r", "recency", "f", "frequency", "m", "monetary").entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(
                  e ->
                      "%s: {at_least: %s, at_most: %s}"
                          .formatted(
                              e.getKey(),
                              row.get(e.getValue() + "_lower"),
                              row.get(e.getValue() + "_upper")))
              .collect(Collectors.joining(", "));
      yaml.append("    when: {").append(tests).append("}\n");
    }
    assertThat(classes).isEqualTo(5);
    return yaml.toString();
  }

  private static String id(String segment) {
    return segment.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '-');
  }

  private static void scores(
      SiteFixture site, String scheme, String month, Path table, int customers, String but) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (Map<String, String> row : ReferenceData.rows(table)) {
      expected.put(
          row.getOrDefault("customer_id", ""),
          row.get("recency_score")
              + "-"
              + row.get("frequency_score")
              + "-"
              + row.get("monetary_score"));
    }
    assertThat(expected).hasSize(customers);
    Map<String, String> ours = new LinkedHashMap<>();
    ReferenceData.assigned(site, scheme, month)
        .forEach((id, row) -> ours.put(id, row.get("r") + "-" + row.get("f") + "-" + row.get("m")));
    expected.remove(but);
    ours.remove(but);
    Map<String, String> different = new TreeMap<>();
    expected.forEach(
        (id, score) -> {
          if (!score.equals(ours.get(id))) {
            different.put(id, score + " but " + ours.get(id));
          }
        });
    assertThat(different).as(scheme).isEmpty();
    assertThat(ours).hasSameSizeAs(expected);
  }

  private static Map<String, Integer> segments(SiteFixture site, String scheme, Path table) {
    Map<String, Map<String, String>> ours = ReferenceData.assigned(site, scheme, "2006-12");
    Map<String, Integer> counts = new TreeMap<>();
    for (Map<String, String> row : ReferenceData.rows(table)) {
      String segment = id(row.getOrDefault("segment", ""));
      Map<String, String> own = ours.getOrDefault(row.getOrDefault("customer_id", ""), Map.of());
      assertThat(own.get("tier")).as(row.get("customer_id")).isEqualTo(segment);
      counts.merge(segment, 1, Integer::sum);
    }
    assertThat(ours).hasSize(995);
    return counts;
  }
}
