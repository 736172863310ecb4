package org.tierbook.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.site.Edition;
import org.tierbook.site.Page;
import org.tierbook.site.View;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

/** Renders pages with the project's templates. Thread-safe: pages may be rendered in parallel. */
public final class Renderer {
  private static final String FOLDER = "templates/";
  private static final String LAYOUT = "layout.ftlh";

  private final Configuration configuration;
  private final Map<Language, Wrapper> wrappers = new EnumMap<>(Language.class);
  private final Phrases phrases;
  private final Diagnostics diagnostics;

  /**
   * A renderer for one build.
   *
   * @param templates the text of a file of the project, such as {@code templates/layout.ftlh}
   */
  public Renderer(
      Function<String, Optional<String>> templates, Phrases phrases, Diagnostics diagnostics) {
    this.phrases = phrases;
    this.diagnostics = diagnostics;
    this.configuration = configuration(templates);
    for (Language language : Language.values()) {
      wrappers.put(language, new Wrapper(language));
    }
  }

  private static Configuration configuration(Function<String, Optional<String>> templates) {
    Configuration made = new Configuration(Wrapper.VERSION);
    made.setTemplateLoader(new Texts(name -> templates.apply(FOLDER + name)));
    made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    made.setDefaultEncoding(StandardCharsets.UTF_8.name());
    made.setLocalizedLookup(false);
    made.setLocale(Locale.ROOT);
    made.setNumberFormat("computer");
    made.setOutputFormat(HTMLOutputFormat.INSTANCE);
    made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    made.setAPIBuiltinEnabled(false);
    made.setLogTemplateExceptions(false);
    made.setWrapUncheckedExceptions(true);
    made.setLazyAutoImports(true);
    made.addAutoImport("m", "macros.ftlh");
    made.addAutoImport("p", "pieces.ftlh");
    made.addAutoImport("tb", "table.ftlh");
    return made;
  }

  /** Parses a template before a page needs it. What is wrong with it is said by the pages. */
  public void parse(String path) {
    try {
      configuration.getTemplate(path.substring(FOLDER.length()));
    } catch (IOException e) {
      return; // found again by each page
    }
  }

  /**
   * The page as HTML; empty when its template failed, which is reported with the template's line
   * and column.
   */
  public Optional<String> render(Edition edition, Page page, Language language) {
    View view = page.view().make(language, diagnostics);
    StringWriter out = new StringWriter(1 << 15);
    try {
      Template layout = configuration.getTemplate(LAYOUT);
      layout
          .createProcessingEnvironment(
              model(edition, page, language, view), out, wrappers.get(language))
          .process();
      return Optional.of(out.toString());
    } catch (TemplateException e) {
      report(e, page, view);
    } catch (IOException e) {
      unloaded(e, page, view);
    }
    return Optional.empty();
  }

  private Map<String, Object> model(Edition edition, Page page, Language language, View view) {
    Links links = new Links(edition, page, language);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("view", view);
    model.put("page", page);
    model.put("edition", edition);
    model.put("language", language);
    model.put("template", page.template() + ".ftlh");
    model.put("above", edition.above(page));
    model.put("colophon", edition.colophons().of(page));
    model.put("s", new Words(phrases, language, "site"));
    model.put("say", Words.filled(phrases, language, "site"));
    model.put("w", new Words(phrases, language, "pages"));
    model.put("word", Words.filled(phrases, language, "pages"));
    model.put("href", links.toPage());
    model.put("has", links.exists());
    model.put("file", links.toFile());
    model.put("asset", links.toAsset());
    model.put("twin", links.toTwin());
    return model;
  }

  private void report(TemplateException e, Page page, View view) {
    String template = e.getTemplateSourceName();
    Location at =
        new Location(
            FOLDER + (template == null ? LAYOUT : template),
            orZero(e.getLineNumber()),
            orZero(e.getColumnNumber()));
    if (e.getCause() instanceof IOException cause) {
      unloaded(cause, page, view);
    } else {
      failed(at, page, view, e.getMessageWithoutStackTop());
    }
  }

  /**
   * A template that can't be read or parsed; FreeMarker wraps the reason from the second time on.
   */
  private void unloaded(IOException error, Page page, View view) {
    Throwable reason = error;
    while (!(reason instanceof ParseException) && reason.getCause() instanceof IOException cause) {
      reason = cause;
    }
    if (reason instanceof ParseException parse) {
      Location at =
          new Location(
              FOLDER + parse.getTemplateName(), parse.getLineNumber(), parse.getColumnNumber());
      failed(at, page, view, parse.getEditorMessage());
    } else if (reason instanceof TemplateNotFoundException missing) {
      diagnostics.error(
          "template-missing", Location.of(FOLDER + missing.getTemplateName()), "page", page.id());
    } else {
      throw new UncheckedIOException(error);
    }
  }

  private void failed(Location at, Page page, View view, String message) {
    diagnostics.error(
        "template-failed",
        at,
        "page",
        page.id(),
        "view",
        view.getClass().getSimpleName(),
        "message",
        message.strip().lines().findFirst().orElse(""));
  }

  private static int orZero(Integer number) {
    return number == null ? 0 : number;
  }
}
