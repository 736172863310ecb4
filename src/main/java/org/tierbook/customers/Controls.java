package org.tierbook.customers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tierbook.diag.Problem;
import org.tierbook.diag.Severity;

/**
 * What a file says about itself in rows of totals: sums of the whole, sums of a part since the one
 * before, and how many rows there are. Compared with ours.
 */
final class Controls {
  private static final Pattern WHOLE =
      Pattern.compile("合\\s*计|总\\s*计|^(grand )?total", Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile("小\\s*计|^sub-?total", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT = Pattern.compile("共\\s*(\\d{1,18})\\s*[条户笔]");

  private record Said(BigDecimal sum, long line) {}

  private final CustomerFile file;
  private final Plan plan;
  private final MoneySums money;
  private final IntFunction<BigDecimal> ours;
  private final Map<Integer, Said> whole = new TreeMap<>();
  private final Map<Integer, BigDecimal> before = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<Said> count = Optional.empty();

  /**
   * @param ours the sum so far of a money column, in yuan
   */
  Controls(CustomerFile file, Plan plan, MoneySums money, IntFunction<BigDecimal> ours) {
    this.file = file;
    this.plan = plan;
    this.money = money;
    this.ours = ours;
  }

  /** Looks at a row that is no customer's. */
  void see(CsvReader csv, RowReader rows) {
    String text = String.join(" ", csv.texts().stream().map(String::strip).toList());
    Matcher said = COUNT.matcher(text);
    if (said.find()) {
      count = Optional.of(new Said(new BigDecimal(said.group(1)), csv.line()));
    }
    boolean part = csv.texts().stream().anyMatch(t -> PART.matcher(t.strip()).find());
    boolean all = csv.texts().stream().anyMatch(t -> WHOLE.matcher(t.strip()).find());
    if (part || all) {
      sums(csv, rows, part);
    }
  }

  private void sums(CsvReader csv, RowReader rows, boolean part) {
    for (int i = 0; i < money.size(); i++) {
      BigDecimal now = ours.apply(i);
      Long cents = rows.control(csv, money.slot(i));
      if (cents != null) {
        Said said = new Said(BigDecimal.valueOf(cents, 2), csv.line());
        if (part) {
          compare(problems, i, said, now.subtract(before.getOrDefault(i, BigDecimal.ZERO)));
        } else {
          whole.put(i, said);
        }
      }
      if (part) {
        before.put(i, now);
      }
    }
  }

  private void compare(List<Problem> into, int column, Said said, BigDecimal found) {
    if (said.sum.compareTo(found) != 0) {
      into.add(
          warning(
              "customers-control-total",
              said.line,
              Map.of(
                  "column",
                  plan.slots().get(money.slot(column)).column().name(),
                  "control",
                  said.sum.toPlainString(),
                  "ours",
                  found.toPlainString())));
    }
  }

  private Problem warning(String id, long line, Map<String, String> arguments) {
    return new Problem(Severity.WARNING, id, file.at(line), arguments);
  }

  /** The file's own sum of a money column. */
  Optional<BigDecimal> sum(int column) {
    return Optional.ofNullable(whole.get(column)).map(Said::sum);
  }

  /** What differs; {@code rows} of customers were found, good or bad. */
  List<Problem> problems(long rows) {
    List<Problem> all = new ArrayList<>(problems);
    whole.forEach((column, said) -> compare(all, column, said, ours.apply(column)));
    count
        .filter(said -> said.sum.compareTo(BigDecimal.valueOf(rows)) != 0)
        .ifPresent(
            said ->
                all.add(
                    warning(
                        "customers-control-count",
                        said.line,
                        Map.of("control", said.sum.toPlainString(), "ours", Long.toString(rows)))));
    return all;
  }
}
