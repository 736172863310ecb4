/** Decides which pages exist, at which address, and what each one shows. */
@NullMarked
package org.tierbook.site;

import org.jspecify.annotations.NullMarked;
