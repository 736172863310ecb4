/** Turns YAML and markdown files into the model, with positions. */
@NullMarked
package org.tierbook.source;

import org.jspecify.annotations.NullMarked;
