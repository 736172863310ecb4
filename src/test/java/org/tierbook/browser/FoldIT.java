package org.tierbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tierbook.site.SearchFold;

/** The builder and the browser fold characters alike: otherwise marks in hits stand beside them. */
class FoldIT {
  /**
   * First and last of each: Latin, Greek, signs, kana, Han compatibility, ligatures, full width.
   */
  private static final int[][] RANGES = {
    {0x20, 0x17F}, {0x370, 0x3FF}, {0x1E00, 0x1FFF}, {0x2070, 0x218F}, {0x2460, 0x24FF},
    {0x2E80, 0x2FDF}, {0x3000, 0x33FF}, {0xF900, 0xFAFF}, {0xFB00, 0xFB06}, {0xFE30, 0xFE4F},
    {0xFF00, 0xFFEF}
  };

  @BeforeAll
  static void build() {
    SampleSite.build();
  }

  @Test
  void agreesWithTheBuilder() {
    List<String> texts =
        new ArrayList<>(List.of("ＡＵＭ３０万元", "ﾊﾟｽﾎﾟｰﾄ", "がか\u3099", "😀金卡", "İSTANBUL"));
    for (int[] range : RANGES) {
      for (int c = range[0]; c <= range[1]; c++) {
        if (Character.isDefined(c)) {
          texts.add(Character.toString(c));
        }
      }
    }
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.browser().newPage();
      page.navigate(SampleSite.PORTAL.resolve("index.html").toUri().toString());
      Object folded = page.evaluate("texts => texts.map(window.tierbookFold)", texts);
      assertThat((List<?>) folded)
          .hasSizeGreaterThan(2500)
          .isEqualTo(texts.stream().map(SearchFold::fold).toList());
    }
  }
}
