package org.tierbook.markdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;

/** Nodes of ours in the tree of a text. */
final class Nodes {
  private Nodes() {}

  /** Stands for a piece within a line. */
  static final class Gap extends CustomNode {
    final int piece;

    Gap(int piece) {
      this.piece = piece;
    }
  }

  /** Stands for a piece between paragraphs. */
  static final class GapBlock extends CustomBlock {
    final int piece;

    GapBlock(int piece) {
      this.piece = piece;
    }
  }

  /** A heading with an id. */
  static final class Titled extends Heading {
    final String id;

    Titled(int level, String id) {
      setLevel(level);
      this.id = id;
    }
  }

  /** A box in the text; {@code word} says in the margin what kind it is. */
  static final class Callout extends CustomBlock {
    final String style;
    final String word;

    Callout(String style, String word) {
      this.style = style;
      this.word = word;
    }
  }

  /** Lets a wide table scroll. */
  static final class Scroll extends CustomBlock {
    final String label;

    Scroll(String label) {
      this.label = label;
    }
  }
}
