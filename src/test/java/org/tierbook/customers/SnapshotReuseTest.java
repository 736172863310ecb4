package org.tierbook.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.model.Months;
import org.tierbook.model.Snapshot;

class SnapshotReuseTest {
  private static final String HEADER = "客户号,日均综合金融资产\n";

  @TempDir Path folder;
  private IntakeFixture project;

  @BeforeEach
  void start() {
    project = new IntakeFixture(folder);
    project.month("2026-09", HEADER + "C1,1\nC2,2\n");
    project.month("2026-10", HEADER + "C2,3\nC3,4\n");
  }

  @Test
  void anUnchangedMonthIsNotParsedAgain() throws Exception {
    List<FileTime> first = times(project.read());
    assertThat(times(project.read())).isEqualTo(first);
    project.month("2026-10", HEADER + "C2,3\nC3,5\n");
    List<FileTime> second = times(project.read());
    assertThat(second.get(0)).isEqualTo(first.get(0));
    assertThat(second.get(1)).isNotEqualTo(first.get(1));
  }

  @Test
  void aChangedMonthChangesTheKeysOfLaterOnes() {
    assertThat(keys(project.read().snapshots().get(1))).containsExactly("2|C2|3.00", "3|C3|4.00");
    project.month("2026-09", HEADER + "C0,1\nC1,1\nC2,2\n");
    assertThat(keys(project.read().snapshots().get(1))).containsExactly("3|C2|3.00", "4|C3|4.00");
  }

  @Test
  void sizeAndTimeAreBelievedUnlessAskedToVerify() throws Exception {
    Path file = folder.resolve("content/customers/2026-10.csv");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    project.read();
    project.month("2026-10", HEADER + "C2,3\nC3,9\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    assertThat(keys(project.read().snapshots().get(1))).contains("3|C3|4.00");
    project.options =
        new IntakeOptions(
            project.options.maxRejects(), true, project.options.asOf(), project.options.store());
    assertThat(keys(project.read().snapshots().get(1))).contains("3|C3|9.00");
  }

  @Test
  void aDamagedSnapshotIsMadeAnew() throws Exception {
    for (String name : List.of("facts.duckdb", "persons.duckdb", "snapshot.txt", "keys.bin")) {
      Snapshot before = project.read().snapshots().get(0);
      Path damaged = before.folder().resolve(name);
      Files.write(damaged, new byte[] {1, 2, 3});
      Months after = project.read();
      assertThat(project.problems()).as(name).isEmpty();
      assertThat(keys(after.snapshots().get(0))).as(name).containsExactly("1|C1|1.00", "2|C2|2.00");
      assertThat(keys(after.snapshots().get(1))).as(name).containsExactly("2|C2|3.00", "3|C3|4.00");
    }
  }

  @Test
  void aSnapshotWithoutAllItsFilesIsMadeAnew() throws Exception {
    for (String name : List.of("facts.duckdb", "persons.duckdb", "snapshot.txt", "keys.bin")) {
      Path folder = project.read().snapshots().get(0).folder();
      Files.delete(folder.resolve(name));
      assertThat(keys(project.read().snapshots().get(0))).as(name).hasSize(2);
      Path note = folder.resolve(name);
      byte[] whole = Files.readAllBytes(note);
      Files.write(note, java.util.Arrays.copyOf(whole, whole.length / 2));
      assertThat(keys(project.read().snapshots().get(0))).as(name).hasSize(2);
    }
  }

  @Test
  void nobodyElseMayOpenWhatIsKept() throws Exception {
    project.write("content/customers/elements.csv", "服务要素\n等候时间\n");
    project.allowRejects("1");
    project.month("2026-10", HEADER + "C2,3\nC3,x\n");
    project.read();
    try (Stream<Path> kept = Files.walk(folder.resolve(".tierbook"))) {
      for (Path path : kept.filter(Files::isDirectory).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .isEqualTo("rwx------");
      }
    }
  }

  private static List<String> keys(Snapshot snapshot) {
    return IntakeFixture.query(
        snapshot,
        "select customer_key, customer_id, aum_daily_avg from f.facts join p.persons using"
            + " (customer_key) order by 1");
  }

  private static List<FileTime> times(Months months) throws Exception {
    List<FileTime> times = new java.util.ArrayList<>();
    for (Snapshot snapshot : months.snapshots()) {
      times.add(Files.getLastModifiedTime(snapshot.folder().resolve("facts.duckdb")));
    }
    return times;
  }
}
