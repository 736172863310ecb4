package org.tierbook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tierbook.SiteFixture;

/** Data sets with published answers, which lie beside the project and never in it. */
public final class ReferenceData {
  private ReferenceData() {}

  /** A folder of the data, or the test is skipped, and says so. */
  public static Path folder(String name) {
    Path data = Path.of(System.getProperty("reference.data", "../shared/data")).resolve(name);
    boolean there = Files.isDirectory(data);
    if (!there) {
      System.err.println("skipped: no reference data in " + data);
    }
    assumeTrue(there, () -> "no reference data in " + data);
    return data;
  }

  /** The rows of a CSV file by the names of its head; no cell of these files holds a comma. */
  public static List<Map<String, String>> rows(Path file) {
    try {
      return rows(Files.readString(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> rows(String csv) {
    List<String> lines = csv.replace("\uFEFF", "").replace("\"", "").lines().toList();
    String[] head = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertThat(cells).as(line).hasSameSizeAs(head);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < head.length; i++) {
        row.put(head[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** What {@code assign} writes, by customer. */
  public static Map<String, Map<String, String>> assigned(
      SiteFixture site, String scheme, String month) {
    CommandRun run =
        CommandRun.of("assign", "-s", site.root().toString(), "--scheme", scheme, "--month", month);
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, Map<String, String>> assigned = new LinkedHashMap<>();
    rows(run.out()).forEach(r -> assigned.put(r.getOrDefault("customer_id", ""), r));
    return assigned;
  }

  /** A project around schemes: everything that it needs and nothing more. */
  public static SiteFixture project(String customers, String columns, String featured) {
    return SiteFixture.of(
        """
        -- content/site.yaml --
        bank: {zh: 参考数据, en: Reference data}
        title: {zh: 参考, en: Reference}
        languages: [zh]
        data: public
        featured: [%s]
        reports: []
        front: []
        customers: %s
        privacy: {minimum_cell: 1}
        -- content/roles.yaml --
        []
        -- content/triggers.yaml --
        []
        -- content/sources.yaml --
        - {id: reference, title: {zh: 参考数据, en: Reference data}}
        -- content/customers/columns.yaml --
        - {name: customer_id, type: text, label: {zh: 客户号, en: Customer}, personal: true}
        - {name: data_month, type: month, label: {zh: 月份, en: Month}, aliases: [month]}
        %s
        """
            .formatted(featured, customers, columns));
  }
}
