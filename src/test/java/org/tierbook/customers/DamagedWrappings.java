package org.tierbook.customers;

import static org.tierbook.customers.DamageCase.GOOD;
import static org.tierbook.customers.DamageCase.HEADER;
import static org.tierbook.customers.TableFiles.cut;
import static org.tierbook.customers.TableFiles.gzip;
import static org.tierbook.customers.TableFiles.parquet;
import static org.tierbook.customers.TableFiles.utf8;
import static org.tierbook.customers.TableFiles.workbook;
import static org.tierbook.customers.TableFiles.zip;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tierbook.customers.TableFiles.Formatted;

/** Packed files, workbooks and Parquet that are damaged, odd, or hostile. */
final class DamagedWrappings {
  private static final byte[] TEXT = utf8(HEADER + GOOD);
  private static final String TAKEN = "1 0 0 0 100.00/0.00";
  private static final byte[] BOMB = utf8(HEADER + "x".repeat(40 << 20));
  private static final byte[] BOOK = workbook(TableFiles.rows("客户号|客户姓名|日均AUM", "C1|张三|100"));

  private DamagedWrappings() {}

  private static DamageCase of(String name, String ending, byte[] bytes, String end) {
    return new DamageCase(name, "2026-10" + ending, bytes, end);
  }

  static List<DamageCase> packed() {
    Map<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i < 1_001; i++) {
      many.put("readme" + i, new byte[0]);
    }
    return List.of(
        of("gzip", ".csv.gz", gzip(TEXT), TAKEN),
        of("gzip cut off", ".csv.gz", cut(gzip(TEXT), 12), "refused customers-damaged@0"),
        of("gzip without its end", ".csv.gz", cut(gzip(TEXT), 8), "refused customers-damaged@0"),
        of(
            "gzip with a bit turned",
            ".csv.gz",
            turned(gzip(TEXT), 40),
            "refused customers-damaged@0"),
        of("gzip that is none", ".csv.gz", TEXT, "refused customers-damaged@0"),
        of("gzip of nothing", ".csv.gz", gzip(new byte[0]), "refused customers-empty-file@0"),
        of("a bomb in gzip", ".csv.gz", gzip(BOMB), "refused customers-unpacks-too-large@0"),
        of("a zip", ".zip", zip("a/客户.csv", TEXT), TAKEN),
        of("a zip with a note", ".zip", zip(Map.of("客户.csv", TEXT, "说明.doc", TEXT)), TAKEN),
        of("a zip from a Mac", ".zip", zip(Map.of("a.csv", TEXT, "__MACOSX/._a.csv", TEXT)), TAKEN),
        of(
            "a zip with two tables",
            ".zip",
            zip(Map.of("a.csv", TEXT, "b.csv", TEXT)),
            "refused customers-zip-tables@0"),
        of("a zip without one", ".zip", zip("说明.doc", TEXT), "refused customers-zip-tables@0"),
        of("a workbook in a zip", ".zip", zip("a.xlsx", BOOK), "refused customers-zip-tables@0"),
        of("a zip of 1,001 files", ".zip", zip(many), "refused customers-zip-tables@0"),
        of(
            "a zip that leads outside",
            ".zip",
            zip("../../a.csv", TEXT),
            "refused customers-zip-path@0"),
        of(
            "a zip with an absolute path",
            ".zip",
            zip("/etc/a.csv", TEXT),
            "refused customers-zip-path@0"),
        of(
            "a zip for another system",
            ".zip",
            zip("C:\\a.csv", TEXT),
            "refused customers-zip-path@0"),
        of(
            "an encrypted zip",
            ".zip",
            encrypted(zip("a.csv", TEXT)),
            "refused customers-encrypted@0"),
        of("a zip cut off", ".zip", cut(zip("a.csv", TEXT), 40), "refused customers-damaged@0"),
        of(
            "a zip with a bit turned",
            ".zip",
            turned(zip("a.csv", TEXT), 70),
            "refused customers-damaged@0"),
        of("a zip that is none", ".zip", TEXT, "refused customers-damaged@0"),
        of("a bomb in a zip", ".zip", zip("a.csv", BOMB), "refused customers-unpacks-too-large@0"),
        of("a CSV that is a zip", ".csv", zip("a.csv", TEXT), "refused customers-wrong-name@0"),
        of("a CSV that is gzip", ".csv", gzip(TEXT), "refused customers-wrong-name@0"),
        of("a CSV that is a workbook", ".csv", BOOK, "refused customers-wrong-name@0"));
  }

  static List<DamageCase> workbooks() {
    List<List<Object>> full = TableFiles.rows("客户号|客户姓名|日均AUM", "C1|张三|100");
    Map<String, List<List<Object>>> withEmpty = new HashMap<>(Map.of("Sheet1", full));
    withEmpty.put("Sheet2", List.of());
    return List.of(
        of("a workbook", ".xlsx", BOOK, TAKEN),
        of("an empty sheet beside", ".xlsx", workbook(withEmpty), TAKEN),
        of(
            "two sheets",
            ".xlsx",
            workbook(Map.of("a", full, "b", full)),
            "refused customers-several-sheets@0"),
        of("no rows", ".xlsx", workbook(List.of()), "refused customers-empty-file@0"),
        of(
            "ids as numbers",
            ".xlsx",
            workbook(
                List.of(row("客户号", "日均AUM"), row(123456, 5), row(new Formatted(7, "000000"), 5))),
            "2 0 0 0 10.00/0.00"),
        of(
            "ids beyond 15 digits",
            ".xlsx",
            workbook(List.of(row("客户号", "日均AUM"), row(6.2220212345678899e18, 5), row("C1", 5))),
            "1 1 0 0 5.00/5.00 rejected-digits-lost@2"),
        of(
            "rows left out between",
            ".xlsx",
            workbook(List.of(row("客户号", "日均AUM"), row(), row("C1", "x"), row("C2", 5))),
            "1 1 0 0 5.00/0.00 rejected-not-a-number@3"),
        of(
            "line ends in cells",
            ".xlsx",
            workbook(
                List.of(row("客户号", "客户姓名", "日均AUM"), row("C1", "张\n三", 1), row("C2", "李", "x"))),
            "1 1 0 0 1.00/0.00 rejected-not-a-number@3"),
        of(
            "a column missing in a workbook",
            ".xlsx",
            workbook(TableFiles.rows("客户号|客户姓名", "C1|张三")),
            "refused customers-missing-column@1:2"),
        of("a workbook cut off", ".xlsx", cut(BOOK, 60), "refused customers-damaged@0"),
        of("a workbook that is a CSV", ".xlsx", TEXT, "refused customers-damaged@0"),
        of(
            "a workbook that is another zip",
            ".xlsx",
            zip("a.csv", TEXT),
            "refused customers-damaged@0"),
        of(
            "a workbook with a password",
            ".xlsx",
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2},
            "refused customers-encrypted@0"),
        of(
            "a workbook whose cell is far out",
            ".xlsx",
            HostileBook.with("<c r=\"ZZZZZZ1\"><v>1</v></c>"),
            "refused customers-damaged@0"),
        of(
            "a workbook with entities",
            ".xlsx",
            HostileBook.withEntities(),
            "refused customers-damaged@0"),
        of(
            "a workbook of two million cells of a bomb",
            ".xlsx",
            HostileBook.with("<c><v>1</v></c>".repeat(2_500_000)),
            "refused customers-unpacks-too-large@0"));
  }

  private static List<Object> row(Object... cells) {
    return List.of(cells);
  }

  static List<DamageCase> parquets(Path folder) {
    byte[] good = parquet(folder, "select 'C1' as 客户号, 100 as 日均AUM");
    return List.of(
        of("Parquet", ".parquet", good, TAKEN),
        of(
            "Parquet of all types",
            ".parquet",
            parquet(
                folder,
                "select 6222021234567890123 as 客户号, 1.1::float as 日均AUM, timestamp '2026-10-01 00:00:00' as 开户日期, true as 是否满意, ['存款','基金'] as 持有产品"),
            "1 0 0 0 1.10/0.00"),
        of(
            "ids as doubles in Parquet",
            ".parquet",
            parquet(
                folder, "select 6.2220212345678899e18 as 客户号, 5 as 日均AUM union all select 7, 5"),
            "1 1 0 0 5.00/5.00 rejected-digits-lost@2"),
        of(
            "a column missing in Parquet",
            ".parquet",
            parquet(folder, "select 'C1' as 客户号, 5 as 储蓄余额"),
            "refused customers-missing-column@1:2"),
        of(
            "a structure in Parquet",
            ".parquet",
            parquet(folder, "select 'C1' as 客户号, {'a': 5} as 日均AUM"),
            "refused customers-column-type@0"),
        of(
            "a time with a zone in Parquet",
            ".parquet",
            parquet(folder, "select 'C1' as 客户号, 5 as 日均AUM, to_timestamp(0) as 开户日期"),
            "refused customers-column-type@0"),
        of(
            "Parquet without rows",
            ".parquet",
            parquet(folder, "select 'C1' as 客户号, 5 as 日均AUM limit 0"),
            "refused customers-empty-file@0"),
        of("Parquet cut off", ".parquet", cut(good, 8), "refused customers-damaged@0"),
        of("Parquet that is text", ".parquet", TEXT, "refused customers-damaged@0"),
        of(
            "Parquet with a broken page",
            ".parquet",
            turned(good, 12),
            "refused customers-damaged@0"),
        of("a CSV that is Parquet", ".csv", good, "refused customers-wrong-name@0"));
  }

  private static byte[] turned(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= (byte) 0xff;
    return other;
  }

  /** Sets the flag of encryption in the local and the central header. */
  private static byte[] encrypted(byte[] zip) {
    byte[] other = zip.clone();
    other[6] |= 1;
    for (int i = 0; i < other.length - 8; i++) {
      if (other[i] == 'P' && other[i + 1] == 'K' && other[i + 2] == 1 && other[i + 3] == 2) {
        other[i + 8] |= 1;
      }
    }
    return other;
  }
}
