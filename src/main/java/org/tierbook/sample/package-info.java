/** Makes synthetic customers. */
@NullMarked
package org.tierbook.sample;

import org.jspecify.annotations.NullMarked;
