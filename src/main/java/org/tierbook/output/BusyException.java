package org.tierbook.output;

import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Another build is writing to this destination. */
public final class BusyException extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1L;

  BusyException(Path destination) {
    super(new FileSystemException(destination.toString()));
  }
}
