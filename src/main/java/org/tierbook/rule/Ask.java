package org.tierbook.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a query of one row, and gives its values. */
@FunctionalInterface
public interface Ask {
  List<@Nullable Object> row(String sql);
}
