package org.tierbook.build;

import java.util.concurrent.atomic.AtomicLong;
import org.tierbook.output.Content;
import org.tierbook.output.Target;

/** Counts what {@code check} would write. */
final class NullTarget implements Target {
  private final AtomicLong files = new AtomicLong();

  @Override
  public void write(String path, Content content) {
    files.incrementAndGet();
  }

  long files() {
    return files.get();
  }
}
