package org.tierbook.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Numbers and dates for people. Rounds half-up; never looks at the machine's locale. A number reads
 * the same in both languages: money in a table is in ten thousands of the currency, and the head
 * says so once ({@link #tenThousand}).
 *
 * @param phrases the section {@code format}
 * @param currency such as 元, yuan
 */
public record Format(Phrases phrases, Localized currency) {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  /** A number with its unit, which stands apart. */
  public record Amount(Localized number, Localized unit) {
    /** In one go: 8.02亿元, 802 million yuan. */
    public Localized joined() {
      return Localized.of(
          number.in(Language.ZH) + unit.in(Language.ZH),
          number.in(Language.EN) + " " + unit.in(Language.EN));
    }
  }

  /**
   * A difference.
   *
   * @param text ▲369, ▼14, or the word for no change
   * @param spoken the same in words, for screen readers: 增369
   */
  public record Change(Localized text, Localized spoken) {}

  /** 18,969. */
  public Localized count(long count) {
    return Localized.same(Digits.of(BigDecimal.valueOf(count), 0));
  }

  /** Yuan in ten thousands: one decimal under 1,000, none from there; 0 is 0. */
  public Localized money(BigDecimal yuan) {
    BigDecimal tens = yuan.movePointLeft(4);
    boolean large = tens.abs().setScale(1, RoundingMode.HALF_UP).compareTo(THOUSAND) >= 0;
    return Localized.same(yuan.signum() == 0 ? "0" : Digits.of(tens, large ? 0 : 1));
  }

  /** The unit of {@link #money}: 万元. */
  public Localized tenThousand() {
    return unit("ten_thousand", "ten_thousand");
  }

  /**
   * Money as a key figure: hundred millions with two decimals, under one of them as {@link #money};
   * millions in English.
   */
  public Amount keyMoney(BigDecimal yuan) {
    boolean large = yuan.abs().compareTo(HUNDRED_MILLION) >= 0;
    String number = large ? Digits.of(yuan.movePointLeft(8), 2) : money(yuan).in(Language.ZH);
    return new Amount(
        Localized.of(number, Digits.of(yuan.movePointLeft(6), large ? 0 : 2)),
        unit(large ? "hundred_million" : "ten_thousand", "million"));
  }

  /** Exact money without its unit: 299,999.99. */
  public Localized exact(BigDecimal yuan) {
    return Localized.same(Digits.of(yuan, 2));
  }

  /** A limit or amount as a banker writes it: 30万元, 1.2亿元, 12,345元; 300,000 yuan. */
  public Localized amount(BigDecimal yuan) {
    return Localized.of(chinese(yuan), Digits.exact(yuan) + " " + currency.in(Language.EN));
  }

  private String chinese(BigDecimal yuan) {
    String unit = currency.in(Language.ZH);
    for (int power : new int[] {8, 4}) {
      BigDecimal scaled = yuan.movePointLeft(power).stripTrailingZeros();
      if (scaled.abs().compareTo(BigDecimal.ONE) >= 0 && scaled.scale() <= 2) {
        return Digits.exact(scaled) + (power == 8 ? "亿" : "万") + unit;
      }
    }
    return Digits.exact(yuan) + unit;
  }

  /** 0.123 is 12.3%. */
  public Localized share(BigDecimal fraction) {
    return Localized.same(Digits.of(fraction.movePointRight(2), 1) + "%");
  }

  /** Two decimals. */
  public Localized ratio(BigDecimal ratio) {
    return Localized.same(Digits.of(ratio, 2));
  }

  /** As many decimals as it has. */
  public Localized plain(BigDecimal number) {
    return Localized.same(Digits.exact(number));
  }

  /** A change of a count. */
  public Change change(long difference) {
    return change(difference, count(Math.abs(difference)));
  }

  /** A change of money, in the same unit as {@link #money}. */
  public Change moneyChange(BigDecimal yuan) {
    return change(yuan.signum(), money(yuan.abs()));
  }

  /** A change of a share, in percentage points: 0.001 is ▲0.1. */
  public Change pointsChange(BigDecimal fraction) {
    BigDecimal points = fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    return change(points.signum(), Localized.same(Digits.of(points.abs(), 1)));
  }

  private Change change(long sign, Localized size) {
    if (sign == 0) {
      Localized same = phrases.both("format.unchanged");
      return new Change(same, same);
    }
    String number = size.in(Language.ZH);
    return new Change(
        Localized.same((sign > 0 ? "▲" : "▼") + number),
        phrases.both(sign > 0 ? "format.more" : "format.less", "n", number));
  }

  /** What stands for a rate over nothing. */
  public Localized absent() {
    return Localized.same("—");
  }

  /** 2026年10月31日, 31 October 2026. */
  public Localized date(LocalDate date) {
    return Dates.day(date);
  }

  /** In tables, where the year is clear: 10月31日, 31 October. */
  public Localized day(LocalDate date) {
    return Dates.dayOnly(date);
  }

  /** 2026年10月, October 2026. */
  public Localized month(YearMonth month) {
    return Dates.month(month);
  }

  private Localized unit(String chinese, String english) {
    return Localized.of(
        phrases.say(Language.ZH, "format." + chinese, "currency", currency.in(Language.ZH)),
        phrases.say(Language.EN, "format." + english, "currency", currency.in(Language.EN)));
  }
}
