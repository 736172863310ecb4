package org.tierbook.sample;

import java.util.Locale;

/** The branch, its outlets, and their customer managers. */
final class SampleUnits {
  static final int MANAGERS = 3;

  private static final String[] NAMES = {
    "东湖", "人民路", "新城", "青云", "石桥", "南浦", "北关", "西园", "和平", "长宁"
  };
  private static final String[] ENGLISH = {
    "East Lake",
    "Renmin Road",
    "New Town",
    "Qingyun",
    "Stone Bridge",
    "Nanpu",
    "North Gate",
    "West Garden",
    "Heping",
    "Changning"
  };
  private static final String HEAD = "0100";

  /** Customers of an outlet in a large bank. */
  private static final int PER_OUTLET = 20_000;

  private final int count;

  private SampleUnits(int count) {
    this.count = count;
  }

  /** As many outlets as were asked for; a bank as large as Suzhou's savings bank gets more. */
  static SampleUnits of(SampleOptions options) {
    return switch (options.shape()) {
      case WEALTH -> new SampleUnits(options.branches());
      case SUZHOU ->
          new SampleUnits(Math.max(options.branches(), options.customers() / PER_OUTLET));
    };
  }

  int count() {
    return count;
  }

  /** The id of an outlet, by number from 0. */
  static String id(int branch) {
    return String.format(Locale.ROOT, "%04d", 101 + branch);
  }

  /** The id of a manager, by number from 0, at an outlet. */
  static String manager(int branch, int number) {
    return String.format(Locale.ROOT, "M%03d", branch * MANAGERS + number + 1);
  }

  String branches() {
    StringBuilder csv = new StringBuilder("id,name,name_en,parent,level,became\n");
    csv.append(HEAD).append(",示例分行,Sample Branch,,分行,\n");
    for (int i = 0; i < count; i++) {
      String number = i < NAMES.length ? "" : Integer.toString(i / NAMES.length + 1);
      csv.append(id(i)).append(',').append(NAMES[i % NAMES.length]).append(number).append("支行,");
      csv.append(ENGLISH[i % NAMES.length]).append(number.isEmpty() ? "" : " " + number);
      csv.append(" Sub-branch,").append(HEAD).append(",支行,\n");
    }
    return csv.toString();
  }

  String managers() {
    StringBuilder csv = new StringBuilder("id,name,branch_id\n");
    Dice dice = new Dice(7);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < MANAGERS; j++) {
        csv.append(manager(i, j))
            .append(',')
            .append(Names.person(dice, j % 2 == 0))
            .append(',')
            .append(id(i))
            .append('\n');
      }
    }
    return csv.toString();
  }
}
