package org.tierbook.customers;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The random way in which one file is written: nothing in it changes what is said. */
final class ForeignFormat {
  private static final List<List<String>> NAMES =
      List.of(
          List.of("客户号", "客户编号", "CUST_NO", "customer_id", "Customer number", "客 户 号"),
          List.of("客户姓名", "姓名", "CUST_NAME"),
          List.of("日均综合金融资产", "日均AUM", "aum_avg", "日均ＡＵＭ"),
          List.of("开户日期", "开户日", "OPEN_DT"),
          List.of("持有产品数", "product_count"),
          List.of("是否满意", "Satisfied"),
          List.of("理财卡级别", "卡级别", "card_level"));
  private static final int MONEY = 2;

  /** A customer as written and read. */
  record Person(
      String id,
      String name,
      long cents,
      LocalDate opened,
      int products,
      boolean yes,
      String card) {
    String stored() {
      BigDecimal money = BigDecimal.valueOf(cents, 2);
      return String.join(
          "|", id, name, money.toPlainString(), opened.toString(), "" + products, "" + yes, card);
    }
  }

  /** Where the unit is said. */
  private enum Place {
    NOWHERE,
    TITLE,
    HEADER,
    UNDER
  }

  private final Random random;
  private final Wrapping wrapping;
  private final Charset charset;
  private final boolean marked;
  private final char separator;
  private final String lineEnd;
  private final Place unit;
  private final boolean wide;
  private final boolean quoting;
  private final int titles;
  private final boolean total;
  private final List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
  private final List<List<Object>> rows = new ArrayList<>();

  ForeignFormat(Random random) {
    this.random = random;
    wrapping = one(List.of(Wrapping.values()));
    charset =
        switch (random.nextInt(5)) {
          case 0, 1 -> StandardCharsets.UTF_8;
          case 2 -> StandardCharsets.UTF_16LE;
          case 3 -> StandardCharsets.UTF_16BE;
          default -> Charset.forName("GB18030");
        };
    marked = random.nextBoolean();
    separator = ",\t;|".charAt(random.nextInt(4));
    lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    wide = random.nextInt(3) == 0;
    quoting = random.nextBoolean();
    titles = wrapping == Wrapping.PARQUET ? 0 : random.nextInt(4);
    Place place = one(List.of(Place.values()));
    unit = place == Place.TITLE && titles == 0 ? Place.HEADER : place;
    total = random.nextBoolean();
    Collections.shuffle(order, random);
  }

  String fileName() {
    List<String> endings =
        switch (wrapping) {
          case TEXT -> List.of(".csv", ".txt", ".CSV");
          case GZIP -> List.of(".csv.gz", ".tsv.gz");
          case ZIP -> List.of(".zip");
          case WORKBOOK -> List.of(".xlsx");
          case PARQUET -> List.of(".parquet");
        };
    return (random.nextBoolean() ? "customers-" : "") + "2026-10" + one(endings);
  }

  /** Records of the file, whatever they are. */
  int records() {
    return rows.size();
  }

  byte[] bytes(Path folder, List<Person> people) {
    for (int i = 1; i <= titles; i++) {
      rows.add(i < titles ? List.of() : List.of(unit == Place.TITLE ? "资产表（单位：万元）" : "资产表"));
    }
    rows.add(
        each(
            column -> {
              String name = one(NAMES.get(column));
              return column == MONEY && unit == Place.HEADER ? name + "（万元）" : name;
            }));
    if (unit == Place.UNDER) {
      rows.add(each(column -> column == MONEY ? one(List.of("万元", "(万元)", "单位:万元")) : ""));
    }
    people.forEach(person -> rows.add(each(column -> cell(person, column))));
    if (total) {
      long sum = people.stream().mapToLong(Person::cents).sum();
      rows.add(each(column -> column == 0 ? "合计" : column == MONEY ? money(sum) : ""));
    }
    return switch (wrapping) {
      case TEXT -> text();
      case GZIP -> TableFiles.gzip(text());
      case ZIP -> TableFiles.zip("export/a.csv", text());
      case WORKBOOK -> TableFiles.workbook(rows);
      case PARQUET ->
          TableFiles.parquet(
              folder, rows.stream().map(r -> r.stream().map(Object::toString).toList()).toList());
    };
  }

  private interface ByColumn {
    Object at(int column);
  }

  private List<Object> each(ByColumn cell) {
    List<Object> cells = new ArrayList<>();
    order.forEach(column -> cells.add(cell.at(column)));
    return cells;
  }

  private Object cell(Person person, int column) {
    return switch (column) {
      case 0 -> random.nextInt(9) == 0 ? "'" + person.id : person.id;
      case 1 -> person.name;
      case MONEY -> money(person.cents);
      case 3 ->
          wrapping == Wrapping.WORKBOOK && random.nextBoolean()
              ? person.opened
              : date(person.opened);
      case 4 -> wide("" + person.products);
      case 5 -> one(person.yes ? List.of("Y", "是", "1", "有") : List.of("n", "否", "0", "无"));
      default -> person.card;
    };
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Object money(long cents) {
    boolean tenThousands = unit != Place.NOWHERE;
    BigDecimal number = BigDecimal.valueOf(cents, tenThousands ? 6 : 2);
    if (wrapping == Wrapping.WORKBOOK && random.nextBoolean()) {
      return number;
    }
    String text = number.abs().toPlainString();
    if (random.nextBoolean()) {
      String whole = text.substring(0, text.indexOf('.'));
      text =
          String.format(Locale.ROOT, "%,d", Long.parseLong(whole)) + text.substring(whole.length());
    }
    return wide(cents >= 0 ? text : one(List.of("-" + text, "(" + text + ")")));
  }

  private String date(LocalDate day) {
    String plain = day.toString();
    return wide(
        one(
            List.of(
                plain,
                plain.replace('-', '/'),
                plain.replace("-", ""),
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
                plain + " 00:00:00")));
  }

  /** Full-width digits and signs. */
  private String wide(String text) {
    if (!wide || text.indexOf(' ') >= 0) {
      return text;
    }
    StringBuilder full = new StringBuilder();
    text.chars().forEach(c -> full.append((char) (c > 0x20 && c < 0x7f ? c + 0xfee0 : c)));
    return full.toString();
  }

  private byte[] text() {
    StringBuilder text = new StringBuilder(marked ? "\uFEFF" : "");
    for (List<Object> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : separator).append(field(row.get(i).toString()));
      }
      text.append(lineEnd);
    }
    return text.toString().getBytes(charset);
  }

  private String field(String text) {
    boolean must = text.indexOf(separator) >= 0 || text.matches("(?s).*[\"\n\r].*");
    return must || (quoting && random.nextInt(3) == 0)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  @Override
  public String toString() {
    return "%s %s%s %s unit %s, %d titles%s%s"
        .formatted(
            wrapping,
            charset,
            marked ? " marked" : "",
            separator,
            unit,
            titles,
            wide ? ", full-width" : "",
            total ? ", total" : "");
  }
}
