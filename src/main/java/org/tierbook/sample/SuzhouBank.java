package org.tierbook.sample;

import java.io.IOException;
import java.time.YearMonth;

/**
 * Savers as skewed as in Suzhou in February 2012: of every 1,000, 876 hold less than 1万 with a
 * tenth of all the money. The means of the bands are those of the published table, where it gives
 * or allows them.
 */
final class SuzhouBank {
  private static final String HEADER =
      "客户号,网点号,客户经理工号,客户类型,客户姓名,出生日期,储蓄余额,日均综合金融资产,月末AUM值,贷款余额,近12个月交易笔数,最近交易日期,开户日期,持有产品数,理财卡级别\n";

  /** Of 100,000 savers: below 1万, 1-5万, 5-20万, 20-100万, and above. */
  private static final int[] SHARES = {87_639, 10_620, 1_560, 166, 15};

  private static final long[] LOW = {0, 1_000_000, 5_000_000, 20_000_000, 100_000_000};
  private static final long[] HIGH = {1_000_000, 5_000_000, 20_000_000, 100_000_000, 500_000_000};

  /** Means in cents. */
  private static final long[] MEANS = {49_528, 1_860_000, 8_780_000, 20_600_000, 120_000_000};

  private static final int PER_BRANCH = 20_000;

  private SuzhouBank() {}

  static void write(SampleOptions options, YearMonth month, Appendable out) throws IOException {
    Dice dice = new Dice(options.seed() * 31 + month.getYear() * 12L + month.getMonthValue());
    int branches = Math.max(options.branches(), options.customers() / PER_BRANCH);
    StringBuilder line = new StringBuilder(HEADER);
    for (int i = 1; i <= options.customers(); i++) {
      row(line, i, branches, month, dice);
      if (line.length() > 1 << 16) {
        out.append(line);
        line.setLength(0);
      }
    }
    out.append(line);
  }

  private static void row(
      StringBuilder line, int number, int branches, YearMonth month, Dice dice) {
    int band = dice.weighted(SHARES);
    long balance = balance(band, dice);
    int branch = number % branches;
    line.append('C');
    padded(line, number, 9).append(',');
    padded(line, 1001 + branch, 5).append(',');
    if (band >= 2) {
      padded(line.append('M'), branch * 3 + number % 3, 5);
    }
    line.append(",P,").append(Names.person(dice, number % 2 == 0)).append(',');
    date(line, 1935 + dice.below(70), dice);
    money(line, balance).append(',');
    money(line, balance - balance / 50).append(',');
    money(line, balance + balance / 40).append(",0.00,").append(dice.below(90)).append(',');
    line.append(month).append('-');
    padded(line, 1 + dice.below(28), 2).append(',');
    date(line, 1990 + dice.below(36), dice);
    line.append(1 + Math.min(band, 3)).append(',').append(band < 2 ? "银卡" : "金卡").append('\n');
  }

  /** Between the band's limits, about its mean: a line up to the mean, and one from it. */
  private static long balance(int band, Dice dice) {
    long mean = MEANS[band];
    long low = LOW[band];
    long high = HIGH[band];
    boolean above = dice.between(0L, high - low) < mean - low;
    return above
        ? dice.between(mean, Math.min(high - 1, mean + (high - mean)))
        : dice.between(low, mean);
  }

  private static void date(StringBuilder line, int year, Dice dice) {
    line.append(year).append('-');
    padded(line, 1 + dice.below(12), 2).append('-');
    padded(line, 1 + dice.below(28), 2).append(',');
  }

  private static StringBuilder money(StringBuilder line, long cents) {
    line.append(cents / 100).append('.');
    return padded(line, (int) (cents % 100), 2);
  }

  private static StringBuilder padded(StringBuilder line, int number, int width) {
    for (int limit = 10, digits = 1; digits < width; digits++, limit *= 10) {
      if (number < limit) {
        line.append("0".repeat(width - digits));
        break;
      }
    }
    return line.append(number);
  }
}
