package org.tierbook.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * Turns nodes into values. What is wrong is reported at its place, and the answer is then empty, so
 * that reading goes on and finds the rest.
 */
record Reading(Diagnostics diagnostics, References references) {
  private static final Pattern ID = Pattern.compile("[a-z0-9](-?[a-z0-9])*");
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");
  private static final int MAX_ID = 64;

  static Reading into(Diagnostics diagnostics) {
    return new Reading(diagnostics, new References(diagnostics));
  }

  void error(String id, Location at, String... arguments) {
    diagnostics.error(id, at, arguments);
  }

  Optional<String> text(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar.text());
    }
    boolean empty = node instanceof YamlNode.Scalar;
    error(empty ? "empty-value" : "expected-text", node.at());
    return Optional.empty();
  }

  Optional<List<YamlNode>> items(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      return Optional.of(sequence.items());
    }
    error("expected-list", node.at());
    return Optional.empty();
  }

  Optional<MapReader> map(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new MapReader(mapping, this));
    }
    error("expected-map", node.at());
    return Optional.empty();
  }

  /** A map whose keys are ids or values, not known beforehand. */
  List<YamlNode.Entry> entries(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    error("expected-map", node.at());
    return List.of();
  }

  /** Each item read by {@code reader}; those that are wrong are left out. */
  <T> List<T> list(YamlNode node, Function<YamlNode, Optional<T>> reader) {
    List<T> values = new ArrayList<>();
    items(node).ifPresent(i -> i.forEach(n -> reader.apply(n).ifPresent(values::add)));
    return values;
  }

  /** {@code {zh: …, en: …}}; the English may be missing, the Chinese may not. */
  Optional<Localized> localised(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      error("expected-both", node.at());
      return Optional.empty();
    }
    MapReader map = new MapReader(mapping, this);
    String zh = map.text("zh");
    Optional<String> en = map.optionalText("en");
    map.done();
    return zh.isEmpty() ? Optional.empty() : Optional.of(new Localized(zh, en.orElse(null)));
  }

  Optional<BigDecimal> amount(YamlNode node) {
    return text(node).flatMap(t -> orError(Amounts.parse(t), "wrong-amount", node, t));
  }

  Optional<LocalDate> date(YamlNode node) {
    return text(node).flatMap(t -> orError(parseDate(t), "wrong-date", node, t));
  }

  static Optional<LocalDate> parseDate(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An id: it becomes part of addresses and file names. */
  Optional<String> id(YamlNode node) {
    return text(node).flatMap(t -> id(t, node.at()));
  }

  Optional<String> id(String id, Location at) {
    if (id.length() <= MAX_ID && ID.matcher(id).matches() && !DEVICE.matcher(id).matches()) {
      return Optional.of(id);
    }
    error("wrong-id", at, "value", id);
    return Optional.empty();
  }

  /** The id of a file's content must be the name of the file. */
  void requireId(MapReader map, String stem) {
    map.peek("id")
        .filter(id -> !id.equals(stem))
        .ifPresent(id -> error("id-not-file", map.valueAt("id"), "id", id, "stem", stem));
  }

  /** A constant of an enum, in lower case. */
  <E extends Enum<E>> Optional<E> word(YamlNode node, Class<E> type) {
    List<String> allowed =
        Arrays.stream(type.getEnumConstants()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    return word(node, allowed).map(w -> Enum.valueOf(type, w.toUpperCase(Locale.ROOT)));
  }

  /** One of a few words. */
  Optional<String> word(YamlNode node, List<String> allowed) {
    Optional<String> text = text(node);
    if (text.isEmpty() || allowed.contains(text.get())) {
      return text;
    }
    suggest("wrong-word", node.at(), "value", text.get(), allowed);
    return Optional.empty();
  }

  Optional<Boolean> yesNo(YamlNode node) {
    return word(node, List.of("yes", "no", "true", "false"))
        .map(w -> w.equals("yes") || w.equals("true"));
  }

  Optional<Integer> whole(YamlNode node, int low, int high) {
    return text(node)
        .flatMap(
            t ->
                Amounts.parse(t)
                    .filter(n -> n.scale() == 0)
                    .filter(n -> n.compareTo(BigDecimal.valueOf(low)) >= 0)
                    .filter(n -> n.compareTo(BigDecimal.valueOf(high)) <= 0)
                    .map(BigDecimal::intValueExact)
                    .or(() -> outOfRange(node, t, low, high)));
  }

  private Optional<Integer> outOfRange(YamlNode node, String text, int low, int high) {
    String[] range = {"low", Integer.toString(low), "high", Integer.toString(high)};
    error("wrong-number", node.at(), "value", text, range[0], range[1], range[2], range[3]);
    return Optional.empty();
  }

  /** Reports a word that isn't allowed, with those that are and the nearest of them. */
  void suggest(
      String problem, Location at, String name, String word, List<String> allowed, String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.addAll(List.of(name, word));
    arguments.addAll(List.of("allowed", Suggestion.list(allowed)));
    Suggestion.nearest(word, allowed).ifPresent(s -> arguments.addAll(List.of("suggestion", s)));
    error(problem, at, arguments.toArray(String[]::new));
  }

  private <T> Optional<T> orError(Optional<T> value, String id, YamlNode node, String text) {
    if (value.isEmpty()) {
      error(id, node.at(), "value", text);
    }
    return value;
  }
}
