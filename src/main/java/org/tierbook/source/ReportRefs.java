package org.tierbook.source;

import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.FigureRef;
import org.tierbook.source.References.Kind;

/**
 * How texts name a report's result, {@code REPORT} or {@code REPORT@SCHEME}, and a figure of it.
 */
final class ReportRefs {
  private ReportRefs() {}

  /** Records a result that is spoken of. */
  static void useResult(String text, Location at, References references) {
    int sign = text.indexOf('@');
    references.useReport(sign < 0 ? text : text.substring(0, sign), sign >= 0, at);
    if (sign >= 0) {
      references.use(Kind.SCHEME, text.substring(sign + 1), at);
    }
  }

  /** {@code RESULT/FIGURE}; without the slash it's an error. */
  static Optional<FigureRef> figure(String text, Location at, Reading reading) {
    int slash = text.indexOf('/');
    if (slash < 1 || slash == text.length() - 1) {
      reading.error("wrong-figure", at, "value", text);
      return Optional.empty();
    }
    String result = text.substring(0, slash);
    String figure = text.substring(slash + 1);
    int sign = result.indexOf('@');
    String report = sign < 0 ? result : result.substring(0, sign);
    useResult(result, at, reading.references());
    reading.references().use(Kind.FIGURE, report + "/" + figure, at);
    Optional<String> scheme = sign < 0 ? Optional.empty() : Optional.of(result.substring(sign + 1));
    return Optional.of(new FigureRef(report, scheme, figure, at));
  }
}
