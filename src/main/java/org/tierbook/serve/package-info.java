/** Shows the site while it is being written. */
@NullMarked
package org.tierbook.serve;

import org.jspecify.annotations.NullMarked;
