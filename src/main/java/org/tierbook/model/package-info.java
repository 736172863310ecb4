/** The playbook and a month's figures, as immutable records. */
@NullMarked
package org.tierbook.model;

import org.jspecify.annotations.NullMarked;
