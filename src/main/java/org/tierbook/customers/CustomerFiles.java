package org.tierbook.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Playbook;
import org.tierbook.model.Section;

/** Which files of a project hold customers, and what lies beside them. */
final class CustomerFiles {
  private static final String FOLDER = "content/customers";
  private static final String SPREADSHEET_LOCK = "~$";

  private final Path root;
  private final Playbook playbook;

  CustomerFiles(Path root, Playbook playbook) {
    this.root = root;
    this.playbook = playbook;
  }

  /** The files of customers, by name; of a corrected month the highest revision alone. */
  List<CustomerFile> customers(Diagnostics diagnostics) {
    String named = playbook.site().customers();
    Path place = root.resolve(named);
    if (Files.isRegularFile(place)) {
      return List.of(CustomerFile.of(root, place, Optional.empty()));
    }
    if (!Files.isDirectory(place)) {
      if (!named.equals(FOLDER)) {
        diagnostics.error("customers-not-found", playbook.site().at(), "path", named);
      }
      return List.of();
    }
    Set<String> others =
        playbook.sections().stream().map(Section::place).collect(Collectors.toSet());
    return latest(
        tables(place).stream()
            .filter(path -> !others.contains(Wrapping.stem(path.getFileName().toString())))
            .filter(CustomerFiles::isExport)
            .map(path -> CustomerFile.of(root, path, Optional.empty()))
            .toList());
  }

  /** A text that is called neither CSV nor after a month may be anybody's note. */
  private static boolean isExport(Path path) {
    String name = path.getFileName().toString();
    boolean text = Wrapping.of(name).equals(Optional.of(Wrapping.TEXT));
    return !text || name.endsWith(".csv") || CustomerFile.month(name, Optional.empty()).isPresent();
  }

  /** A section's files: one a month, or one in all. */
  List<CustomerFile> of(Section section) {
    Path place = root.resolve(playbook.site().customers());
    Path folder = Files.isDirectory(place) ? place : root.resolve(FOLDER);
    Path inside = section.monthly() ? folder.resolve(section.place()) : folder;
    List<CustomerFile> files = new ArrayList<>();
    for (Path path : Files.isDirectory(inside) ? tables(inside) : List.<Path>of()) {
      CustomerFile file = CustomerFile.of(root, path, Optional.of(section.place()));
      if (section.monthly() ? file.month().isPresent() : file.stem().equals(section.place())) {
        files.add(file);
      }
    }
    return latest(files);
  }

  private static List<Path> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> isTable(path.getFileName().toString()) && Files.isRegularFile(path))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTable(String name) {
    return Wrapping.of(name).isPresent()
        && !name.startsWith(".")
        && !name.startsWith(SPREADSHEET_LOCK);
  }

  /**
   * Of each month the highest revision; two of the same one both stay, and are told apart later.
   */
  private static List<CustomerFile> latest(List<CustomerFile> files) {
    var byMonth = new TreeMap<String, List<CustomerFile>>();
    for (CustomerFile file : files) {
      String key = file.month().map(YearMonth::toString).orElse(file.name());
      List<CustomerFile> same = byMonth.computeIfAbsent(key, k -> new ArrayList<>());
      int known = same.isEmpty() ? -1 : same.get(0).revision();
      if (file.revision() > known) {
        same.clear();
      }
      if (file.revision() >= known) {
        same.add(file);
      }
    }
    return byMonth.values().stream().flatMap(List::stream).toList();
  }
}
