package org.tierbook.customers;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads outlets; the customers of one that became another belong to that one, in all months. */
final class BranchReader implements ValueReader {
  private final TextReader ids;

  BranchReader(Map<String, String> successors) {
    ids =
        new TextReader(
            true,
            cell -> {
              String successor = successors.isEmpty() ? null : successors.get(cell.text());
              return successor == null ? cell.copy() : successor.getBytes(StandardCharsets.UTF_8);
            });
  }

  @Override
  public @Nullable Reason read(Cell cell, Values values, int slot) {
    return ids.read(cell, values, slot);
  }
}
