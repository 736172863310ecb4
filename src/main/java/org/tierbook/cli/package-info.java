/** The command line: options, exit codes, progress, what is printed. */
@NullMarked
package org.tierbook.cli;

import org.jspecify.annotations.NullMarked;
