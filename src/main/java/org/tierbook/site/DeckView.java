package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * The slides of a course, from the text of its lessons.
 *
 * @param count of all slides
 */
public record DeckView(Link course, List<Chapter> chapters, int count, boolean untranslated)
    implements View {
  /** The slides of a lesson; {@code id} is the lesson's. */
  public record Chapter(String id, int number, Link lesson, List<Slide> slides) {}

  /**
   * A slide.
   *
   * @param id for links, such as {@code on-the-threshold.2}
   * @param type title, plain, quiz or words: a heading alone
   * @param number within the deck, from 1
   * @param lead of a title
   * @param shown on the wall
   * @param said by the speaker
   */
  public record Slide(
      String id,
      String type,
      int number,
      List<BodyView.Part> title,
      Optional<Localized> lead,
      List<BodyView.Block> shown,
      List<BodyView.Block> said) {}
}
