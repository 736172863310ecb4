package org.tierbook.diag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something wrong in the input: an id with arguments. Its words come from the messages of the
 * chosen language, under the keys {@code problem.ID} and {@code problem.ID_hint}.
 *
 * @param id like {@code unknown-key}
 * @param arguments by name, as the message's {@code {name}} placeholders want them; never a
 *     person's data
 */
public record Problem(Severity severity, String id, Location at, Map<String, String> arguments) {
  public Problem {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** All of it as texts, for {@link #of}. */
  public List<String> parts() {
    List<String> parts = new ArrayList<>();
    parts.addAll(List.of(severity.name(), id, at.path(), at.line() + "", at.column() + ""));
    arguments.forEach((name, value) -> parts.addAll(List.of(name, value)));
    return parts;
  }

  /**
   * The problem that {@link #parts} were taken from.
   *
   * @throws IllegalArgumentException when they are something else
   * @throws IndexOutOfBoundsException when there are too few
   */
  public static Problem of(List<String> parts) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 5; i < parts.size(); i += 2) {
      arguments.put(parts.get(i), parts.get(i + 1));
    }
    Location at =
        new Location(parts.get(2), Integer.parseInt(parts.get(3)), Integer.parseInt(parts.get(4)));
    return new Problem(Severity.valueOf(parts.get(0)), parts.get(1), at, arguments);
  }
}
