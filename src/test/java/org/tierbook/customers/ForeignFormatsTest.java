package org.tierbook.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tierbook.customers.ForeignFormat.Person;
import org.tierbook.model.Ledger;
import org.tierbook.model.Snapshot;

/**
 * Random customers, written in a random one of the ways in which banks export: all are read. {@code
 * -Dproperty.seeds} tries more of them.
 */
class ForeignFormatsTest {
  private static final String[] WORDS = {
    "张三", "欧阳 修", "O\"Brien", "a,b", "两\n行", "x;y|z\tw", "𠮷野"
  };

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("property.seeds", 30));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsWrittenIsRead(long seed) {
    Random random = new Random(seed);
    ForeignFormat format = new ForeignFormat(random);
    List<Person> people = new ArrayList<>();
    for (int i = random.nextInt(60); i >= 0; i--) {
      people.add(person(random, people.size()));
    }
    IntakeFixture project = new IntakeFixture(folder);
    byte[] bytes = format.bytes(folder, people);
    project.write("content/customers/" + format.fileName(), bytes);
    Snapshot snapshot =
        project
            .read()
            .latest()
            .orElseThrow(() -> new AssertionError(format + " " + project.problems()));
    assertThat(project.problems()).as(format.toString()).isEmpty();
    assertThat(
            IntakeFixture.query(
                snapshot,
                "select customer_id, customer_name, aum_daily_avg, open_date, product_count,"
                    + " satisfied, card_level from f.facts join p.persons using (customer_key)"
                    + " order by customer_key"))
        .as(format.toString())
        .containsExactlyElementsOf(people.stream().map(Person::stored).toList());
    Ledger ledger = snapshot.ledger();
    assertThat(ledger.records()).as(format.toString()).isEqualTo(format.records());
    assertThat(ledger.entries().stream().mapToLong(Ledger.Entry::records).sum())
        .isEqualTo(ledger.records());
    assertThat(ledger.count(Ledger.Bucket.ACCEPTED)).isEqualTo(people.size());
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
