package org.tierbook.diag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the problems of a run. Thread-safe; a stage reports all that it finds and then stops.
 */
public final class Diagnostics {
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

  /** Reports an error; {@code arguments} are name, value, name, value. */
  public void error(String id, Location at, String... arguments) {
    add(Severity.ERROR, id, at, arguments);
  }

  /** Reports a warning; {@code arguments} are name, value, name, value. */
  public void warning(String id, Location at, String... arguments) {
    add(Severity.WARNING, id, at, arguments);
  }

  private void add(Severity severity, String id, Location at, String... arguments) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    problems.add(new Problem(severity, id, at, named));
  }

  /** Takes over what another collected. */
  public void addAll(Diagnostics other) {
    addAll(other.sorted());
  }

  /** Reports problems that were found, or said, before. */
  public void addAll(List<Problem> found) {
    problems.addAll(found);
  }

  /** All problems so far, by place, each once. */
  public List<Problem> sorted() {
    synchronized (problems) {
      return problems.stream()
          .distinct()
          .sorted(
              Comparator.comparing(Problem::at)
                  .thenComparing(Problem::severity)
                  .thenComparing(Problem::id))
          .toList();
    }
  }

  /** Forgets all: the next run begins. */
  public void clear() {
    problems.clear();
  }

  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  public long count(Severity severity) {
    return sorted().stream().filter(p -> p.severity() == severity).count();
  }

  /** Ends the run when an error was reported. */
  public void stopIfErrors() {
    if (hasErrors()) {
      throw new InputException();
    }
  }
}
