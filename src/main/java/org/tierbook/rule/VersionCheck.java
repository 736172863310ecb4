package org.tierbook.rule;

import java.util.List;
import java.util.Map;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Version;

/** Checks that no customer is left behind when a definition changes. */
record VersionCheck(Scheme scheme, Diagnostics diagnostics) {

  void check() {
    Scheme before = scheme;
    for (int i = 0; i < scheme.versions().size(); i++) {
      Version version = scheme.versions().get(i);
      if (i > 0 && !version.effective().isAfter(scheme.versions().get(i - 1).effective())) {
        diagnostics.error("versions-order", version.at(), "scheme", scheme.id());
      }
      successors(before, version);
      before = version.scheme();
    }
  }

  private void successors(Scheme before, Version version) {
    List<String> now = version.scheme().tiers().stream().map(Tier::id).toList();
    for (Tier tier : before.tiers()) {
      if (!now.contains(tier.id()) && !version.becomes().containsKey(tier.id())) {
        diagnostics.error("tier-without-successor", version.at(), "tier", tier.id());
      }
    }
    List<String> old = before.tiers().stream().map(Tier::id).toList();
    for (Map.Entry<String, String> becomes : version.becomes().entrySet()) {
      known(becomes.getKey(), old, version);
      known(becomes.getValue(), now, version);
    }
  }

  private void known(String tier, List<String> ids, Version version) {
    if (!ids.contains(tier)) {
      ConditionCheck.unknown(
          diagnostics, "unknown-tier", version.at(), tier, ids, "in", scheme.id());
    }
  }
}
