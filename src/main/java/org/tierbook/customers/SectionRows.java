package org.tierbook.customers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.diag.Progress;
import org.tierbook.model.Playbook;
import org.tierbook.model.Section;

/** A short list beside the customers, kept in memory: outlets, managers. */
final class SectionRows {
  private final List<Line> lines = new ArrayList<>();

  private SectionRows() {}

  /** A row with its texts by column. */
  record Line(String key, Map<String, String> texts, Location at) {
    Optional<String> text(String column) {
      return Optional.ofNullable(texts.get(column));
    }
  }

  /** The files of a section, each as a whole; one with errors is left out, and reported. */
  static List<SectionRows> read(
      Path home,
      CustomerFiles files,
      Playbook playbook,
      String name,
      IntakeOptions options,
      Diagnostics diagnostics)
      throws IOException {
    List<SectionRows> all = new ArrayList<>();
    Optional<Section> section = playbook.section(name);
    for (CustomerFile file : section.map(files::of).orElse(List.of())) {
      if (!all.isEmpty()) {
        diagnostics.error(
            "auxiliary-twice", file.at(0), "other", files.of(section.get()).get(0).shown());
        break;
      }
      SectionRows rows = new SectionRows();
      rows.read(home, file, section.orElseThrow(), options, diagnostics);
      all.add(rows);
    }
    return all;
  }

  private void read(
      Path home, CustomerFile file, Section section, IntakeOptions options, Diagnostics diagnostics)
      throws IOException {
    Survey survey;
    try {
      survey = Survey.of(file.path(), file.wrapping());
    } catch (UnreadableException e) {
      e.report(diagnostics, file, 0);
      return;
    }
    Optional<Layout> layout = LayoutReader.of(section, 0).read(file, survey, false, diagnostics);
    if (layout.isEmpty()) {
      return;
    }
    try (RejectFile rejects = new RejectFile(RejectFile.of(home, file), layout.get())) {
      SectionIntake reading = new SectionIntake(file, section, layout.get(), false, diagnostics);
      reading
          .read(
              rejects,
              Progress.NONE,
              (key, values, line) -> {
                lines.add(line(key, values, reading.plan(), file.at(line)));
                return null;
              })
          .filter(book -> !book.isTooBad(options, diagnostics))
          .ifPresent(book -> diagnostics.addAll(book.warnings()));
    }
  }

  private static Line line(Cell key, Values values, Plan plan, Location at) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < plan.slots().size(); i++) {
      String text = values.text(i);
      if (text != null) {
        texts.put(plan.slots().get(i).column().name(), text);
      }
    }
    return new Line(key.text(), texts, at);
  }

  void each(Consumer<Line> action) {
    lines.forEach(action);
  }
}
