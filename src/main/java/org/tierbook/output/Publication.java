package org.tierbook.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Swaps a finished folder in: DEST becomes DEST.old, DEST.new becomes DEST, DEST.old goes. Marker
 * files say how far a swap has come, so that the next command can finish what a killed one began;
 * readers see the old folder or the new one, whole. A folder without our marker is never removed.
 */
public final class Publication {
  /** In DEST.new while files are being added: not finished, may be thrown away. */
  static final String STAGING = ".tierbook-staging";

  /** In DEST.new when it is complete: the swap is to be finished. */
  static final String SEALED = ".tierbook-sealed";

  /**
   * In DEST.old, and in DEST just before it becomes DEST.old: may be removed once DEST is there.
   */
  static final String REPLACED = ".tierbook-replaced";

  private final Path destination;
  private final Path staged;
  private final Path old;
  private final Steps steps;

  private Publication(Path destination, Steps steps) {
    this.destination = destination;
    this.staged = Folders.beside(destination, ".new");
    this.old = Folders.beside(destination, ".old");
    this.steps = steps;
  }

  /** The steps of a swap, in their order. */
  public enum Step {
    SEALED,
    OLD_MARKED,
    OLD_ASIDE,
    NEW_IN_PLACE,
    DOT_FOLDERS_MOVED,
    OLD_REMOVED
  }

  /** Told after each step; a test stops the publisher by throwing. */
  @FunctionalInterface
  public interface Steps {
    /** Nobody listens. */
    Steps UNOBSERVED = (step, destination) -> {};

    void after(Step step, Path destination);
  }

  /**
   * Finishes a swap that was begun and throws away what was only half staged.
   *
   * @throws UncheckedIOException when the file system refuses
   */
  public static void recover(Path destination) {
    new Publication(Destination.real(destination), Steps.UNOBSERVED).guarded(Publication::resume);
  }

  /**
   * The same for two folders of one build. The {@code last} is sealed last and swapped last, so
   * that its seal says for both that they are to be published.
   */
  public static void recover(Path first, Path last) {
    Publication follows = new Publication(Destination.real(first), Steps.UNOBSERVED);
    Publication leads = new Publication(Destination.real(last), Steps.UNOBSERVED);
    follows.guarded(publication -> publication.dropUnless(leads));
    if (!Files.exists(follows.staged.resolve(SEALED))
        || Files.exists(leads.staged.resolve(SEALED))) {
      recover(first);
    }
    recover(last);
  }

  /** Throws a sealed folder away whose build was stopped before it sealed the other one. */
  private void dropUnless(Publication leads) throws IOException {
    Path marker = leads.staged.resolve(STAGING);
    boolean busy = Files.exists(marker) && Staging.isBusy(marker);
    if (Files.exists(staged.resolve(SEALED))
        && !Files.exists(leads.staged.resolve(SEALED))
        && !Files.exists(old.resolve(REPLACED))
        && !busy) {
      Folders.remove(staged, SEALED);
    }
  }

  /** Swaps the folder in that {@link Staging} filled and sealed. */
  static void publish(Path destination, Steps steps) {
    new Publication(destination, steps).guarded(Publication::swap);
  }

  private void resume() throws IOException {
    if (Files.exists(staged.resolve(SEALED))) {
      swap();
    } else if (Files.exists(staged.resolve(STAGING)) && !Staging.isBusy(staged.resolve(STAGING))) {
      Folders.remove(staged, STAGING);
    }
    if (Files.exists(old.resolve(REPLACED))) {
      if (Files.exists(destination)) {
        finish();
      } else {
        Files.move(old, destination);
        Files.delete(destination.resolve(REPLACED));
      }
    }
    Files.deleteIfExists(destination.resolve(SEALED));
  }

  private void swap() throws IOException {
    if (Files.exists(destination)) {
      if (Files.exists(old.resolve(REPLACED))) {
        Folders.remove(old, REPLACED);
      }
      Files.write(destination.resolve(REPLACED), new byte[0]);
      steps.after(Step.OLD_MARKED, destination);
      Files.move(destination, old);
      steps.after(Step.OLD_ASIDE, destination);
    }
    Files.move(staged, destination);
    steps.after(Step.NEW_IN_PLACE, destination);
    if (Files.exists(old.resolve(REPLACED))) {
      finish();
    }
    Files.deleteIfExists(destination.resolve(SEALED));
  }

  private void finish() throws IOException {
    for (Path entry : Folders.entries(old)) {
      Path kept = destination.resolve(entry.getFileName().toString());
      if (isCarried(entry)
          && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
          && !Files.exists(kept)) {
        Files.move(entry, kept);
      }
    }
    steps.after(Step.DOT_FOLDERS_MOVED, destination);
    Folders.remove(old, REPLACED);
    steps.after(Step.OLD_REMOVED, destination);
  }

  /**
   * Copies the dot files at the top (dot folders are moved once the swap is done: they may be
   * large).
   */
  static void carryDotFiles(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    for (Path entry : Folders.entries(from)) {
      if (isCarried(entry) && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        Files.copy(
            entry,
            to.resolve(entry.getFileName().toString()),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static boolean isCarried(Path entry) {
    String name = entry.getFileName().toString();
    return Folders.isDot(entry)
        && !name.equals(STAGING)
        && !name.equals(SEALED)
        && !name.equals(REPLACED);
  }

  private void guarded(Action action) {
    try {
      action.on(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Action {
    void on(Publication publication) throws IOException;
  }
}
