package org.tierbook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tierbook.build.CustomerAnswer.Block;
import org.tierbook.text.DisplayWidth;

/** Rows for a terminal, their cells one below the other. */
final class TextTable {
  private static final String INDENT = "  ";

  private TextTable() {}

  static String of(List<Block> blocks) {
    return blocks.stream().map(TextTable::block).collect(Collectors.joining("\n"));
  }

  private static String block(Block block) {
    List<Integer> widths = widths(block.rows());
    StringBuilder text = new StringBuilder(block.title()).append('\n');
    for (List<String> row : block.rows()) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int room = widths.get(i) - DisplayWidth.of(row.get(i));
        line.append(INDENT).append(row.get(i)).append(" ".repeat(room));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<Integer> widths(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = DisplayWidth.of(row.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    return widths;
  }
}
