package org.biobank.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.biobank.api.ApiApplication;
import org.biobank.api.epcis.EpcisApplication;
import org.biobank.api.fhir.FhirApplication;
import org.biobank.shared.Act;
import org.biobank.shared.DomainException;
import org.biobank.shared.View;
import org.junit.jupiter.api.Test;

/**
 * The house's rules of direction. Each was seen to fail once, by a class put in the wrong room,
 * before it was trusted.
 */
class ArchitectureTest {
  /** The subjects in their order: each may use those above it, none below. */
  private static final List<String> SUBJECTS =
      List.of(
          "shared",
          "identity",
          "custody",
          "donor",
          "study",
          "supply",
          "specimentype",
          "specimen",
          "quantity",
          "hold",
          "collection",
          "processing",
          "storage",
          "lineage",
          "stocktake",
          "monitoring",
          "evacuation",
          "order",
          "disposal",
          "shipment",
          "registry",
          "exchange",
          "history",
          "epcis",
          "lookup");

  /** Within a subject that has parts: each may use those above it; the subject itself uses all. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "exchange",
          List.of("table", "dialect", "row", "export"),
          "storage",
          List.of(
              "grid", "type", "rule", "container", "fill", "scan", "reservation", "arrangement"));

  private static final String[] OTHER_MODULES = {
    room("scanner"), room("db"), room("api"), room("web"), room("tools")
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.biobank");

  /** What each of the applications serves. */
  private static final List<Set<Class<?>>> APPLICATIONS =
      Stream.of(new ApiApplication(), new EpcisApplication(), new FhirApplication())
          .map(Application::getClasses)
          .toList();

  @Test
  void aSubjectUsesOnlySubjectsAboveIt() {
    for (int i = 0; i < SUBJECTS.size(); i++) {
      var below = SUBJECTS.subList(i + 1, SUBJECTS.size()).stream().map(ArchitectureTest::room);
      check(
          noClasses()
              .that()
              .resideInAPackage(room(SUBJECTS.get(i)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(below.toArray(String[]::new))
              .because("the order of the subjects is " + SUBJECTS));
    }
  }

  @Test
  void aPartOfASubjectUsesOnlyPartsAboveIt() {
    PARTS.forEach(
        (subject, parts) -> {
          for (int i = 0; i < parts.size(); i++) {
            var below =
                Stream.concat(
                    Stream.of("org.biobank." + subject),
                    parts.subList(i + 1, parts.size()).stream().map(part -> part(subject, part)));
            check(
                noClasses()
                    .that()
                    .resideInAPackage(part(subject, parts.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below.toArray(String[]::new))
                    .because("the order of the parts of " + subject + " is " + parts));
          }
        });
  }

  @Test
  void everyPackageOfTheDomainHasItsPlaceInTheOrder() {
    var known =
        Stream.concat(
                SUBJECTS.stream().map(subject -> "org.biobank." + subject),
                PARTS.entrySet().stream()
                    .flatMap(
                        subject ->
                            subject.getValue().stream().map(part -> part(subject.getKey(), part))))
            .toList();
    var others = are("of our other modules", OTHER_MODULES);
    assertThat(CLASSES.stream().filter(others.negate()).map(JavaClass::getPackageName).distinct())
        .isSubsetOf(known);
  }

  @Test
  void modulesDependOneWay() {
    var domain = SUBJECTS.stream().map(ArchitectureTest::room).toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAnyPackage(domain)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(room("api"), room("web"), room("tools")));
    check(
        noClasses()
            .that()
            .resideInAnyPackage(room("scanner"), room("db"))
            .should()
            .dependOnClassesThat(are("of our other modules", domain)));
  }

  @Test
  void theDomainKnowsNoWeb() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                SUBJECTS.stream().map(ArchitectureTest::room).toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces.."));
  }

  @Test
  void onlyTheScannerModuleSeesTheDecoder() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(room("scanner"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.zxing.."));
  }

  @Test
  void theScannerModuleIsPlainJava() {
    check(
        noClasses()
            .that()
            .resideInAPackage(room("scanner"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.."));
  }

  @Test
  void entitiesStayInTheirRoom() {
    check(classes().that().areAnnotatedWith(Entity.class).should().notBePublic());
  }

  @Test
  void timeComesFromTheClock() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                SUBJECTS.stream().map(ArchitectureTest::room).toArray(String[]::new))
            .and()
            .doNotHaveSimpleName("Time")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC"));
  }

  @Test
  void theRestLayerOpensNoTransactions() {
    check(
        noClasses()
            .that()
            .resideInAPackage(room("api"))
            .should()
            .beAnnotatedWith(Transactional.class));
    check(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(room("api"))
            .should()
            .notBeAnnotatedWith(Transactional.class));
  }

  @Test
  void aUseCaseHasOnePublicMethod() {
    for (var useCase : CLASSES) {
      if (useCase.isAnnotatedWith(Act.class) || useCase.isAnnotatedWith(View.class)) {
        var open =
            useCase.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
        assertThat(open).as(useCase.getSimpleName()).hasSize(1);
      }
    }
  }

  @Test
  void namesSayWhatAClassDoes() {
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("DTO"));
  }

  @Test
  void refusalsAreDomainExceptions() {
    check(
        classes()
            .that()
            .areAssignableTo(DomainException.class)
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL));
  }

  /** A resource that no application names is compiled, documented, and not there. */
  @Test
  void everyResourceIsServed() {
    var served = APPLICATIONS.stream().flatMap(Set::stream).map(Class::getName).toList();
    var resources =
        CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::getName)
            .toList();
    assertThat(served).containsAll(resources);
  }

  /**
   * One bean may serve several applications, and a field that JAX-RS fills in it belongs to the one
   * that was first: for the others there is no request. CDI's own request is everybody's.
   */
  @Test
  void whatSeveralApplicationsShareTakesNothingOfOne() {
    var shared =
        APPLICATIONS.stream()
            .flatMap(Set::stream)
            .filter(type -> APPLICATIONS.stream().filter(all -> all.contains(type)).count() > 1);
    assertThat(shared.flatMap(type -> Stream.of(type.getDeclaredFields())))
        .isNotEmpty()
        .noneMatch(field -> field.isAnnotationPresent(Context.class));
  }

  private static String part(String subject, String name) {
    return "org.biobank." + subject + "." + name;
  }

  private static String room(String name) {
    return "org.biobank." + name + "..";
  }

  private static DescribedPredicate<JavaClass> are(String words, String... packages) {
    return DescribedPredicate.describe(
        words,
        type -> Arrays.stream(packages).anyMatch(name -> inside(type.getPackageName(), name)));
  }

  private static boolean inside(String packageName, String room) {
    var name = room.substring(0, room.length() - 2);
    return packageName.equals(name) || packageName.startsWith(name + ".");
  }

  /** A room that is still empty holds every rule. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
