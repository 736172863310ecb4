package org.tierbook.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What lies beside the customers: who was contacted when, what managers did, and how customers rate
 * the service. Its chance is its own, so that the customers stay the same with and without it.
 */
final class WealthSections {
  static final String CONTACTS = "contacts";
  static final String MANAGERS = "manager-months";
  static final String ELEMENTS = "elements.csv";

  private static final String[] WAYS = {"电话", "电话", "电话", "邀约", "上门"};

  private final Path folder;
  private final SampleOptions options;
  private final SampleUnits units;

  WealthSections(Path folder, SampleOptions options, SampleUnits units) {
    this.folder = folder;
    this.options = options;
    this.units = units;
  }

  /** Weights and ratings of the service's elements. */
  private void elements() throws IOException {
    write(
        ELEMENTS,
        """
        服务要素,重要性权重,评价得分
        等候时间,0.22,68
        办理效率,0.18,79
        专业建议,0.20,74
        态度,0.14,88
        手机银行,0.12,83
        网点环境,0.06,85
        产品丰富,0.08,77
        """);
  }

  /**
   * A month's contacts of the people as they are now, and the managers' numbers; with the first
   * month, {@code index} 0, also the elements.
   */
  void write(YearMonth month, int index, List<Person> people) throws IOException {
    if (index == 0) {
      Files.createDirectories(folder.resolve(CONTACTS));
      Files.createDirectories(folder.resolve(MANAGERS));
      elements();
    }
    StringBuilder contacts = new StringBuilder("客户号,联系日期,联系方式,维护事项\n");
    for (Person person : people) {
      LocalDate last = person.contacted;
      if (person.manager >= 0 && last != null && YearMonth.from(last).equals(month)) {
        contact(contacts, person, last, index);
        int earlier = last.getDayOfMonth() - 3 - person.trait(100 + index, 9);
        if (earlier > 0 && person.trait(140 + index, 3) == 0) {
          contact(contacts, person, month.atDay(earlier), index);
        }
      }
    }
    write(CONTACTS + "/" + month + ".csv", contacts.toString());
    write(MANAGERS + "/" + month + ".csv", managers(month, index));
  }

  private static void contact(StringBuilder csv, Person person, LocalDate day, int index) {
    csv.append(WealthRow.id(person)).append(',').append(day).append(',');
    csv.append(WAYS[person.trait(120 + index, WAYS.length)]).append(',');
    csv.append(person.tier == Cards.BLACK_GOLD ? "d-16" : "d-06").append('\n');
  }

  private String managers(YearMonth month, int index) {
    StringBuilder csv = new StringBuilder("客户经理工号,本月电话数,本月成功数,工作日数\n");
    Dice dice = new Dice(options.seed() * 1_000 + index);
    int days = workDays(month);
    for (int branch = 0; branch < units.count(); branch++) {
      for (int i = 0; i < SampleUnits.MANAGERS; i++) {
        int worked = days - (dice.permille(200) ? dice.between(1, 4) : 0);
        int calls = worked * dice.between(25, 48) + dice.below(20);
        csv.append(SampleUnits.manager(branch, i)).append(',').append(calls).append(',');
        csv.append(calls * dice.between(7, 17) / 100).append(',').append(worked).append('\n');
      }
    }
    return csv.toString();
  }

  private static int workDays(YearMonth month) {
    int days = 0;
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      DayOfWeek name = month.atDay(day).getDayOfWeek();
      days += name == DayOfWeek.SATURDAY || name == DayOfWeek.SUNDAY ? 0 : 1;
    }
    return days;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
