package org.tierbook.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tierbook.model.Table;
import org.tierbook.output.Sheet;
import org.tierbook.output.TableCsv;
import org.tierbook.output.TableXlsx;
import org.tierbook.site.Download;
import org.tierbook.site.Edition;
import org.tierbook.site.Page;
import org.tierbook.text.Language;

/** A table of a page as a file. */
final class DownloadFile {
  private final Edition edition;
  private final Page page;
  private final Download download;
  private final Language language;
  private final List<Table> tables;

  DownloadFile(Edition edition, Page page, Download download, Language language) {
    this.edition = edition;
    this.page = page;
    this.download = download;
    this.language = language;
    this.tables = download.sheets().stream().map(s -> s.table().get()).toList();
  }

  /** All its words as bytes, for the guard: a workbook is packed. */
  byte[] text() {
    return tables.stream()
        .map(t -> new String(TableCsv.of(t, language), java.nio.charset.StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  byte[] bytes(Materials materials) {
    if (download.path().endsWith(".csv")) {
      return TableCsv.of(tables.get(0), language);
    }
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      String title = download.sheets().get(i).title().in(language);
      sheets.add(new Sheet(title, title, notes(), tables.get(i)));
    }
    return TableXlsx.of(sheets, materials.asOf(page.month()), language);
  }

  /** The foot of the page: a saved file must say where it is from, too. */
  private List<String> notes() {
    var colophon = edition.colophons().of(page);
    List<String> notes = new ArrayList<>();
    colophon.terms().forEach(t -> notes.add(t.name().in(language) + " " + t.value().in(language)));
    colophon.data().ifPresent(data -> notes.add(data.in(language)));
    return notes;
  }
}
