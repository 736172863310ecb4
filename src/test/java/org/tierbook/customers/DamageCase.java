package org.tierbook.customers;

/**
 * A damaged or odd file, and how it ends.
 *
 * @param name what is odd about it
 * @param file its name below {@code content/customers}
 * @param end {@code accepted rejected duplicate total-rows money-accepted/money-rejected} and then
 *     problems, each as {@code id@line} or {@code id@line:column}; or {@code refused} and the one
 *     problem
 */
@SuppressWarnings("ArrayRecordComponent") // a table of literals
record DamageCase(String name, String file, byte[] bytes, String end) {
  static final String HEADER = "客户号,客户姓名,日均综合金融资产,开户日期,理财卡级别\n";
  static final String GOOD = "C1,张三,100.00,2020-01-31,金卡\n";

  static DamageCase whole(String name, String text, String end) {
    return whole(name, TableFiles.utf8(text), end);
  }

  static DamageCase whole(String name, byte[] bytes, String end) {
    return new DamageCase(name, "2026-10.csv", bytes, end);
  }

  /** A file with a header, a good row, and what stands behind them. */
  static DamageCase after(String name, String rows, String end) {
    return whole(name, HEADER + GOOD + rows, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
