package org.tierbook.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.tierbook.diag.Location;

/**
 * Where a piece of markdown stands in its file.
 *
 * @param lines of the file
 * @param line of the piece's first line, from 0
 * @param column of the piece's first character, from 0
 */
record Origin(String path, List<String> lines, int line, int column) {
  static Origin of(String path, String text) {
    return new Origin(path, text.lines().toList(), 0, 0);
  }

  /** A piece within the same file. */
  Origin part(int partLine, int partColumn) {
    return new Origin(path, lines, line + partLine, partColumn);
  }

  Location at(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? new Location(path, line + 1, column + 1) : at(spans.get(0));
  }

  private Location at(SourceSpan span) {
    int shift = span.getLineIndex() == 0 ? column : 0;
    return new Location(path, line + span.getLineIndex() + 1, span.getColumnIndex() + shift + 1);
  }

  /** Where a word stands in the node's first line; the node itself when it isn't there. */
  Location at(Node node, String word) {
    Location at = at(node);
    int found = line(at).indexOf(word, at.column() - 1);
    return found < 0 || word.isEmpty() ? at : new Location(path, at.line(), found + 1);
  }

  /** The line of the file at a place. */
  String line(Location at) {
    return at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
  }
}
