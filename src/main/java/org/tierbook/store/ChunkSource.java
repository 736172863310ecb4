package org.tierbook.store;

import org.jspecify.annotations.Nullable;

/** Where a table's rows come from, in their order. Called by one thread at a time. */
@FunctionalInterface
public interface ChunkSource {
  /** The next rows, which are read before the call after this one; null when there are no more. */
  @Nullable Chunk next();
}
