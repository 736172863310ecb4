/** Turns a planned page into HTML. */
@NullMarked
package org.tierbook.html;

import org.jspecify.annotations.NullMarked;
