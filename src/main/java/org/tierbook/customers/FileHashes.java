package org.tierbook.customers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;

/**
 * Remembers what was found in a file of a certain size and time, so that it needn't be read to be
 * known.
 */
final class FileHashes {
  private final Path memory;
  private final Map<String, Survey> known = new HashMap<>();
  private final Map<String, Survey> used = new java.util.TreeMap<>();

  FileHashes(Path memory) {
    this.memory = memory;
    try {
      for (String line : Files.readAllLines(memory, StandardCharsets.UTF_8)) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 3) {
          known.put(parts[2], new Survey(parts[0], Encoding.valueOf(parts[1])));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      known.clear(); // lost or damaged: the files are read again
    }
  }

  /**
   * What is known of a file; empty when it can't be read, which is reported. {@code anew}: look at
   * the bytes whatever is remembered.
   */
  Optional<Survey> survey(CustomerFile file, boolean anew, Diagnostics diagnostics)
      throws IOException {
    try {
      return Optional.of(survey(file.path(), file.wrapping(), anew));
    } catch (UnreadableException e) {
      e.report(diagnostics, file, 0);
      return Optional.empty();
    }
  }

  private Survey survey(Path file, Wrapping wrapping, boolean anew) throws IOException {
    String key = Files.size(file) + " " + Files.getLastModifiedTime(file).toInstant() + " " + file;
    Survey survey = anew ? null : known.get(key);
    survey = survey == null ? Survey.of(file, wrapping) : survey;
    used.put(key, survey);
    return survey;
  }

  void save() throws IOException {
    List<String> lines = new ArrayList<>();
    used.forEach(
        (key, survey) -> lines.add(survey.hash() + "\t" + survey.encoding().name() + "\t" + key));
    Files.write(memory, lines, StandardCharsets.UTF_8);
    OwnerOnly.file(memory);
  }
}
