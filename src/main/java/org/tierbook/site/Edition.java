package org.tierbook.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tierbook.model.Unit;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * A folder of pages that stands by itself: the portal, or the bundle of a branch or of the office.
 *
 * @param folder {@code ""} for the portal; a bundle's folder below the bundles' own
 * @param unit whose figures it shows
 * @param languages the first one stands at the root, any other in a folder of its code
 * @param pages by id, in reading order
 * @param top entries of the top navigation
 * @param files generated files that aren't pages, by path from the edition's root
 */
public record Edition(
    Kind kind,
    String folder,
    Unit unit,
    List<Language> languages,
    Map<String, Page> pages,
    List<Top> top,
    Map<String, Supplier<String>> files,
    Brand brand,
    Colophons colophons) {
  public Edition {
    languages = List.copyOf(languages);
    pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
    top = List.copyOf(top);
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** For whom an edition is. */
  public enum Kind {
    PORTAL,
    BRANCH,
    OFFICE
  }

  /** An entry of the top navigation; current on pages whose section it is. */
  public record Top(String section, String page, Localized label) {}

  public Optional<Page> page(String id) {
    return Optional.ofNullable(pages.get(id));
  }

  public Address address(Page page, Language language) {
    return file(page.path(), language);
  }

  /** The address of a file that each language has a copy of, such as a download. */
  public Address file(String path, Language language) {
    return new Address(language == languages.get(0) ? path : language.code() + "/" + path);
  }

  /** From a page to its parent and on, highest first, without the page itself. */
  public List<Page> above(Page page) {
    java.util.ArrayDeque<Page> found = new java.util.ArrayDeque<>();
    Optional<Page> next = page.parent().flatMap(this::page);
    while (next.isPresent()) {
      found.addFirst(next.get());
      next = next.get().parent().flatMap(this::page);
    }
    return List.copyOf(found);
  }
}
