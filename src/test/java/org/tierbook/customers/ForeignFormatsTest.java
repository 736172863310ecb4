package org.tierbook.customers;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tierbook.model.Ledger;
import org.tierbook.model.Snapshot;

/** Random customers, written in a random one of the ways in which banks export: all are read. */
class ForeignFormatsTest {
  private static final List<List<String>> NAMES =
      List.of(
          List.of("客户号", "客户编号", "CUST_NO", "customer_id", "Customer number", "客 户 号"),
          List.of("客户姓名", "姓名", "CUST_NAME"),
          List.of("日均综合金融资产", "日均AUM", "aum_avg", "日均ＡＵＭ"),
          List.of("开户日期", "开户日", "OPEN_DT"),
          List.of("持有产品数", "product_count"),
          List.of("是否满意", "Satisfied"),
          List.of("理财卡级别", "卡级别", "card_level"));
  private static final String[] WORDS = {
    "张三", "欧阳 修", "O\"Brien", "a,b", "两\n行", "x;y|z\tw", "𠮷野"
  };

  @TempDir Path folder;

  private record Person(
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

  /** The way in which one file is written. */
  private static final class Format {
    final Random random;
    final Charset charset;
    final boolean marked;
    final char separator;
    final String lineEnd;
    final boolean tenThousands;
    final boolean wide;
    final List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));

    Format(Random random) {
      this.random = random;
      int encoding = random.nextInt(5);
      charset =
          switch (encoding) {
            case 0, 1 -> StandardCharsets.UTF_8;
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            default -> Charset.forName("GB18030");
          };
      marked = encoding > 0 && encoding < 4;
      separator = ",\t;|".charAt(random.nextInt(4));
      lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
      tenThousands = random.nextBoolean();
      wide = random.nextInt(3) == 0;
      Collections.shuffle(order, random);
    }

    String header() {
      List<String> names = new ArrayList<>();
      for (int column : order) {
        String name = NAMES.get(column).get(random.nextInt(NAMES.get(column).size()));
        names.add(field(column == 2 && tenThousands ? name + "（万元）" : name));
      }
      return String.join("" + separator, names) + lineEnd;
    }

    String row(Person person) {
      List<String> fields = new ArrayList<>();
      for (int column : order) {
        fields.add(
            field(
                switch (column) {
                  case 0 -> random.nextInt(9) == 0 ? "'" + person.id : person.id;
                  case 1 -> person.name;
                  case 2 -> money(person.cents);
                  case 3 -> date(person.opened);
                  case 4 -> wide("" + person.products);
                  case 5 -> person.yes ? one("Y", "是", "1", "有") : one("n", "否", "0", "无");
                  default -> person.card;
                }));
      }
      return String.join("" + separator, fields) + lineEnd;
    }

    private String one(String... of) {
      return of[random.nextInt(of.length)];
    }

    private String money(long cents) {
      BigDecimal number = BigDecimal.valueOf(Math.abs(cents), tenThousands ? 6 : 2);
      String text = number.toPlainString();
      if (random.nextBoolean()) {
        String whole = text.substring(0, text.indexOf('.'));
        text =
            String.format(Locale.ROOT, "%,d", Long.parseLong(whole))
                + text.substring(whole.length());
      }
      return wide(cents >= 0 ? text : one("-" + text, "(" + text + ")"));
    }

    private String date(LocalDate day) {
      String plain = day.toString();
      return wide(
          one(
              plain,
              plain.replace('-', '/'),
              plain.replace("-", ""),
              day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
              plain + " 00:00:00"));
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

    private String field(String text) {
      boolean must = text.indexOf(separator) >= 0 || text.matches("(?s).*[\"\n\r].*");
      return must || random.nextInt(4) == 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    byte[] bytes(String text) {
      return ((marked ? "\uFEFF" : "") + text).getBytes(charset);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whatIsWrittenIsRead(long seed) {
    Random random = new Random(seed);
    Format format = new Format(random);
    List<Person> people = new ArrayList<>();
    for (int i = random.nextInt(60); i >= 0; i--) {
      people.add(person(random, people.size()));
    }
    StringBuilder text = new StringBuilder(format.header());
    people.forEach(person -> text.append(format.row(person)));
    boolean blank = random.nextBoolean();
    text.append(blank ? format.lineEnd : "");
    IntakeFixture project = new IntakeFixture(folder);
    project.write("content/customers/2026-10.csv", format.bytes(text.toString()));
    Snapshot snapshot = project.read().latest().orElseThrow();
    assertThat(project.problems()).isEmpty();
    assertThat(
            IntakeFixture.query(
                snapshot,
                "select customer_id, customer_name, aum_daily_avg, open_date, product_count,"
                    + " satisfied, card_level from f.facts join p.persons using (customer_key)"
                    + " order by customer_key"))
        .containsExactlyElementsOf(people.stream().map(Person::stored).toList());
    Ledger ledger = snapshot.ledger();
    assertThat(ledger.records()).isEqualTo(people.size() + (blank ? 2 : 1));
    assertThat(ledger.entries().stream().mapToLong(Ledger.Entry::records).sum())
        .isEqualTo(ledger.records());
    long cents = people.stream().mapToLong(Person::cents).sum();
    assertThat(ledger.totals().get(0).accepted()).isEqualTo(BigDecimal.valueOf(cents, 2));
  }

  private static Person person(Random random, int number) {
    long cents = random.nextLong(-50_000_00L, 900_000_000_00L) >> random.nextInt(30);
    return new Person(
        String.format(Locale.ROOT, "%06d", number * 7),
        WORDS[random.nextInt(WORDS.length)],
        cents,
        LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000)),
        random.nextInt(12),
        random.nextBoolean(),
        random.nextBoolean() ? "金卡" : "黑金卡");
  }
}
