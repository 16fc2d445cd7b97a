package org.biobank.tools;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Runs the build with its tests and counts them from the JUnit XML reports ({@code
 * MODULE/target/*-reports/*.xml}: surefire, failsafe and the browser run alike). The last line is
 * {@code N passed, N failed, N skipped}.
 *
 * <p>{@code ./biobank test} starts this file as source: it must count even when nothing compiles,
 * and so it uses nothing but the JDK.
 */
final class TestTotals {
  private static final Pattern WORTH_READING =
      Pattern.compile("\\[INFO\\] Building Biobank.*|\\[INFO\\] Running .*|\\[ERROR\\].*");

  /** A server of the tests logs an error over several lines; the tests provoke none. */
  private static final Pattern SERVER_ERROR = Pattern.compile("\\[.+\\[SEVERE\\].*");

  private static final int LINES_OF_AN_ERROR = 8;
  private static final int MESSAGE_LENGTH_MAX = 500;

  private static final Pattern REPORT = Pattern.compile("[^/]+-reports/.+\\.xml");

  private final List<String> skips = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private int passed;

  /** Arguments: the project's folder, then the command that builds and tests. */
  public static void main(String... args) throws Exception {
    Path root = Path.of(args[0]);
    Instant start = Instant.now();
    int status = run(root, Arrays.asList(args).subList(1, args.length));
    TestTotals totals = of(root, start);
    boolean succeeded = totals.print(System.out, status, Duration.between(start, Instant.now()));
    System.exit(succeeded ? 0 : 1);
  }

  /** Reports written before the start belong to an earlier run and are not counted. */
  static TestTotals of(Path root, Instant start)
      throws IOException, ParserConfigurationException, SAXException {
    TestTotals totals = new TestTotals();
    DocumentBuilder parser = parser();
    for (Path report : reports(root, start)) {
      totals.count(parser.parse(report.toFile()).getElementsByTagName("testcase"));
    }
    return totals;
  }

  /** Prints what failed and what was skipped, then the totals; true when all is well. */
  boolean print(PrintStream out, int status, Duration took) {
    skips.forEach(skip -> out.println("skipped: " + skip));
    failures.forEach(failure -> out.println("FAILED: " + failure));
    if (status != 0) {
      out.println("The build failed (status " + status + ").");
    }
    out.printf("%d min %d s%n", took.toMinutes(), took.toSecondsPart());
    out.printf("%d passed, %d failed, %d skipped%n", passed, failures.size(), skips.size());
    return status == 0 && failures.isEmpty() && passed > 0;
  }

  private void count(NodeList cases) {
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      String name = test.getAttribute("classname") + "." + test.getAttribute("name");
      if (has(test, "failure")) {
        failures.add(name + message(test, "failure"));
      } else if (has(test, "error")) {
        failures.add(name + message(test, "error"));
      } else if (has(test, "skipped")) {
        skips.add(name + message(test, "skipped"));
      } else {
        passed++;
      }
    }
  }

  private static boolean has(Element test, String outcome) {
    return test.getElementsByTagName(outcome).getLength() > 0;
  }

  /** What was expected and what came stand in several lines: on one, cut where nobody reads on. */
  private static String message(Element test, String outcome) {
    Element told = (Element) test.getElementsByTagName(outcome).item(0);
    String message = told.getAttribute("message").strip().replaceAll("\\s+", " ");
    if (message.isEmpty()) {
      return "";
    }
    return " (" + message.substring(0, Math.min(message.length(), MESSAGE_LENGTH_MAX)) + ")";
  }

  private static List<Path> reports(Path root, Instant start) throws IOException {
    List<Path> reports = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path target : modules.map(module -> module.resolve("target")).toList()) {
        if (Files.isDirectory(target)) {
          reports.addAll(reportsIn(target, start));
        }
      }
    }
    return reports;
  }

  private static List<Path> reportsIn(Path target, Instant start) throws IOException {
    try (Stream<Path> files =
        Files.find(
            target,
            2,
            (file, attributes) ->
                REPORT.matcher(target.relativize(file).toString()).matches()
                    && !attributes.lastModifiedTime().toInstant().isBefore(start))) {
      return files.sorted().toList();
    }
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder();
  }

  /** Shows the lines worth reading; the rest is in the log. */
  private static int run(Path root, List<String> command) throws IOException, InterruptedException {
    Path log = Files.createDirectories(root.resolve("target")).resolve("test.log");
    Process build =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    try (BufferedReader output = build.inputReader(StandardCharsets.UTF_8);
        var file =
            Files.newBufferedWriter(
                log, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
      int ofError = 0;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        file.write(line + "\n");
        ofError = SERVER_ERROR.matcher(line).matches() ? LINES_OF_AN_ERROR : ofError - 1;
        if (ofError > 0 || WORTH_READING.matcher(line).matches()) {
          System.out.println(line.replaceFirst("^\\[INFO\\] (Running )?", ""));
        }
      }
    }
    System.out.println("All output is in " + log);
    return build.waitFor();
  }
}
