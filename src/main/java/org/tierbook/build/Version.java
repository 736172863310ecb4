package org.tierbook.build;

import org.jspecify.annotations.Nullable;

/** Which Tierbook this is. */
public final class Version {
  /** As the jar's manifest has it; {@code development} when run from classes. */
  public static final String TEXT =
      orDevelopment(Version.class.getPackage().getImplementationVersion());

  private Version() {}

  private static String orDevelopment(@Nullable String version) {
    return version == null ? "development" : version;
  }
}
