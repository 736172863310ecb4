package org.tierbook.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tierbook.diag.Location;

/** YAML trees as bytes, and back; the path of their places is the file's own and isn't repeated. */
final class YamlBytes {
  private static final int SCALAR = 0;
  private static final int EMPTY = 1;
  private static final int SEQUENCE = 2;
  private static final int MAPPING = 3;

  /** Longer than any text that a project may hold. */
  private static final int MAX_TEXT = 8 << 20;

  private YamlBytes() {}

  static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static void write(YamlNode node, DataOutputStream out) throws IOException {
    if (node instanceof YamlNode.Scalar scalar) {
      out.writeByte(scalar.empty() ? EMPTY : SCALAR);
      write(scalar.at(), out);
      write(scalar.text(), out);
    } else if (node instanceof YamlNode.Sequence sequence) {
      out.writeByte(SEQUENCE);
      write(sequence.at(), out);
      out.writeInt(sequence.items().size());
      for (YamlNode item : sequence.items()) {
        write(item, out);
      }
    } else if (node instanceof YamlNode.Mapping mapping) {
      out.writeByte(MAPPING);
      write(mapping.at(), out);
      out.writeInt(mapping.entries().size());
      for (YamlNode.Entry entry : mapping.entries()) {
        write(entry.key(), out);
        write(entry.at(), out);
        write(entry.value(), out);
      }
    }
  }

  private static void write(Location at, DataOutputStream out) throws IOException {
    out.writeInt(at.line());
    out.writeInt(at.column());
  }

  static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_TEXT) {
      throw new EOFException();
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static YamlNode node(String path, DataInputStream in) throws IOException {
    int kind = in.readByte();
    Location at = location(path, in);
    return switch (kind) {
      case SCALAR, EMPTY -> new YamlNode.Scalar(text(in), kind == EMPTY, at);
      case SEQUENCE -> new YamlNode.Sequence(items(path, in), at);
      case MAPPING -> new YamlNode.Mapping(entries(path, in), at);
      default -> throw new IOException("no node: " + kind);
    };
  }

  private static List<YamlNode> items(String path, DataInputStream in) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      items.add(node(path, in));
    }
    return items;
  }

  private static List<YamlNode.Entry> entries(String path, DataInputStream in) throws IOException {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String key = text(in);
      entries.add(new YamlNode.Entry(key, location(path, in), node(path, in)));
    }
    return entries;
  }

  private static Location location(String path, DataInputStream in) throws IOException {
    return new Location(path, in.readInt(), in.readInt());
  }
}
