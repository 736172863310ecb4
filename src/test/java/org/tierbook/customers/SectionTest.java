package org.tierbook.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.model.Ledger.Bucket;
import org.tierbook.model.Months;
import org.tierbook.model.SectionTable;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/** Contacts, managers' months, service elements, outlets: what lies beside the customers. */
class SectionTest {
  @TempDir Path folder;
  private IntakeFixture project;

  @BeforeEach
  void start() {
    project = new IntakeFixture(folder);
    project.month("2026-09", "客户号,日均综合金融资产,网点号\n0C1,1,B1\n");
    project.month("2026-10", "客户号,日均综合金融资产,网点号\n0C1,1,B1\n0C2,2,B2\n");
  }

  private static List<String> rows(SectionTable table) {
    List<String> lines = new ArrayList<>();
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.attach(table.store(), "s");
      for (Row row : store.query("select * from s.rows order by all")) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.names().size(); i++) {
          texts.add(String.valueOf(row.text(i)));
        }
        lines.add(String.join("|", texts));
      }
    }
    return lines;
  }

  private static SectionTable table(Months months, String section) {
    return months.sections().stream()
        .filter(t -> t.section().name().equals(section))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void contactsNameCustomersByTheirKeyAlone() {
    project.write(
        "content/customers/contacts/2026-10.csv.gz",
        TableFiles.gzip(
            TableFiles.utf8(
                """
                客户号;联系日期;联系方式;维护事项
                '0C2;2026/10/05;电话;d-16
                0C1;20261006;邀约;
                0C2;2026-10-07;传真;d-16
                ;
                0C9;2026-10-07;电话;d-16
                """)));
    project.allowRejects("0.3");
    Months months = project.read();
    SectionTable table = table(months, "contacts");
    assertThat(rows(table))
        .containsExactly("1|2026-10-06|邀约|null", "2|2026-10-05|电话|d-16", "2|2026-10-07|null|d-16");
    assertThat(table.month()).hasToString("Optional[2026-10]");
    assertThat(table.ledger().records()).isEqualTo(6);
    assertThat(table.ledger().count(Bucket.ACCEPTED)).isEqualTo(3);
    assertThat(project.problems())
        .containsExactly("customers-unknown-code@4", "rejected-unknown-customer@6");
    assertThat(months.snapshots().get(1).columns()).contains("contacts");
    assertThat(months.snapshots().get(0).columns()).doesNotContain("contacts");
  }

  @Test
  void aManagerTwiceIsRejectedTwice() {
    project.write(
        "content/customers/manager-months/2026-10.xlsx",
        TableFiles.workbook(
            List.of(
                List.of("客户经理工号", "本月电话数", "本月成功数", "工作日数"),
                List.of("M1", 900, 100, 22),
                List.of("M2", 1, 1, 1),
                List.of("M2", 2, 2, 2))));
    project.allowRejects("0.7");
    SectionTable table = table(project.read(), "manager_months");
    assertThat(rows(table)).containsExactly("M1|900|100|22");
    assertThat(project.problems()).containsExactly("rejected-duplicate@3");
    assertThat(table.ledger().count(Bucket.DUPLICATE)).isEqualTo(2);
  }

  @Test
  void elementsHoldInAllMonths() {
    project.write("content/customers/elements.csv", "服务要素,重要性权重,评价得分\n等候时间,25%,70\n");
    Months months = project.read();
    assertThat(rows(table(months, "elements"))).containsExactly("等候时间|0.2500|70.0000");
    assertThat(months.snapshots()).allSatisfy(s -> assertThat(s.columns()).contains("elements"));
  }

  @Test
  void anUnchangedSectionIsNotReadAgainAndADamagedStoreIs() throws Exception {
    project.write("content/customers/elements.csv", "服务要素\n等候时间\n");
    Path store = table(project.read(), "elements").store();
    var time = Files.getLastModifiedTime(store);
    assertThat(Files.getLastModifiedTime(table(project.read(), "elements").store()))
        .isEqualTo(time);
    Files.write(store, new byte[] {1});
    assertThat(rows(table(project.read(), "elements"))).containsExactly("等候时间|null|null");
  }

  @Test
  void keysOfContactsFollowTheCustomers() {
    project.write("content/customers/contacts/2026-10.csv", "客户号,联系日期\n0C2,2026-10-05\n");
    assertThat(rows(table(project.read(), "contacts"))).containsExactly("2|2026-10-05|null|null");
    project.month("2026-09", "客户号,日均综合金融资产,网点号\n0C0,1,B1\n0C1,1,B1\n");
    assertThat(rows(table(project.read(), "contacts"))).containsExactly("3|2026-10-05|null|null");
  }

  @Test
  void twoFilesOfOneMonthAreTold() {
    project.write("content/customers/contacts/2026-10.csv", "客户号,联系日期\n0C2,2026-10-05\n");
    project.write("content/customers/contacts/2026-10.tsv", "客户号\t联系日期\n0C2\t2026-10-05\n");
    project.read();
    assertThat(project.problems()).containsExactly("auxiliary-twice@0");
  }

  @Test
  void mergedOutletsHoldTheirCustomersInAllMonths() {
    project.write("content/customers/branches.csv", "网点号,网点名称,并入网点号\nB1,东湖,B2\nB2,西湖,\n");
    Months months = project.read();
    assertThat(project.problems()).isEmpty();
    assertThat(months.branches()).extracting(b -> b.id()).containsExactly("B2");
    assertThat(
            IntakeFixture.query(
                months.snapshots().get(0), "select customer_key, branch_id from f.facts"))
        .containsExactly("1|B2");
  }

  @Test
  void outletsThatBecameNothingOrThemselvesAreTold() {
    project.write(
        "content/customers/branches.csv", "id,name,became\nB1,东湖,B2\nB2,西湖,B1\nB3,南湖,B9\n");
    project.read();
    assertThat(project.problems())
        .containsExactly("branch-became-loop@2", "branch-became-loop@3", "branch-became-unknown@4");
  }

  @Test
  void anOutletThatNobodyListsIsTold() {
    project.write("content/customers/branches.csv", "id,name\nB1,东湖\n");
    Months months = project.read();
    assertThat(project.problems()).containsExactly("customers-unknown-branch@3");
    assertThat(project.problem("customers-unknown-branch").arguments())
        .containsEntry("branches", "B2")
        .containsEntry("column", "branch_id");
    assertThat(months.branches()).extracting(b -> b.id()).containsExactly("B1", "B2");
  }

  @Test
  void aListOfOutletsMayBeAWorkbookAndIsCheckedLikeAnyTable() {
    project.write(
        "content/customers/branches.xlsx",
        TableFiles.workbook(TableFiles.rows("机构号|机构名称|上级机构", "B1|东湖|", "b1|西湖|", "B2||")));
    project.allowRejects("0.5");
    project.read();
    assertThat(project.problems())
        .containsExactly("customers-unknown-branch@3", "unit-id-twice@3", "rejected-no-value@4");
  }
}
