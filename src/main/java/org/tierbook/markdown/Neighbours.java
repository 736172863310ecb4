package org.tierbook.markdown;

import java.util.Optional;

/** What lies beside a text, for its relative links. */
public interface Neighbours {
  /**
   * The project path of an image, such as {@code content/training/c-04/ladder.png}; empty when it
   * isn't there.
   */
  Optional<String> image(String path);

  /**
   * The reference, such as {@code lesson:c-04/intro}, that a link to a markdown file stands for.
   */
  Optional<String> text(String path);
}
