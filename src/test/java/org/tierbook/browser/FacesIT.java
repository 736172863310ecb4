package org.tierbook.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Page, CSV and workbook of a report say the same in every cell. */
class FacesIT {
  @BeforeAll
  static void build() {
    SampleSite.build();
  }

  /** The pages of the latest month that have a table, in both languages. */
  static Stream<Path> reports() throws IOException {
    SampleSite.build();
    List<Path> pages = new ArrayList<>();
    for (String language : List.of("", "en/")) {
      Path months = SampleSite.PORTAL.resolve(language + "reports");
      try (Stream<Path> folders = Files.list(months)) {
        Path latest = folders.filter(Files::isDirectory).sorted().reduce((a, b) -> b).orElseThrow();
        for (Path page : SampleSite.pages(latest)) {
          if (Files.readString(page).contains(".xlsx\"")) {
            pages.add(page);
          }
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(12);
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void sayTheSame(Path page) throws IOException {
    Element document = Jsoup.parse(Files.readString(page));
    Element table = document.selectFirst("table[id^=t-]:not(.pyramid)");
    List<List<String>> shown = page(table == null ? document.expectFirst("table.pyramid") : table);
    assertThat(shown).hasSizeGreaterThan(1);
    assertThat(csv(file(page, document, ".csv"))).isEqualTo(shown);
    assertThat(workbook(file(page, document, ".xlsx"), shown)).isEqualTo(shown);
  }

  private static Path file(Path page, Element document, String ending) {
    Element link = document.selectFirst(".files a[href$=" + ending + "]");
    return page.resolveSibling(link == null ? "" : link.attr("href")).normalize();
  }

  /** Heads without units, cells without their second lines and without commas. */
  private static List<List<String>> page(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("> th, > td")) {
        cell.select("small, .vh").remove();
        cells.add(plain(cell.text()));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static List<List<String>> csv(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readString(file, UTF_8).substring(1).lines().toList()) {
      List<String> cells = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (char c : (line + ",").toCharArray()) {
        if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          cells.add(plain(cell.toString()));
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  /**
   * The rows from the head of the table on; dates are taken from the page, which leaves out years.
   */
  private static List<List<String>> workbook(Path file, List<List<String>> shown)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(true, true))) {
      List<Row> all = book.getFirstSheet().read();
      int first = all.size() - shown.size();
      for (int line = first; line < all.size(); line++) {
        List<String> page = shown.get(line - first);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
          cells.add(
              i < all.get(line).getCellCount() ? text(all.get(line).getCell(i), page.get(i)) : "");
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static String text(Cell cell, String shown) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() != CellType.NUMBER) {
      return plain(cell.getText());
    }
    String format = cell.getDataFormatString();
    if (format.startsWith("yyyy")) {
      String day = cell.asDate().getMonthValue() + "月" + cell.asDate().getDayOfMonth() + "日";
      return shown.contains("月") ? day : shown;
    }
    boolean share = format.endsWith("%");
    int point = format.indexOf('.');
    int decimals = point < 0 ? 0 : format.length() - point - (share ? 2 : 1);
    BigDecimal number = share ? cell.asNumber().movePointRight(2) : cell.asNumber();
    return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + (share ? "%" : "");
  }

  private static String plain(String text) {
    return text.replaceAll("[（(][^）)]*[）)]$", "").replace(",", "").replace('−', '-').strip();
  }
}
