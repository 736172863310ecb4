package org.tierbook.customers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The snapshots of a project, a folder each: {@code YYYY-MM-DIGEST}. */
final class SnapshotFolder {
  private static final String WORK = "new";

  private final Path folder;
  private final Set<Path> used = new HashSet<>();

  SnapshotFolder(Path folder) throws IOException {
    this.folder = OwnerOnly.folder(folder);
  }

  /** An empty folder to write new snapshots into; what a killed run left there is removed. */
  Path work() throws IOException {
    OwnerOnly.delete(folder.resolve(WORK));
    return OwnerOnly.folder(folder.resolve(WORK));
  }

  /** The snapshots of a file by their folders, when all of them are there and whole. */
  Optional<Map<Path, SnapshotNote>> find(String digest) throws IOException {
    Map<Path, SnapshotNote> notes = new TreeMap<>();
    for (Path candidate : folders("-" + Chain.brief(digest))) {
      Optional<SnapshotNote> note = NoteFile.read(candidate);
      if (note.isEmpty() || !note.get().unit().equals(digest)) {
        return Optional.empty();
      }
      notes.put(candidate, note.get());
    }
    if (notes.isEmpty() || notes.values().iterator().next().months().size() != notes.size()) {
      return Optional.empty();
    }
    used.addAll(notes.keySet());
    return Optional.of(notes);
  }

  private List<Path> folders(String suffix) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> path.getFileName().toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** Moves a finished month into place. */
  Path publish(Path finished, String month, String digest) throws IOException {
    Path target = folder.resolve(month + "-" + Chain.brief(digest));
    OwnerOnly.delete(target);
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    used.add(target);
    return target;
  }

  /** Removes the work folder and what no file stands behind any more. */
  void tidy() throws IOException {
    for (Path path : folders("")) {
      if (!used.contains(path)) {
        OwnerOnly.delete(path);
      }
    }
  }
}
