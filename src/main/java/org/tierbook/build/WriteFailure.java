package org.tierbook.build;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.output.BusyException;

/**
 * A file that the machine would not let us read or write: nobody's bug, and said like a problem of
 * the input.
 */
public final class WriteFailure {
  private WriteFailure() {}

  /** Reports the failure; false when it is of another kind. */
  public static boolean report(UncheckedIOException error, Diagnostics diagnostics) {
    if (!(error.getCause() instanceof FileSystemException file)) {
      return false;
    }
    Location at = Location.of(file.getFile() == null ? "" : shown(Path.of(file.getFile())));
    if (error instanceof BusyException) {
      diagnostics.error("output-busy", at);
    } else {
      String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
      diagnostics.error("cannot-write", at, "reason", reason);
    }
    return true;
  }

  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return (path.startsWith(here) ? here.relativize(path) : path).toString().replace('\\', '/');
  }
}
