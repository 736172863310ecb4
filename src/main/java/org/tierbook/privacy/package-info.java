/** What may leave: masks, small cells, the guard. */
@NullMarked
package org.tierbook.privacy;

import org.jspecify.annotations.NullMarked;
