package org.tierbook.diag;

import java.util.Collections;
import java.util.LinkedHashMap;
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
}
