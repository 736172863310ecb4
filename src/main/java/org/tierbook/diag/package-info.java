/** Where something is wrong and how we say it. */
@NullMarked
package org.tierbook.diag;

import org.jspecify.annotations.NullMarked;
