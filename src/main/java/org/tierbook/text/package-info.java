/** Words and numbers for people: zh/en strings, amounts in 万, shares, dates, one formatter. */
@NullMarked
package org.tierbook.text;

import org.jspecify.annotations.NullMarked;
