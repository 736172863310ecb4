/** The one DuckDB, locked down. */
@NullMarked
package org.tierbook.store;

import org.jspecify.annotations.NullMarked;
