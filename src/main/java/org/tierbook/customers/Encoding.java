package org.tierbook.customers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How a file's characters are written. */
enum Encoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
  UTF_8_MARKED("UTF-8", StandardCharsets.UTF_8, 3),
  UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 0),
  UTF_16LE_MARKED("UTF-16LE", StandardCharsets.UTF_16LE, 2),
  UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 0),
  UTF_16BE_MARKED("UTF-16BE", StandardCharsets.UTF_16BE, 2),
  GB18030("GB18030", Charset.forName("GB18030"), 0),
  GB18030_MARKED("GB18030", Charset.forName("GB18030"), 4);

  private final String title;
  private final Charset charset;
  private final int mark;

  Encoding(String title, Charset charset, int mark) {
    this.title = title;
    this.charset = charset;
    this.mark = mark;
  }

  String title() {
    return title;
  }

  /**
   * The bytes as UTF-8 without a mark; a character that isn't one in this encoding ends in an
   * exception.
   */
  InputStream decode(InputStream in) throws IOException {
    try {
      in.skipNBytes(mark);
      if (charset.equals(StandardCharsets.UTF_8)) {
        return in;
      }
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return new Utf8Stream(new InputStreamReader(new BufferedInputStream(in, 1 << 16), decoder));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
