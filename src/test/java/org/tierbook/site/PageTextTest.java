package org.tierbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTextTest {
  private static final String PAGE =
      """
      <body><nav>主导航</nav><main id="main"><nav class="crumbs">报表</nav>
      <h1><span class="ph">升级474户，</span><span class="ph">降级258户</span></h1><p class="lead">问&amp;答</p>
      <section class="section" id="rule"><h2 id="h-rule">口径</h2><p>恰好<b>30万</b>元</p>
      <table><tr><td><span class="tier tier-gold"><svg><rect/></svg>金卡</span></td><td>12</td></tr></table></section>
      </main><footer>内部资料</footer></body>
      """;

  @Test
  void readsSectionsOfMainWithTheirAnchors() {
    PageText text = PageText.of(PAGE, false);
    assertThat(text.sections())
        .containsExactly(
            new PageText.Section("", "升级474户，降级258户", "问&答"),
            new PageText.Section("h-rule", "口径", "恰好30万元 金卡 12"));
    assertThat(text.tiers()).containsExactly("金卡");
  }

  @Test
  void leavesTablesOutOfOldMonths() {
    assertThat(PageText.of(PAGE, true).sections().get(1).text()).isEqualTo("恰好30万元");
  }
}
