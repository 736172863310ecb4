package org.tierbook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.model.Form;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Localized;

/** Reads {@code content/forms/ID.yaml}: checklists, forms, cards and procedures. */
final class FormReader {
  private static final List<String> CONTENTS =
      List.of("questions", "ticks", "fields", "register", "steps");

  private final Reading reading;

  FormReader(Reading reading) {
    this.reading = reading;
  }

  Form read(MapReader map) {
    Form form =
        new Form(
            map.defines("id", Kind.FORM),
            map.need("kind").flatMap(n -> reading.word(n, Form.Kind.class)).orElse(Form.Kind.FORM),
            map.localised("name"),
            map.optionalLocalised("summary"),
            map.nameList("roles", Kind.ROLE),
            map.names("source", Kind.SOURCE),
            map.find("paper")
                .flatMap(n -> reading.word(n, List.of("portrait", "landscape")))
                .filter("landscape"::equals)
                .isPresent(),
            map.list("head", this::field),
            map.needList("parts", this::part),
            map.list("results", this::result),
            map.localisedList("sign"),
            map.localisedList("notes"),
            map.optionalLocalised("assumption"),
            map.at());
    map.done();
    return form;
  }

  private Optional<Form.Part> part(YamlNode node) {
    Optional<MapReader> found = reading.map(node);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = found.get();
    Optional<Localized> name = map.optionalLocalised("name");
    List<Form.Content> contents =
        new ArrayList<>(
            Stream.of(
                    map.find("questions").map(n -> (Form.Content) new Form.Questions(lines(n))),
                    map.find("ticks").map(n -> (Form.Content) new Form.Ticks(lines(n))),
                    map.find("fields")
                        .map(n -> (Form.Content) new Form.Fields(reading.list(n, this::field))),
                    map.find("register").flatMap(this::register),
                    map.find("steps")
                        .map(n -> (Form.Content) new Form.Steps(reading.list(n, this::step))))
                .flatMap(Optional::stream)
                .toList());
    if (CONTENTS.stream().filter(map::has).count() != 1) {
      reading.error("form-part", map.at(), "allowed", String.join(", ", CONTENTS));
    }
    map.done();
    return contents.stream().findFirst().map(c -> new Form.Part(name, c));
  }

  /** Lines are {@code {zh, en}}, or that with a hint: {@code {text: {zh, en}, hint: {zh, en}}}. */
  private List<Form.Line> lines(YamlNode node) {
    return reading.list(node, this::line);
  }

  private Optional<Form.Line> line(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      MapReader map = new MapReader(mapping, reading);
      if (map.has("text")) {
        Form.Line line = new Form.Line(map.localised("text"), map.optionalLocalised("hint"));
        map.done();
        return Optional.of(line);
      }
    }
    return reading.localised(node).map(t -> new Form.Line(t, Optional.empty()));
  }

  private Optional<Form.Field> field(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              Form.Field field =
                  new Form.Field(
                      map.localised("name"),
                      map.find("lines").flatMap(n -> reading.whole(n, 1, 20)).orElse(1),
                      map.localisedList("choices"));
              map.done();
              return field;
            });
  }

  private Optional<Form.Content> register(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              Form.Register register =
                  new Form.Register(
                      map.needList("columns", this::column),
                      map.need("rows").flatMap(n -> reading.whole(n, 1, 60)).orElse(1));
              map.done();
              return register;
            });
  }

  private Optional<Form.Column> column(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              Form.Column column =
                  new Form.Column(
                      map.localised("name"),
                      map.find("width").flatMap(n -> reading.whole(n, 1, 6)).orElse(1));
              map.done();
              return column;
            });
  }

  private Optional<Form.Step> step(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              Form.Step step =
                  new Form.Step(
                      map.localised("title"),
                      map.nameList("roles", Kind.ROLE),
                      map.localisedList("lines"));
              map.done();
              return step;
            });
  }

  private Optional<Form.Result> result(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              Form.Result result =
                  new Form.Result(
                      map.need("from").flatMap(n -> reading.whole(n, 0, 100)).orElse(0),
                      map.localised("name"),
                      map.localised("advice"));
              map.done();
              return result;
            });
  }
}
