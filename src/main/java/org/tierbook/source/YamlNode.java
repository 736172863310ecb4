package org.tierbook.source;

import java.util.List;
import org.tierbook.diag.Location;

/** A piece of a YAML file, and where it stands. */
sealed interface YamlNode {
  /** Where it starts; for an empty value, where its key stands. */
  Location at();

  /** Words or digits as written; {@code empty} when nothing is, or {@code null} or {@code ~}. */
  record Scalar(String text, boolean empty, Location at) implements YamlNode {}

  record Sequence(List<YamlNode> items, Location at) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys are unique. */
  record Mapping(List<Entry> entries, Location at) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /** A key and its value. */
  record Entry(String key, Location at, YamlNode value) {}
}
