package org.tierbook.source;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

/**
 * Reads {@code content/i18n/zh.yaml} and {@code en.yaml}. A project may give only the strings that
 * it words differently: the jar has the rest.
 */
public final class PhrasesReader {
  private PhrasesReader() {}

  /** The strings of the project over those of the jar; each must exist in every language. */
  public static Phrases read(SourceTree tree, Diagnostics diagnostics) {
    Map<Language, Map<String, Location>> places = new EnumMap<>(Language.class);
    Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    Arrays.stream(Language.values())
        .parallel()
        .map(language -> flattened(tree, language, diagnostics))
        .toList()
        .forEach(
            flattener -> {
              texts.put(flattener.language, flattener.texts);
              places.put(flattener.language, flattener.places);
            });
    checkSame(places, diagnostics);
    return new Phrases(texts);
  }

  private static Flattener flattened(SourceTree tree, Language language, Diagnostics diagnostics) {
    String path = path(language);
    Optional<SourceFile> shared = JarProject.find(path);
    Optional<SourceFile> own = tree.has(path) ? tree.find(path) : Optional.empty();
    Flattener flattener = new Flattener(language, tree.yaml(), diagnostics);
    shared.filter(f -> !own.equals(Optional.of(f))).ifPresent(flattener::read);
    own.ifPresent(flattener::read);
    return flattener;
  }

  /** The strings of the jar alone, for problems that come before any project is read. */
  public static Phrases builtIn() {
    Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    YamlCache none = YamlCache.none();
    for (Language language : Language.values()) {
      Flattener flattener = new Flattener(language, none, new Diagnostics());
      JarProject.find(path(language)).ifPresent(flattener::read);
      texts.put(language, flattener.texts);
    }
    return new Phrases(texts);
  }

  private static String path(Language language) {
    return "content/i18n/" + language.code() + ".yaml";
  }

  private static void checkSame(
      Map<Language, Map<String, Location>> places, Diagnostics diagnostics) {
    for (var one : places.entrySet()) {
      for (var other : places.entrySet()) {
        one.getValue()
            .forEach(
                (key, at) -> {
                  if (!other.getValue().containsKey(key)) {
                    String in = other.getKey().code();
                    diagnostics.error("missing-phrase", at, "key", key, "language", in);
                  }
                });
      }
    }
  }

  /** Nested maps to dotted keys. */
  private static final class Flattener {
    private final Language language;
    private final YamlCache yaml;
    private final Diagnostics diagnostics;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Location> places = new LinkedHashMap<>();

    Flattener(Language language, YamlCache yaml, Diagnostics diagnostics) {
      this.language = language;
      this.yaml = yaml;
      this.diagnostics = diagnostics;
    }

    void read(SourceFile file) {
      yaml.parse(file, diagnostics).ifPresent(n -> add("", n));
    }

    private void add(String key, YamlNode node) {
      if (node instanceof YamlNode.Mapping map) {
        String prefix = key.isEmpty() ? "" : key + ".";
        map.entries().forEach(e -> add(prefix + e.key(), e.value()));
      } else if (node instanceof YamlNode.Scalar scalar && !key.isEmpty()) {
        texts.put(key, scalar.text());
        places.put(key, scalar.at());
      } else {
        diagnostics.error("expected-text", node.at());
      }
    }
  }
}
