package org.tierbook.rule;

import java.math.BigDecimal;
import org.tierbook.model.Condition;
import org.tierbook.model.Operator;
import org.tierbook.model.Value;
import org.tierbook.text.Format;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Says values and limits with their unit, and single tests as people read them. */
final class Limits {
  private final Format format;
  private final Words words;

  Limits(Format format) {
    this.format = format;
    this.words = new Words(format.phrases());
  }

  /** A value or limit with its unit: 30万元, 180天, 2026年10月31日, 金卡. */
  Localized say(Value value, Quantity quantity) {
    if (value instanceof Value.Number number) {
      return switch (quantity) {
        case MONEY -> format.amount(number.number());
        case DAYS -> words.say("days", format.plain(number.number()));
        case MONTHS -> words.say("months", format.plain(number.number()));
        case SHARE -> percent(number.number());
        case TOP -> top(number.number());
        default -> format.plain(number.number());
      };
    } else if (value instanceof Value.Day day) {
      return format.date(day.date());
    } else if (value instanceof Value.Flag flag) {
      return words.say(flag.yes() ? "flag_yes" : "flag_no");
    }
    return value instanceof Value.Text text ? Localized.same(text.text()) : words.say("unknown");
  }

  private static Localized percent(BigDecimal share) {
    BigDecimal number = share.movePointRight(2).stripTrailingZeros();
    return Localized.same(number.setScale(Math.max(0, number.scale())).toPlainString() + "%");
  }

  /** 前5%; everybody has a place, so 100% says nothing. */
  private Localized top(BigDecimal share) {
    return share.compareTo(BigDecimal.ONE) >= 0
        ? words.say("beyond_all")
        : words.say("top", percent(share));
  }

  /** The limit of a test as in a ladder: 30万元起, 不到5万元, 5万元（含）至20万元（不含）. */
  Localized reader(Condition test, Quantity quantity) {
    if (test instanceof Condition.Between b) {
      return band(b, quantity);
    } else if (test instanceof Condition.Compare c) {
      Localized limit = say(c.limit(), quantity);
      if (quantity == Quantity.TOP) {
        return c.operator() == Operator.ABOVE ? words.say("beyond", limit) : limit;
      }
      return switch (c.operator()) {
        case AT_LEAST -> words.say("from", limit);
        case ABOVE -> words.say("over", limit);
        case AT_MOST -> words.say("up_to", limit);
        case BELOW -> words.say("under", limit);
        case EQUALS -> limit;
      };
    }
    return Localized.same("");
  }

  Localized band(Condition.Between between, Quantity quantity) {
    return words.say("band", say(between.low(), quantity), say(between.high(), quantity));
  }

  /** The test in full: 日均综合金融资产 ≥ 30万元. */
  Localized compare(Localized label, Condition.Compare test, Quantity quantity) {
    Localized limit = say(test.limit(), quantity);
    if (quantity == Quantity.TOP) {
      return after(label, reader(test, quantity));
    } else if (test.operator() == Operator.EQUALS && !quantity.isOrdered()) {
      return words.say("is", label, limit);
    }
    return Words.around(label, " " + sign(test.operator()) + " ", limit);
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case AT_LEAST -> "≥";
      case ABOVE -> ">";
      case AT_MOST -> "≤";
      case BELOW -> "<";
      case EQUALS -> "=";
    };
  }

  /** A label and the words that follow it: closed up in Chinese. */
  static Localized after(Localized label, Localized text) {
    return Localized.of(
        label.in(Language.ZH) + text.in(Language.ZH),
        label.in(Language.EN) + " " + text.in(Language.EN));
  }
}
