package org.tierbook.sample;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.IntConsumer;

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

  private final SampleOptions options;
  private final String[] outlets;
  private final String[] managers;

  SuzhouBank(SampleOptions options, SampleUnits units) {
    this.options = options;
    outlets = new String[units.count()];
    managers = new String[units.count() * SampleUnits.MANAGERS];
    Arrays.setAll(outlets, SampleUnits::id);
    Arrays.setAll(
        managers, i -> SampleUnits.manager(i / SampleUnits.MANAGERS, i % SampleUnits.MANAGERS));
  }

  /** Writes a month; {@code progress} hears now and then how many rows there are. */
  void write(YearMonth month, Appendable out, IntConsumer progress) throws IOException {
    Dice dice = new Dice(options.seed() * 31 + month.getYear() * 12L + month.getMonthValue());
    StringBuilder line = new StringBuilder(HEADER);
    for (int i = 1; i <= options.customers(); i++) {
      row(line, i, month, dice);
      if (line.length() > 1 << 16) {
        out.append(line);
        line.setLength(0);
        progress.accept(i);
      }
    }
    out.append(line);
  }

  private void row(StringBuilder line, int number, YearMonth month, Dice dice) {
    int band = dice.weighted(SHARES);
    long balance = balance(band, dice);
    int outlet = number % outlets.length;
    line.append('C');
    padded(line, number, 9).append(',').append(outlets[outlet]).append(',');
    if (band >= 2) {
      line.append(managers[outlet * SampleUnits.MANAGERS + number % SampleUnits.MANAGERS]);
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
