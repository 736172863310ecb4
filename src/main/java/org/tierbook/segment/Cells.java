package org.tierbook.segment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Report;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Format;
import org.tierbook.text.Localized;

/** Turns what a query gives into a cell: value and words, by the column's format. */
final class Cells {
  private final Names names;
  private final Format format;
  private final Optional<Scheme> scheme;

  Cells(Names names, Format format, Optional<Scheme> scheme) {
    this.names = names;
    this.format = format;
    this.scheme = scheme;
  }

  Names names() {
    return names;
  }

  Optional<Scheme> scheme() {
    return scheme;
  }

  /** A database value as a value of ours. */
  static Value value(@Nullable Object object) {
    if (object == null) {
      return new Value.Unknown();
    } else if (object instanceof LocalDate date) {
      return new Value.Day(date);
    } else if (object instanceof Boolean flag) {
      return new Value.Flag(flag);
    } else if (object instanceof BigDecimal decimal) {
      return new Value.Number(decimal);
    } else if (object instanceof BigInteger integer) {
      return new Value.Number(new BigDecimal(integer));
    } else if (object instanceof Number number) {
      return new Value.Number(
          object instanceof Double || object instanceof Float
              ? BigDecimal.valueOf(number.doubleValue())
              : BigDecimal.valueOf(number.longValue()));
    }
    return new Value.Text(object.toString());
  }

  /** A cell of a table. */
  Table.Cell cell(ColumnFormat as, Value value) {
    if (value instanceof Value.Number number) {
      return Table.Cell.of(value, number(as, number.number()));
    } else if (value instanceof Value.Day day) {
      return Table.Cell.of(value, format.day(day.date()));
    } else if (value instanceof Value.Text text) {
      return Table.Cell.of(value, text(as, text.text()));
    } else if (value instanceof Value.Flag flag) {
      return Table.Cell.of(value, names.phrase(flag.yes() ? "yes" : "no"));
    }
    return absent();
  }

  /** A key figure: money in large units, which stand apart as the small text. */
  Table.Cell figure(ColumnFormat as, Value value) {
    if (as == ColumnFormat.MONEY && value instanceof Value.Number number) {
      Format.Amount amount = format.keyMoney(number.number());
      return new Table.Cell(value, amount.number(), Optional.of(amount.unit()), Table.Tone.PLAIN);
    }
    return cell(as, value);
  }

  /** The same cell, marked where its value calls for attention. */
  static Table.Cell marked(Table.Cell cell, Optional<Report.Alert> alert) {
    boolean rings =
        alert.isPresent()
            && cell.value() instanceof Value.Number number
            && alert.get().rings(number.number());
    return rings ? new Table.Cell(cell.value(), cell.text(), cell.small(), Table.Tone.LATE) : cell;
  }

  Table.Cell absent() {
    return new Table.Cell(
        new Value.Unknown(), format.absent(), Optional.empty(), Table.Tone.ABSENT);
  }

  Localized share(BigDecimal share) {
    return format.share(share);
  }

  /** What a column's head says beside its label. */
  Optional<Localized> unit(ColumnFormat as) {
    return as == ColumnFormat.MONEY ? Optional.of(format.tenThousand()) : Optional.empty();
  }

  private Localized number(ColumnFormat as, BigDecimal number) {
    return switch (as) {
      case MONEY -> format.money(number);
      case SHARE -> format.share(number);
      case RATIO -> format.ratio(number);
      case CHANGE -> format.change(number.longValue()).text();
      case COUNT -> format.count(number.longValue());
      default -> Localized.same(number.toPlainString());
    };
  }

  private Localized text(ColumnFormat as, String text) {
    return switch (as) {
      case TIER -> names.tier(scheme, text);
      case ROLE -> names.role(text);
      case BRANCH -> names.branch(text);
      case MANAGER -> names.manager(text);
      case DUTY -> names.duty(text);
      case TRIGGER -> names.trigger(text);
      default -> Localized.same(text);
    };
  }

  static boolean isNumber(ColumnFormat format) {
    return switch (format) {
      case COUNT, MONEY, SHARE, RATIO, CHANGE -> true;
      default -> false;
    };
  }
}
