package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tierbook.diag.Location;

/**
 * A file of customers, or one that lies beside them.
 *
 * @param shown its path for messages: relative to the project, with forward slashes
 * @param month what its name says; absent: each row says it
 * @param section what it holds when it isn't customers, where there are several months of that
 */
record CustomerFile(Path path, String shown, Optional<YearMonth> month, Optional<String> section) {
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})-(\\d{2})(?:\\.r(\\d{1,6}))?", Pattern.CASE_INSENSITIVE);

  String stem() {
    return Wrapping.stem(name());
  }

  /** Tells it from other files: its name without an ending, that of its folder before it. */
  String label() {
    return section.filter(s -> month.isPresent()).map(s -> s + "-").orElse("")
        + bare(stem(), section);
  }

  /** How it holds its table; a name that says nothing means text. */
  Wrapping wrapping() {
    return Wrapping.of(name()).orElse(Wrapping.TEXT);
  }

  /** Its table as the text of a CSV in UTF-8. */
  InputStream open(Encoding encoding) throws IOException {
    return encoding.decode(wrapping().open(path));
  }

  String name() {
    return path.getFileName().toString();
  }

  Location at(long line) {
    return at(line, 0);
  }

  Location at(long line, int column) {
    return new Location(shown, (int) Math.min(line, Integer.MAX_VALUE), column);
  }

  /** {@code section}: what it holds when it isn't customers. */
  static CustomerFile of(Path root, Path path, Optional<String> section) {
    Path absolute = path.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    boolean related = Objects.equals(absolute.getRoot(), base.getRoot());
    String shown = (related ? base.relativize(absolute) : absolute).toString().replace('\\', '/');
    return new CustomerFile(
        absolute, shown, month(path.getFileName().toString(), section), section);
  }

  /** The month that a file's name says, as {@code 2026-10} or {@code customers-2026-10}. */
  static Optional<YearMonth> month(String name, Optional<String> section) {
    Matcher matcher = MONTH.matcher(bare(Wrapping.stem(name), section));
    try {
      return matcher.matches()
          ? Optional.of(
              YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String bare(String stem, Optional<String> section) {
    String prefix = section.orElse("customers") + "-";
    return stem.startsWith(prefix) ? stem.substring(prefix.length()) : stem;
  }

  /** 0 for a first version, 2 for {@code .r2}. */
  int revision() {
    Matcher matcher = MONTH.matcher(bare(stem(), section));
    return matcher.matches() && matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : 0;
  }
}
