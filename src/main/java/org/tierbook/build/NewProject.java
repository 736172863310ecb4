package org.tierbook.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.source.SampleProject;

/** Makes the files of a new project. */
public final class NewProject {
  private static final String IGNORED =
      """
      # Made by Tierbook, or people's data
      /site/
      /site.new/
      /site.old/
      /bundles/
      /bundles.new/
      /bundles.old/
      /.tierbook/
      /content/customers/**/*.csv
      /content/customers/**/*.tsv
      /content/customers/**/*.txt
      /content/customers/**/*.gz
      /content/customers/**/*.zip
      /content/customers/**/*.xlsx
      /content/customers/**/*.parquet
      """;

  private static final String EMPTY_SITE =
      """
      # 网点和层级的名称都写成{zh, en}；en可以省略。Names are {zh, en}; en may be left out.
      bank: {zh: 某某银行, en: Our bank}
      title: {zh: 客户分层手册, en: Tier playbook}
      languages: [zh, en]
      data: real
      featured: [assets]
      """;

  private static final String EMPTY_SCHEME =
      """
      # 层级从高到低，第一条成立的规则决定。Best tier first; the first rule that holds decides.
      id: assets
      name: {zh: 资产分层, en: Tiers by assets}
      source: our-rules
      value: aum_daily_avg
      tiers:
        - id: high
          name: {zh: 高, en: High}
          when: {aum_daily_avg: {at_least: 50万}}
        - id: base
          name: {zh: 基础, en: Base}
          otherwise: true
      """;

  private static final String EMPTY_SOURCES =
      """
      - {id: our-rules, title: {zh: 本行分层办法, en: Our tier rules}}
      """;

  private NewProject() {}

  /**
   * Writes a project into a folder that holds none, and says how many files it has.
   *
   * @param empty leaves the sample bank out
   */
  public static int create(Path root, boolean empty, Diagnostics diagnostics) {
    if (Files.exists(root.resolve("content"))) {
      diagnostics.error(
          "project-exists", Location.of(root.resolve("content").toString().replace('\\', '/')));
      return 0;
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(".gitignore", bytes(IGNORED));
    if (empty) {
      files.put("content/site.yaml", bytes(EMPTY_SITE));
      files.put("content/sources.yaml", bytes(EMPTY_SOURCES));
      files.put("content/schemes/assets.yaml", bytes(EMPTY_SCHEME));
    } else {
      SampleProject.files().forEach((path, text) -> files.put(path, bytes(text)));
    }
    files.forEach((path, content) -> write(root.resolve(path), content));
    return files.size();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] content) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
