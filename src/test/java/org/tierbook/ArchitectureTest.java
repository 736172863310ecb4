package org.tierbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the house: which package may use which, where each library lives, who may touch what. */
class ArchitectureTest {

  private static final String ROOT = "org.tierbook";

  /** Each package with those that it may use, besides {@link #GROUND}. */
  private static final Map<String, Set<String>> ARROWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("cli", Set.of("build", "serve", "sample", "privacy")),
              Map.entry("serve", Set.of("build")),
              Map.entry(
                  "build",
                  Set.of(
                      "source",
                      "customers",
                      "segment",
                      "site",
                      "html",
                      "output",
                      "privacy",
                      "store")),
              Map.entry("source", Set.of("markdown", "rule")),
              Map.entry("customers", Set.of("source", "store")),
              Map.entry("segment", Set.of("customers", "store", "rule", "privacy")),
              Map.entry("site", Set.of("rule")),
              Map.entry("html", Set.of("markdown", "site", "privacy")),
              Map.entry("output", Set.of("privacy")),
              Map.entry("markdown", Set.of()),
              Map.entry("privacy", Set.of()),
              Map.entry("rule", Set.of()),
              Map.entry("sample", Set.of()),
              Map.entry("store", Set.of()),
              Map.entry("model", Set.of()),
              Map.entry("text", Set.of()),
              Map.entry("diag", Set.of())));

  /** What every package may use; among themselves, each only those after it. */
  private static final List<String> GROUND = List.of("model", "diag", "text");

  /** Packages of libraries, with the one package of ours that imports them. */
  private static final Map<String, String> HOMES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("java.sql..", "store"),
              Map.entry("javax.sql..", "store"),
              Map.entry("org.duckdb..", "store"),
              Map.entry("com.fasterxml.jackson..", "source"),
              Map.entry("org.yaml.snakeyaml..", "source"),
              Map.entry("org.commonmark..", "markdown"),
              Map.entry("freemarker..", "html"),
              Map.entry("org.dhatim.fastexcel", "output"),
              Map.entry("org.dhatim.fastexcel.reader..", "customers"),
              Map.entry("org.apache.commons.compress..", "customers"),
              Map.entry("picocli..", "cli"),
              Map.entry("me.tongfei.progressbar..", "cli"),
              Map.entry("org.jline..", "cli"),
              Map.entry("com.sun.net.httpserver..", "serve")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyClassLivesInAPackageOfTheHouse() {
    check(classes().should().resideInAnyPackage(names(ARROWS.keySet())));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void arrowsRunDownOnly(String name) {
    check(
        noClasses()
            .that()
            .resideInAPackage(name(name))
            .should()
            .dependOnClassesThat(
                JavaClass.Predicates.resideInAPackage(ROOT + "..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(names(usable(name))))
                    .as("are not in " + usable(name))));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void eachLibraryHasOneHome(String library, String home) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(name(home))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  @Test
  void everyPackageSaysThatNothingIsNull() {
    assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
        .allSatisfy(
            aPackage ->
                assertThat(aPackage.isAnnotatedWith(NullMarked.class))
                    .as(aPackage.getName())
                    .isTrue());
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(name("cli"))
            .should()
            .accessTargetWhere(
                target(System.class, "out", "err", "console", "exit")
                    .or(target(Runtime.class, "exit", "halt"))
                    .or(target(Throwable.class, "printStackTrace"))
                    .as("prints or exits")));
  }

  @Test
  void noStageReadsTheClock() {
    var now =
        DescribedPredicate.<JavaAccess<?>>describe(
            "java.time's now",
            access ->
                access.getTargetOwner().getPackageName().equals("java.time")
                    && access.getName().equals("now"));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(names(Set.of("cli", "serve", "sample")))
            .should()
            .accessTargetWhere(
                now.or(target(System.class, "currentTimeMillis", "nanoTime"))
                    .or(target(Clock.class, "system", "systemUTC", "systemDefaultZone"))
                    .or(target(Date.class, "<init>"))
                    .as("reads the clock")));
  }

  @Test
  void namesAreNounsOfTheUsersLanguage() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Helper|Utils?|Info)")
            .orShould()
            .haveNameMatching(".*[.$](Base|Abstract)(\\p{Upper}\\w*)?"));
  }

  private static Set<String> packages() {
    return ARROWS.keySet();
  }

  private static Stream<Arguments> libraries() {
    return HOMES.entrySet().stream().map(home -> Arguments.of(home.getKey(), home.getValue()));
  }

  private static Set<String> usable(String name) {
    var ground =
        GROUND.contains(name) ? GROUND.subList(GROUND.indexOf(name), GROUND.size()) : GROUND;
    return Stream.of(List.of(name), ARROWS.getOrDefault(name, Set.of()), ground)
        .flatMap(Collection::stream)
        .collect(toCollection(TreeSet::new));
  }

  private static String name(String name) {
    return ROOT + "." + name + "..";
  }

  private static String[] names(Collection<String> names) {
    return names.stream().map(ArchitectureTest::name).toArray(String[]::new);
  }

  private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, String... names) {
    return DescribedPredicate.describe(
        owner.getSimpleName(),
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && List.of(names).contains(access.getName()));
  }

  /** A package may still be empty. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
