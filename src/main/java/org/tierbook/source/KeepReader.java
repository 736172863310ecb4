package org.tierbook.source;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Keep;

/**
 * Reads how long a tier is kept: {@code {promote: next_month, demote_after: 3, demote_to: last}}.
 * {@code promote} may also be a list of review days: {@code [06-30, 12-31]}.
 */
record KeepReader(Reading reading) {
  private static final int MOST = 120;
  private static final int FORGET = 12;

  /** What isn't said is as in {@code base}. */
  Optional<Keep> read(YamlNode node, Optional<Keep> base) {
    return reading.map(node).flatMap(map -> keep(map, base));
  }

  private Optional<Keep> keep(MapReader map, Optional<Keep> base) {
    Optional<YamlNode> promote = map.find("promote");
    List<MonthDay> dates =
        promote
            .filter(YamlNode.Sequence.class::isInstance)
            .map(n -> reading.list(n, this::day))
            .orElse(promote.isPresent() ? List.of() : base.map(Keep::dates).orElse(List.of()));
    Keep.Promote when =
        promote
            .filter(n -> !(n instanceof YamlNode.Sequence))
            .flatMap(n -> reading.word(n, Keep.Promote.class))
            .orElse(
                promote.isPresent()
                    ? Keep.Promote.SAME_MONTH
                    : base.map(Keep::promote).orElse(Keep.Promote.SAME_MONTH));
    int watch = whole(map, "watch_after", 0, base.map(Keep::watchAfter).orElse(0));
    Optional<Integer> demote =
        (base.isPresent() ? map.find("demote_after") : map.need("demote_after"))
            .flatMap(n -> reading.whole(n, 1, MOST))
            .or(() -> base.map(Keep::demoteAfter));
    Keep.DemoteTo to =
        map.find("demote_to")
            .flatMap(n -> reading.word(n, Keep.DemoteTo.class))
            .orElse(base.map(Keep::demoteTo).orElse(Keep.DemoteTo.LAST));
    int window = whole(map, "window", 1, base.map(Keep::window).or(() -> demote).orElse(1));
    int forget = whole(map, "forget_after", 1, base.map(Keep::forgetAfter).orElse(FORGET));
    map.done();
    return demote.map(d -> new Keep(when, dates, watch, d, to, window, forget, map.at()));
  }

  private int whole(MapReader map, String key, int low, int usual) {
    return map.find(key).flatMap(n -> reading.whole(n, low, MOST)).orElse(usual);
  }

  private Optional<MonthDay> day(YamlNode node) {
    Optional<String> text = reading.text(node);
    try {
      return text.map(t -> MonthDay.parse("--" + t));
    } catch (DateTimeException e) {
      reading.error("wrong-day", node.at(), "value", text.orElse(""));
      return Optional.empty();
    }
  }
}
