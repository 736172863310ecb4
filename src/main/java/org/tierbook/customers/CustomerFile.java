package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.SiteSettings;

/**
 * A file of customers.
 *
 * @param shown its path for messages: relative to the project, with forward slashes
 * @param month what its name says; absent: each row says it
 */
record CustomerFile(Path path, String shown, Optional<YearMonth> month) {
  private static final Pattern MONTH =
      Pattern.compile(
          "(?:customers-)?(\\d{4})-(\\d{2})(?:\\.r(\\d{1,6}))?", Pattern.CASE_INSENSITIVE);
  private static final String SPREADSHEET_LOCK = "~$";
  private static final Set<String> OTHERS = Set.of("branches", "managers", "elements");

  String stem() {
    return Wrapping.stem(name());
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

  /** The files to take in, by name; of a corrected month the highest revision alone. */
  static List<CustomerFile> find(Path root, SiteSettings site, Diagnostics diagnostics) {
    Path place = root.resolve(site.customers());
    if (Files.isRegularFile(place)) {
      return List.of(of(root, place));
    }
    if (!Files.isDirectory(place)) {
      if (!site.customers().equals("content/customers")) {
        diagnostics.error("customers-not-found", site.at(), "path", site.customers());
      }
      return List.of();
    }
    return List.copyOf(latest(root, place));
  }

  private static Collection<CustomerFile> latest(Path root, Path folder) {
    var byName = new TreeMap<String, CustomerFile>();
    var revisions = new TreeMap<String, Integer>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.filter(CustomerFile::isCustomers).sorted().toList()) {
        CustomerFile file = of(root, path);
        String key = file.month.map(YearMonth::toString).orElse(file.name());
        int known = revisions.getOrDefault(key, -1);
        if (revision(file) == known) {
          byName.put(key + " " + file.name(), file); // two of one month: the collector says so
        } else if (revision(file) > known) {
          byName.put(key, file);
          revisions.put(key, revision(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byName.values();
  }

  private static boolean isCustomers(Path path) {
    String name = path.getFileName().toString();
    Optional<Wrapping> wrapping = Wrapping.of(name);
    boolean note = wrapping.equals(Optional.of(Wrapping.TEXT)) && !name.endsWith(".csv");
    return wrapping.isPresent()
        && !name.startsWith(".")
        && !name.startsWith(SPREADSHEET_LOCK)
        && !OTHERS.contains(Wrapping.stem(name))
        && !(note && month(name).isEmpty())
        && Files.isRegularFile(path);
  }

  private static CustomerFile of(Path root, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    boolean related = java.util.Objects.equals(absolute.getRoot(), base.getRoot());
    String shown = (related ? base.relativize(absolute) : absolute).toString().replace('\\', '/');
    return new CustomerFile(absolute, shown, month(path.getFileName().toString()));
  }

  private static Optional<YearMonth> month(String name) {
    Matcher matcher = MONTH.matcher(Wrapping.stem(name));
    try {
      return matcher.matches()
          ? Optional.of(
              YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int revision(CustomerFile file) {
    Matcher matcher = MONTH.matcher(file.stem());
    return matcher.matches() && matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : 0;
  }
}
