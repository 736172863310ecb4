/**
 * What a tier definition means: checked, said as a sentence, decided for one customer with its
 * reasons, written as SQL.
 */
@NullMarked
package org.tierbook.rule;

import org.jspecify.annotations.NullMarked;
