/** Takes customer files in, each record accounted for, as a snapshot a month. */
@NullMarked
package org.tierbook.customers;

import org.jspecify.annotations.NullMarked;
