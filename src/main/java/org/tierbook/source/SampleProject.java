package org.tierbook.source;

import java.util.Map;
import java.util.TreeMap;

/** The sample bank, as the jar has it: its content without customers. */
public final class SampleProject {
  private SampleProject() {}

  /**
   * The texts of its files by path. Templates and strings stay in the jar, where newer versions
   * mend them.
   */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (String path : JarProject.list("content/")) {
      if (!path.startsWith("content/i18n/")) {
        files.put(path, JarProject.sample(path));
      }
    }
    return files;
  }
}
