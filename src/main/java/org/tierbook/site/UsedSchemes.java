package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.Body;
import org.tierbook.model.Lesson;
import org.tierbook.model.Playbook;

/** The definitions that texts rest on: what they name, and what their live pieces show. */
final class UsedSchemes {
  private final Playbook playbook;
  private final TreeSet<String> found = new TreeSet<>();

  private UsedSchemes(Playbook playbook) {
    this.playbook = playbook;
  }

  /** By id, sorted; empty when the texts rest on none. */
  static List<String> of(Playbook playbook, Stream<Body> bodies) {
    UsedSchemes used = new UsedSchemes(playbook);
    bodies.forEach(b -> used.add(b.pieces()));
    return new ArrayList<>(used.found);
  }

  /** The texts of a lesson, in every language. */
  static Stream<Body> bodies(Lesson lesson) {
    return Stream.concat(Stream.of(lesson.body()), lesson.english().stream());
  }

  private void add(List<Body.Piece> pieces) {
    for (Body.Piece piece : pieces) {
      if (piece instanceof Body.Reference reference) {
        add(reference);
      } else if (piece instanceof Body.Live live) {
        add(live);
      } else if (piece instanceof Body.Note note) {
        add(note.pieces());
      } else if (piece instanceof Body.Quiz quiz) {
        add(quiz.question());
        add(quiz.explanation());
        quiz.options().forEach(o -> add(o.text()));
        quiz.options().forEach(o -> add(o.why()));
      }
    }
  }

  private void add(Body.Reference reference) {
    switch (reference.kind()) {
      case "scheme", "tier", "limit" -> scheme(reference.target());
      case "report", "figure" -> result(reference.target());
      default -> {}
    }
  }

  private void add(Body.Live live) {
    String target = live.arguments().get(0);
    switch (live.kind()) {
      case "benefits" ->
          playbook.benefits().stream()
              .filter(b -> b.id().equals(target))
              .map(BenefitBlock::scheme)
              .forEach(found::add);
      case "report" -> result(target);
      case "form", "published" -> {}
      default -> scheme(target);
    }
  }

  private void scheme(String target) {
    String id = target.split("/", 2)[0];
    if (playbook.scheme(id).isPresent()) {
      found.add(id);
    }
  }

  private void result(String target) {
    Optional.of(target.split("/", 2)[0])
        .filter(t -> t.contains("@"))
        .map(t -> t.substring(t.indexOf('@') + 1))
        .ifPresent(this::scheme);
  }
}
