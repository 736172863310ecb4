package org.tierbook.build;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.tierbook.output.Destination;
import org.tierbook.output.Leftovers;

/**
 * Removes what builds have made: the folder {@code .tierbook}, and the files that manifests list.
 */
public final class Cleaning {
  private Cleaning() {}

  /** Cleans a project; what somebody else put into the folders stays. Says how many files went. */
  public static long run(Path root, Outputs outputs) {
    long listed =
        Stream.of(outputs.portal(), outputs.bundles())
            .flatMap(d -> d.stream().map(Destination::path))
            .mapToLong(Leftovers::removeListed)
            .sum();
    return listed + Leftovers.removeAll(root.resolve(".tierbook"));
  }

  /** Removes a folder that we made for ourselves. */
  public static void remove(Path folder) {
    Leftovers.removeAll(folder);
  }
}
