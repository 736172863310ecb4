package org.tierbook.build;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.tierbook.output.FolderState;

/** Which Tierbook this is. */
public final class Version {
  /** As the jar's manifest has it; {@code development} when run from classes. */
  public static final String TEXT =
      orDevelopment(Version.class.getPackage().getImplementationVersion());

  private Version() {}

  /** Changes whenever the files change that this program runs from. */
  static String state() {
    CodeSource code = Version.class.getProtectionDomain().getCodeSource();
    try {
      return code == null ? "" : FolderState.of(Path.of(code.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String orDevelopment(@Nullable String version) {
    return version == null ? "development" : version;
  }
}
