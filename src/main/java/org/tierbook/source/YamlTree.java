package org.tierbook.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;

/**
 * Reads a YAML file into a tree that knows where each part stands. Tags, anchors and aliases aren't
 * part of our YAML, so that a file is never larger than it looks.
 */
final class YamlTree {
  private static final YAMLFactory FACTORY = new YAMLFactory();
  private static final int MAX_DEPTH = 40;

  private final SourceFile file;
  private final YAMLParser parser;
  private final Diagnostics diagnostics;
  private final String[] lines;

  private YamlTree(SourceFile file, YAMLParser parser, Diagnostics diagnostics) {
    this.file = file;
    this.parser = parser;
    this.diagnostics = diagnostics;
    this.lines = file.text().split("\n", -1);
  }

  /** The root of the file; empty after an error that left nothing to read. */
  static Optional<YamlNode> parse(SourceFile file, Diagnostics diagnostics) {
    try (YAMLParser parser = FACTORY.createParser(file.text())) {
      YamlTree tree = new YamlTree(file, parser, diagnostics);
      return tree.root();
    } catch (JsonProcessingException e) {
      YamlSyntax.report(file, e, diagnostics);
      return Optional.empty();
    } catch (TooDeep e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<YamlNode> root() throws IOException {
    if (parser.nextToken() == null) {
      diagnostics.error("empty-file", Location.of(file.path()));
      return Optional.empty();
    }
    YamlNode root = node(null, 0);
    if (parser.nextToken() != null) {
      diagnostics.error("yaml-documents", at());
    }
    return Optional.of(root);
  }

  private YamlNode node(@Nullable Location key, int depth) throws IOException {
    Location at = at();
    refuseExtras(at, depth);
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(at, depth);
      case START_ARRAY -> sequence(at, depth);
      default -> scalar(at, key);
    };
  }

  private void refuseExtras(Location at, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      diagnostics.error("yaml-depth", at, "limit", Integer.toString(MAX_DEPTH));
      throw new TooDeep();
    }
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      diagnostics.error("yaml-alias", at);
    } else if (parser.getTypeId() != null) {
      diagnostics.error("yaml-tag", at);
    }
  }

  private YamlNode scalar(Location at, @Nullable Location key) throws IOException {
    String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
    boolean empty = parser.currentToken() == JsonToken.VALUE_NULL;
    return new YamlNode.Scalar(text, empty, empty && key != null ? key : at);
  }

  private YamlNode sequence(Location at, int depth) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(null, depth + 1));
    }
    return new YamlNode.Sequence(items, at);
  }

  private YamlNode mapping(Location at, int depth) throws IOException {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Location keyAt = at();
      parser.nextToken();
      YamlNode.Entry entry = new YamlNode.Entry(key, keyAt, node(keyAt, depth + 1));
      YamlNode.Entry first = entries.putIfAbsent(key, entry);
      if (first != null) {
        String line = Integer.toString(first.at().line());
        diagnostics.error("duplicate-key", keyAt, "key", key, "line", line);
      }
    }
    return new YamlNode.Mapping(new ArrayList<>(entries.values()), at);
  }

  private Location at() {
    JsonLocation location = parser.currentTokenLocation();
    return at(file, lines, location.getLineNr(), location.getColumnNr());
  }

  /** SnakeYAML counts code points, we count UTF-16 units, as editors do. */
  static Location at(SourceFile file, String[] lines, int line, int column) {
    String text = line >= 1 && line <= lines.length ? lines[line - 1] : "";
    int points = Math.min(column - 1, text.codePointCount(0, text.length()));
    int units = points < 0 ? 0 : text.offsetByCodePoints(0, points);
    return new Location(file.path(), line, units + 1);
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
