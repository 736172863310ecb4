package org.tierbook.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** CSV and XLSX say what the page says, and no cell runs as a formula. */
class TableFacesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  @Test
  void csvHasTheNumbersOfThePageWithoutSeparators() {
    Table table =
        table(
            row(
                Table.Kind.DATA,
                text("0012345678901234567"),
                number("1234567.891", "1,234,567.89"),
                number("0.123", "12.3%")),
            row(Table.Kind.DATA, text("小\"额,\"户"), number("-5", "−5"), number("3", "<5")),
            row(Table.Kind.TOTAL, text("合计"), number("0", "—"), text("")));
    assertThat(new String(TableCsv.of(table, Language.ZH), UTF_8).split("\r\n", -1))
        .containsExactly(
            "\uFEFF客户,资产（万元）,占比",
            "0012345678901234567,1234567.89,12.3%",
            "\"小\"\"额,\"\"户\",-5,<5",
            "合计,—,",
            "");
  }

  @Test
  void csvSpeaksEnglishToo() {
    assertThat(new String(TableCsv.of(table(), Language.EN), UTF_8))
        .isEqualTo(
            "\uFEFFCustomer,Assets (10,000 yuan),Share\r\n"
                .replace("Assets (10,000 yuan)", "\"Assets (10,000 yuan)\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        "  =1",
        "\u3000=1",
        "\uFEFF=1",
        "\u200B=1",
        "=HYPERLINK(\"http://x\",\"y\")"
      })
  void csvTextNeverStartsAFormula(String risky) {
    Table table = table(row(Table.Kind.DATA, text(risky), number("1", "1"), number("1", "1")));
    String line = new String(TableCsv.of(table, Language.ZH), UTF_8).split("\r\n", 2)[1];
    assertThat(line).matches(s -> s.startsWith("'") || s.startsWith("\"'"), "an apostrophe first");
  }

  @Test
  void headsAreGuardedToo() {
    TableCsv csv = new TableCsv();
    csv.row(List.of("=cmd|' /C calc'!A0", "plain"));
    assertThat(new String(csv.bytes(), UTF_8)).isEqualTo("\uFEFF'=cmd|' /C calc'!A0,plain\r\n");
  }

  @Test
  void xlsxHasTypedCellsUnderATitle() throws IOException {
    Table table =
        table(
            row(
                Table.Kind.DATA,
                text("0012345678901234567"),
                number("1234567.891", "1,234,567.89"),
                number("0.123", "12.3%")),
            row(
                Table.Kind.DATA,
                text("=1+1"),
                Table.Cell.of(new Value.Day(AS_OF), Localized.same("2026-10-31")),
                number("3", "<5")));
    List<Row> rows =
        read(
            TableXlsx.of(
                List.of(new Sheet("迁移", "等级迁移", List.of("单位：万元"), table)), AS_OF, Language.ZH));
    assertThat(rows.get(0).getCellText(0)).isEqualTo("等级迁移");
    assertThat(rows.get(1).getCellText(0)).isEqualTo("单位：万元");
    assertThat(texts(rows.get(2))).containsExactly("客户", "资产（万元）", "占比");
    assertThat(rows.get(3).getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(3).getCellText(0)).isEqualTo("0012345678901234567");
    assertThat(rows.get(3).getCellAsNumber(1)).contains(new BigDecimal("1234567.89"));
    assertThat(rows.get(3).getCell(1).getDataFormatString()).isEqualTo("#,##0.00");
    assertThat(rows.get(3).getCellAsNumber(2)).contains(new BigDecimal("0.123"));
    assertThat(rows.get(3).getCell(2).getDataFormatString()).isEqualTo("0.0%");
    assertThat(rows.get(4).getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(4).getCellText(0)).isEqualTo("=1+1");
    assertThat(rows.get(4).getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo(AS_OF);
    assertThat(rows.get(4).getCellText(2)).isEqualTo("<5");
  }

  @Test
  void sheetNamesAreWhatExcelTakes() throws IOException {
    String name = "一/二:三四五六七八九十一二三四五六七八九十一二三四五六七八九十";
    Sheet sheet = new Sheet(name, "t", List.of(), table());
    byte[] workbook =
        TableXlsx.of(
            List.of(sheet, sheet, new Sheet("/", "t", List.of(), table())), AS_OF, Language.ZH);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      assertThat(book.getSheets().map(s -> s.getName()).toList())
          .containsExactly(
              "一 二 三四五六七八九十一二三四五六七八九十一二三四五六七八九", "一 二 三四五六七八九十一二三四五六七八九十一二三四五六七 2", "Sheet");
    }
  }

  @Test
  void theSameTableMakesTheSameWorkbook() throws InterruptedException {
    Sheet sheet =
        new Sheet(
            "a",
            "t",
            List.of(),
            table(row(Table.Kind.DATA, text("a"), number("1", "1"), number("1", "1"))));
    byte[] first = TableXlsx.of(List.of(sheet), AS_OF, Language.ZH);
    Thread.sleep(2100);
    assertThat(TableXlsx.of(List.of(sheet), AS_OF, Language.ZH)).isEqualTo(first);
  }

  private static List<Row> read(byte[] workbook) throws IOException {
    ReadingOptions withFormats = new ReadingOptions(true, false);
    try (ReadableWorkbook book =
            new ReadableWorkbook(new ByteArrayInputStream(workbook), withFormats);
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.toList();
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(Cell::getText).toList();
  }

  private static Table table(Table.Row... rows) {
    return new Table(
        List.of(
            column(
                "customer",
                Localized.of("客户", "Customer"),
                ColumnFormat.CUSTOMER,
                Optional.empty()),
            column(
                "assets",
                Localized.of("资产", "Assets"),
                ColumnFormat.MONEY,
                Optional.of(Localized.of("万元", "10,000 yuan"))),
            column("share", Localized.of("占比", "Share"), ColumnFormat.SHARE, Optional.empty())),
        List.of(rows));
  }

  private static Table.Column column(
      String name, Localized label, ColumnFormat format, Optional<Localized> unit) {
    return new Table.Column(name, label, format, unit, Optional.empty());
  }

  private static Table.Row row(Table.Kind kind, Table.Cell... cells) {
    return new Table.Row(kind, "k", List.of(cells));
  }

  private static Table.Cell text(String text) {
    return Table.Cell.of(new Value.Text(text), Localized.same(text));
  }

  private static Table.Cell number(String value, String text) {
    return Table.Cell.of(new Value.Number(new BigDecimal(value)), Localized.same(text));
  }
}
