package org.tierbook.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.tierbook.output.Content;

/** ECharts, as its package on Maven Central has it. */
final class ChartLibrary {
  static final String NAME = "echarts.min.js";
  private static final String RESOURCE = "/META-INF/resources/_static/echarts/6.0.0/dist/" + NAME;

  private final Content content = Content.of(read());

  /** Its file, which several editions need. */
  Content content() {
    return content;
  }

  private static byte[] read() {
    try (InputStream in = ChartLibrary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
