package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * The navigation at the side of a page: its own section. Shared by the pages of the section; the
 * template marks the current one. With the top level it holds 60 links at most.
 */
public record Nav(Localized title, List<Group> groups) {
  /** Links beside the section's own: top level, brand, search, language. */
  private static final int LIMIT = 60 - 9;

  public Nav {
    groups = List.copyOf(groups);
    long links =
        groups.stream().flatMap(g -> g.items().stream()).mapToLong(i -> 1 + i.items().size()).sum();
    if (links > LIMIT) {
      throw new IllegalArgumentException("navigation '" + title.zh() + "' has " + links + " links");
    }
  }

  /** Links under a heading. */
  public record Group(Localized title, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * A link.
   *
   * @param page id of the page
   * @param number shown before the label, such as a lesson's
   * @param tier mark shown before the label
   * @param items links below this one
   */
  public record Item(
      String page,
      Localized label,
      Optional<Integer> number,
      Optional<TierMark> tier,
      List<Item> items) {
    public Item {
      items = List.copyOf(items);
    }

    public static Item of(String page, Localized label) {
      return new Item(page, label, Optional.empty(), Optional.empty(), List.of());
    }
  }

  /** The first {@code most} items, and a link to the page that has them all when there are more. */
  public static List<Item> atMost(int most, List<Item> items, Item all) {
    if (items.size() <= most) {
      return items;
    }
    List<Item> some = new java.util.ArrayList<>(items.subList(0, most));
    some.add(all);
    return some;
  }
}
