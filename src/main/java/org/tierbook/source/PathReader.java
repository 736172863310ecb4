package org.tierbook.source;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.LearningPath;
import org.tierbook.source.References.Kind;

/** Reads {@code content/paths.yaml}: what each role learns. */
final class PathReader {
  static final String PATH = "content/paths.yaml";

  private static final List<String> KINDS =
      List.of("course", "lesson", "scheme", "tier", "benefits", "duty", "role", "form", "page");

  private final Reading reading;

  PathReader(Reading reading) {
    this.reading = reading;
  }

  List<LearningPath> read(YamlNode root) {
    return reading.list(root, n -> reading.map(n).map(this::path));
  }

  private LearningPath path(MapReader map) {
    LearningPath path =
        new LearningPath(
            map.defines("id", Kind.PATH),
            map.localised("name"),
            map.optionalLocalised("summary"),
            map.nameList("roles", Kind.ROLE),
            map.needList("stages", this::stage),
            map.valueAt("id"));
    map.done();
    return path;
  }

  private Optional<LearningPath.Stage> stage(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              LearningPath.Stage stage =
                  new LearningPath.Stage(map.localised("name"), map.needList("steps", this::step));
              map.done();
              return stage;
            });
  }

  /** {@code {course: c-04}}, {@code {form: visit-plan, text: {zh, en}}}, or a text alone. */
  private Optional<LearningPath.Step> step(YamlNode node) {
    Optional<MapReader> found = reading.map(node);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = found.get();
    var text = map.optionalLocalised("text");
    List<String> named = KINDS.stream().filter(map::has).toList();
    Optional<LearningPath.Step> step =
        named.stream()
            .findFirst()
            .flatMap(k -> map.optionalName(k, References.kind(k)))
            .map(id -> new LearningPath.Step(named.get(0), id, text));
    KINDS.forEach(map::allow);
    if (named.size() > 1 || (named.isEmpty() && text.isEmpty())) {
      reading.error("path-step", map.at(), "allowed", String.join(", ", KINDS));
    }
    map.done();
    return named.isEmpty()
        ? text.map(t -> new LearningPath.Step("task", "", Optional.of(t)))
        : step;
  }
}
