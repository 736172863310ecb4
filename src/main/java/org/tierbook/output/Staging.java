package org.tierbook.output;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A folder DEST.new beside DEST that takes the files of a build. A file with the bytes that it has
 * in DEST is linked or copied with its time, so that copying the folder elsewhere moves only what
 * is new.
 */
public final class Staging implements Target, AutoCloseable {
  private final Path destination;
  private final Path folder;
  private final FileChannel marker;
  private final ConcurrentSkipListMap<String, StagedFile> files = new ConcurrentSkipListMap<>();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final AtomicLong unchanged = new AtomicLong();

  private Staging(Path destination, Path folder, FileChannel marker) {
    this.destination = destination;
    this.folder = folder;
    this.marker = marker;
  }

  /**
   * Makes an empty DEST.new, and keeps other builds out of it until it is published or closed.
   *
   * @throws UncheckedIOException when it can't be made, or another build holds it
   */
  public static Staging open(Path destination) {
    Publication.recover(destination);
    Path real = Destination.real(destination);
    Path folder = Folders.beside(real, ".new");
    try {
      Files.createDirectories(folder);
      FileChannel marker = FileChannel.open(folder.resolve(Publication.STAGING), CREATE, WRITE);
      if (lock(marker)) {
        return new Staging(real, folder, marker);
      }
      marker.close();
      throw new BusyException(destination);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether another build is filling the folder of this marker. */
  static boolean isBusy(Path marker) throws IOException {
    try (FileChannel channel = FileChannel.open(marker, WRITE)) {
      return !lock(channel);
    }
  }

  @SuppressWarnings("try") // closing the channel releases the lock
  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void write(String path, Content file) {
    byte[] content = file.bytes();
    if (files.putIfAbsent(path, new StagedFile(path, content.length, file.digest())) != null) {
      throw new IllegalStateException("written twice: " + path);
    }
    try {
      Path target = folder.resolve(path);
      Path parent = target.getParent();
      if (parent != null && folders.add(parent)) {
        Files.createDirectories(parent);
      }
      Path before = destination.resolve(path);
      if (hasBytes(before, content) && linkOrCopy(before, target)) {
        unchanged.incrementAndGet();
      } else {
        Files.write(target, content, CREATE_NEW, WRITE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasBytes(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  private static boolean linkOrCopy(Path before, Path target) throws IOException {
    try {
      Files.createLink(target, before);
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      // No links here, or too many of them: the time is what a copying tool looks at.
      Files.copy(before, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return true;
  }

  /** The files so far, by path. */
  public List<StagedFile> files() {
    return List.copyOf(files.values());
  }

  /** How many of the files have the bytes that they had before. */
  public long unchanged() {
    return unchanged.get();
  }

  /**
   * Says that all files are there: from now on the next command publishes them if this one doesn't.
   * Several destinations are sealed first, and published then.
   */
  public void seal(Publication.Steps steps) {
    try {
      Publication.carryDotFiles(destination, folder);
      marker.close();
      Files.move(folder.resolve(Publication.STAGING), folder.resolve(Publication.SEALED));
      steps.after(Publication.Step.SEALED, destination);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Swaps the sealed folder in. */
  public void publish(Publication.Steps steps) {
    Publication.publish(destination, steps);
  }

  /** Throws away what was not sealed. */
  @Override
  public void close() {
    try {
      marker.close();
      if (Files.exists(folder.resolve(Publication.STAGING))) {
        Folders.remove(folder, Publication.STAGING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
