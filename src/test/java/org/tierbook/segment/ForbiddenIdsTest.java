package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.SiteFixture;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.privacy.Guard;
import org.tierbook.store.StoreSettings;

class ForbiddenIdsTest {
  @TempDir Path folder;

  /** C100002 moves from B1 to B2, C100003 leaves, and C100004 comes. */
  private ForbiddenIds ids() {
    try (SiteFixture site =
        SiteFixture.of(
            "-- content/site.yaml --\nbank: {zh: 甲, en: A}\ntitle: {zh: 甲, en: A}\ndata: synthetic\n")) {
      Playbook playbook = site.playbook();
      Months months =
          new TestMonths(folder, playbook)
              .month(
                  YearMonth.of(2026, 9),
                  "select * from (values (1, 'C100001', 'B1'), (2, 'C100002', 'B1'), (3, 'C100003', 'B2'))"
                      + " t(customer_key, customer_id, branch_id)")
              .month(
                  YearMonth.of(2026, 10),
                  "select * from (values (1, 'C100001', 'B1'), (2, 'C100002', 'B2'),"
                      + " (4, 'C100004', 'B2'))"
                      + " t(customer_key, customer_id, branch_id)")
              .months(3, 1);
      return ForbiddenIds.of(months, playbook.columns(), StoreSettings.DEFAULT);
    }
  }

  @Test
  void thePortalShowsNobodyOfAnyMonth() {
    Guard portal = ids().portal();
    for (String number : List.of("C100001", "C100002", "C100003", "C100004")) {
      assertThat(portal.find(number)).as(number).isPresent();
    }
    assertThat(portal.find("C100005")).isEmpty();
  }

  @Test
  void aBranchSeesWhoIsThereOrWas() {
    ForbiddenIds ids = ids();
    Guard first = ids.bundle("B1");
    Guard second = ids.bundle("B2");

    assertThat(first.find("C100001 C100002")).isEmpty();
    assertThat(second.find("C100002 C100003 C100004")).isEmpty();
    for (String number : List.of("C100003", "C100004")) {
      assertThat(first.find(number)).as(number).isPresent();
    }
    assertThat(second.find("C100001")).isPresent();
    assertThat(ids.bundle("B3").find("C100002")).isPresent();
  }
}
