package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Ledger;
import org.tierbook.model.Level;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.SectionTable;
import org.tierbook.model.Snapshot;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/** What queries see of contacts and managers' months: each unit its own rows. */
class SectionsTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);

  @TempDir Path folder;
  private Playbook playbook;
  private Store store;
  private Sections sections;

  @BeforeEach
  void start() {
    Diagnostics none = new Diagnostics();
    playbook = PlaybookReader.read(SourceTree.scan(Path.of(""), none), none);
    store = Store.memory(StoreSettings.DEFAULT);
    store.execute(
        "create table customers_2026_10 as from (values (1, 'B1', 'M1'), (2, 'B2', 'M2'))"
            + " t(customer_key, branch_id, manager_id);"
            + "create table manager as from (values ('M1', 'B1')) t(manager_id, branch_id)");
    sections =
        new Sections(
            playbook,
            new Months(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                    table(
                        "contacts",
                        "select 1 as customer_key, date '2026-10-05' as contact_date, '电话' as"
                            + " contact_way, 'd-16' as duty_id"),
                    table(
                        "manager_months",
                        "from (values ('M1', 900, 100, 22), ('M9', 1, 1, 1)) t(manager_id,"
                            + " calls_month, call_success_month, work_days)"))),
            Set.of("contacts", "manager_months"));
    sections.attach(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private SectionTable table(String name, String rows) {
    Path file = folder.resolve(name + ".duckdb");
    try (Store made = Store.file(file, StoreSettings.DEFAULT)) {
      made.execute("create table rows as " + rows);
    }
    Ledger ledger = new Ledger(name, "UTF-8", 0, List.of(), List.of());
    return new SectionTable(
        playbook.section(name).orElseThrow(), Optional.of(MONTH), file, ledger, "");
  }

  private List<String> rows(String section, YearMonth month, Level level) {
    Snapshot snapshot =
        new Snapshot(
            month,
            month.atEndOfMonth(),
            folder,
            Set.of(),
            new Ledger("", "", 0, List.of(), List.of()),
            "");
    Slice slice = new Slice(7, snapshot, Optional.empty(), Optional.empty(), level);
    List<String> lines = new ArrayList<>();
    for (Row row : store.query(sections.select(playbook.section(section).orElseThrow(), slice))) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < row.names().size(); i++) {
        texts.add(String.valueOf(row.text(i)));
      }
      lines.add(String.join("|", texts));
    }
    return lines;
  }

  @Test
  void contactsBelongToTheUnitOfTheirCustomer() {
    assertThat(rows("contacts", MONTH, Level.BANK))
        .containsExactly("7||1|B1|M1|2026-10-05|电话|d-16");
    assertThat(rows("contacts", MONTH, Level.MANAGER))
        .containsExactly("7|B1/M1|1|B1|M1|2026-10-05|电话|d-16");
  }

  @Test
  void aManagerWithoutAnOutletBelongsToTheBankAlone() {
    assertThat(rows("manager_months", MONTH, Level.BANK))
        .containsExactlyInAnyOrder("7||M1|B1|900|100|22", "7||M9|null|1|1|1");
    assertThat(rows("manager_months", MONTH, Level.BRANCH))
        .containsExactly("7|B1|M1|B1|900|100|22");
  }

  @Test
  void aMonthWithoutTheFileHasNoRows() {
    assertThat(rows("contacts", MONTH.minusMonths(1), Level.BRANCH)).isEmpty();
  }
}
