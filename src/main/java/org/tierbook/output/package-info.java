/** Stages every file and swaps the finished folder in; CSV and XLSX faces of a table. */
@NullMarked
package org.tierbook.output;

import org.jspecify.annotations.NullMarked;
