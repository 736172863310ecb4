package org.tierbook.html;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.tierbook.site.Address;
import org.tierbook.site.Edition;
import org.tierbook.site.Page;
import org.tierbook.text.Language;

/**
 * The relative links of one page: templates name pages by id, and an id that no page has is an
 * error.
 */
record Links(Edition edition, Page page, Language language) {
  /** {@code href("tier:ib-natural-life/gold")}; a {@code #} and an anchor may follow the id. */
  TemplateMethodModelEx toPage() {
    return arguments -> {
      String wanted = text(arguments);
      int hash = wanted.indexOf('#');
      String id = hash < 0 ? wanted : wanted.substring(0, hash);
      Page target =
          edition
              .page(id)
              .orElseThrow(
                  () -> new TemplateModelException("no page '" + id + "' in this edition"));
      return new SimpleScalar(
          here().linkTo(edition.address(target, language))
              + (hash < 0 ? "" : wanted.substring(hash)));
    };
  }

  /** {@code has("search")}: whether the edition has such a page. */
  TemplateMethodModelEx exists() {
    return arguments ->
        edition.page(text(arguments)).isPresent()
            ? TemplateBooleanModel.TRUE
            : TemplateBooleanModel.FALSE;
  }

  /** {@code file("playbook/benefits/x.csv")}: a file that each language has of its own. */
  TemplateMethodModelEx toFile() {
    return arguments -> new SimpleScalar(here().linkTo(edition.file(text(arguments), language)));
  }

  /** {@code asset("assets/tierbook.css")}: a file that the languages share. */
  TemplateMethodModelEx toAsset() {
    return arguments -> new SimpleScalar(here().linkTo(new Address(text(arguments))));
  }

  /** {@code twin("EN")}: this page in another language. */
  TemplateMethodModelEx toTwin() {
    return arguments ->
        new SimpleScalar(here().linkTo(edition.address(page, Language.valueOf(text(arguments)))));
  }

  private Address here() {
    return edition.address(page, language);
  }

  private static String text(List<?> arguments) {
    return String.valueOf(arguments.get(0));
  }
}
