/** Runs the stages in order; read this package first. */
@NullMarked
package org.tierbook.build;

import org.jspecify.annotations.NullMarked;
