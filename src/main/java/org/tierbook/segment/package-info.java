/** Assigns every customer in every scheme, and runs the reports. */
@NullMarked
package org.tierbook.segment;

import org.jspecify.annotations.NullMarked;
