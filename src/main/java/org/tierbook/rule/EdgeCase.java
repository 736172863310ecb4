package org.tierbook.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/**
 * A made-up customer on the edge of a tier, and what the rules say.
 *
 * @param values by the name of the operand, as {@link Decider} asks
 * @param cells the values as shown, one for each of {@link EdgeCases#operands}
 * @param reason said to the cent
 */
public record EdgeCase(
    Map<String, Value> values, List<Localized> cells, Decision decision, Localized reason) {
  public EdgeCase {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    cells = List.copyOf(cells);
  }
}
