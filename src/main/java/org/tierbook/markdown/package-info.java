/** Markdown into blocks: links, live pieces, quizzes, notes, slides. */
@NullMarked
package org.tierbook.markdown;

import org.jspecify.annotations.NullMarked;
