package org.biobank.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.identity.OpenToAll;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.View;
import org.junit.jupiter.api.Test;

/**
 * Every REST operation needs a permission, or says why not. The permission is declared on the use
 * case; this test follows the calls from each operation to the use cases it reaches, and holds
 * docs/permissions.md to what it finds.
 */
class PermissionsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.biobank");

  private static final String PAGE =
      """
      # Permissions

      Every REST operation, and the permission its sender needs; written by `PermissionsTest` from the code, where each use
      case declares its own. Which role has which permission stands in `org.biobank.identity.Role`; at which sites and in
      which studies it counts is the grant's matter.

      | operation | needs |
      |---|---|
      %s
      """;

  @Test
  void everyOperationReachesAPermission() {
    var without =
        operations().entrySet().stream()
            .filter(operation -> operation.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    assertThat(without).as("operations without a stated permission").isEmpty();
  }

  @Test
  void everyUseCaseStatesAPermissionOrWhyItNeedsNone() {
    for (var useCase : CLASSES) {
      if (useCase.isAnnotatedWith(Act.class) || useCase.isAnnotatedWith(View.class)) {
        assertThat(useCase.getMethods())
            .as(useCase.getSimpleName())
            .anyMatch(method -> permission(method).isPresent());
      }
    }
  }

  @Test
  void theDocumentedPermissionsAreTheRealOnes() throws IOException {
    var table =
        operations().entrySet().stream()
            .map(row -> "| `" + row.getKey() + "` | " + String.join(", ", row.getValue()) + " |")
            .collect(Collectors.joining("\n"));
    var page = java.nio.file.Path.of("../docs/permissions.md");
    var expected = PAGE.formatted(table);
    if (Boolean.getBoolean("biobank.write-docs")) {
      Files.writeString(page, expected);
    }
    assertThat(Files.readString(page))
        .as(
            "write it anew: mvn -pl biobank-web -am test -Dtest=PermissionsTest"
                + " -DargLine=-Dbiobank.write-docs=true")
        .isEqualTo(expected);
  }

  /** "GET /api/boxes/{code}" with the permissions it needs, in the order of the alphabet. */
  private static Map<String, Set<String>> operations() {
    var operations = new TreeMap<String, Set<String>>();
    for (var resource : CLASSES) {
      if (!resource.isAnnotatedWith(Path.class)) {
        continue;
      }
      for (var method : resource.getMethods()) {
        verb(method)
            .ifPresent(
                verb ->
                    operations.put(
                        verb + " " + address(resource, method) + body(method), needs(method)));
      }
    }
    return operations;
  }

  /** One address may take bodies of several kinds, each by a method of its own. */
  private static String body(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(Consumes.class)
        .map(consumes -> " of " + consumes.value()[0])
        .orElse("");
  }

  private static Set<String> needs(JavaMethod operation) {
    var found = new TreeSet<String>();
    var seen = new HashSet<JavaMethod>(Set.of(operation));
    var open = new ArrayDeque<JavaMethod>(Set.of(operation));
    while (!open.isEmpty()) {
      for (var target : uses(open.remove())) {
        var permission = permission(target);
        permission.ifPresent(found::add);
        if (permission.isEmpty() && isOurs(target) && seen.add(target)) {
          open.add(target);
        }
      }
    }
    return found;
  }

  /** Called, or handed on as a method reference. */
  private static List<JavaMethod> uses(JavaMethod method) {
    return Stream.concat(
            method.getMethodCallsFromSelf().stream().map(call -> call.getTarget().resolveMember()),
            method.getMethodReferencesFromSelf().stream()
                .map(reference -> reference.getTarget().resolveMember()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isOurs(JavaMethod method) {
    return method.getOwner().getPackageName().startsWith("org.biobank.api");
  }

  private static Optional<String> permission(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(Requires.class)
        .map(requires -> requires.value().name())
        .or(
            () ->
                method
                    .tryGetAnnotationOfType(OpenToAll.class)
                    .map(open -> "open: " + open.because()));
  }

  private static Optional<String> verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .flatMap(
            annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String address(JavaClass resource, JavaMethod method) {
    var room = resource.getPackageName();
    var root =
        room.startsWith("org.biobank.api.fhir")
            ? "/fhir"
            : room.startsWith("org.biobank.api.epcis") ? "/epcis" : "/api";
    var parts =
        List.of(
            root,
            resource.getAnnotationOfType(Path.class).value(),
            method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse(""));
    return parts.stream()
        .map(part -> part.replaceAll("^/|/$", ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("/", "/", ""));
  }
}
