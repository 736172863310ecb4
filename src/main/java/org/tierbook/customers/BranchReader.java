package org.tierbook.customers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads outlets; the customers of one that became another belong to that one, in all months. */
final class BranchReader implements ValueReader {
  private final TextReader ids = new TextReader(true);
  private final Map<String, String> successors;

  BranchReader(Map<String, String> successors) {
    this.successors = successors;
  }

  @Override
  public @Nullable Reason read(Cell cell, Values values, int slot) {
    Reason reason = ids.read(cell, values, slot);
    String id = values.texts[slot];
    if (reason == null && id != null && !successors.isEmpty()) {
      values.texts[slot] = successors.getOrDefault(id, id);
    }
    return reason;
  }
}
