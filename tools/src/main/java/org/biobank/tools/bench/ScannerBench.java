package org.biobank.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.biobank.scanner.code.CodeReader;
import org.biobank.scanner.image.PictureLimits;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackNotFound;
import org.biobank.scanner.rack.RackProfile;
import org.biobank.scanner.rack.RackReader;
import org.biobank.scanner.rack.TubeCodeRule;
import org.biobank.tools.Folders;
import org.biobank.tools.LaunchException;
import org.biobank.tools.bench.RackTruth.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many wells of drawn racks, and how many photos, are read right, and how fast. */
@Command(
    name = "scanner",
    mixinStandardHelpOptions = true,
    description = {
      "Read racks drawn by the shared generator (seven tiers of difficulty) and the shared photos,"
          + " and print how many are read right, how many wrong, and how long it took.",
      "",
      "Needs the shared test material beside the project, or where BIOBANK_SHARED says."
    })
final class ScannerBench implements Callable<Integer> {
  private static final List<String> PHOTOS =
      List.of("datamatrix-1", "datamatrix-3", "code128-1", "code128-3", "qrcode-5", "qrcode-6");

  /** Every code that the generator writes has ten characters. */
  private static final TubeCodeRule TEN = TubeCodeRule.matching("[A-Z0-9]{10}");

  @Option(names = "--seed", defaultValue = "1701", description = "Of the racks (default: 1701)")
  private long seed;

  @Option(names = "--racks", defaultValue = "3", description = "A tier (default: 3)")
  private int racks;

  @Override
  public Integer call() throws Exception {
    var material = material();
    var folder = Files.createTempDirectory("biobank-racks");
    try {
      draw(material.resolve("RackGen.java"), folder);
      var truths = RackTruth.load(folder);
      warmUp(folder, truths);
      System.out.printf("%nRacks of seed %d, %d a tier, no grid handed over%n", seed, racks);
      System.out.println(Score.header());
      print("no tube rule", folder, truths, TubeCodeRule.NONE);
      print("tube rule", folder, truths, TEN);
      photos(material.resolve("photos"));
      pucks(material.resolve("photos"));
    } finally {
      Folders.delete(folder);
    }
    return 0;
  }

  private static Path material() {
    var shared =
        Optional.ofNullable(System.getenv("BIOBANK_SHARED"))
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("biobank.home", "."), "..", "shared"));
    var material = shared.resolve("scanner");
    if (!Files.isRegularFile(material.resolve("RackGen.java"))) {
      throw new LaunchException(
          "The shared test material is not at %s; set BIOBANK_SHARED".formatted(shared));
    }
    return material;
  }

  private void draw(Path generator, Path folder) throws IOException, InterruptedException {
    System.out.println("  Drawing " + 7 * racks + " racks");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                generator.toString(),
                folder.toString(),
                String.valueOf(seed),
                String.valueOf(racks))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new LaunchException("The generator of racks failed");
    }
  }

  /** The first rack of a fresh machine is measured apart: it pays for the compiler. */
  private static void warmUp(Path folder, List<RackTruth> truths) throws IOException {
    long start = System.nanoTime();
    RackReader.read(Files.readAllBytes(folder.resolve(truths.get(0).file())), RackProfile.DEFAULT);
    System.out.printf("  First rack: %d ms%n", (System.nanoTime() - start) / 1_000_000);
  }

  private static void print(String title, Path folder, List<RackTruth> truths, TubeCodeRule rule)
      throws IOException {
    Map<String, Score> tiers = new LinkedHashMap<>();
    for (var truth : truths) {
      tiers.merge(truth.tier(), score(folder, truth, rule), Score::plus);
    }
    System.out.println(title);
    tiers.forEach((tier, score) -> System.out.println(score.row(tier)));
    sums(tiers).forEach((name, score) -> System.out.println(score.row(name)));
  }

  private static Map<String, Score> sums(Map<String, Score> tiers) {
    var sums = new LinkedHashMap<String, Score>();
    for (var kind : List.of("easy", "medium", "hard", "")) {
      tiers.forEach(
          (tier, score) -> {
            if (tier.startsWith(kind)) {
              sums.merge(kind.isEmpty() ? "all" : "all " + kind, score, Score::plus);
            }
          });
    }
    return sums;
  }

  private static Score score(Path folder, RackTruth truth, TubeCodeRule rule) throws IOException {
    byte[] picture = Files.readAllBytes(folder.resolve(truth.file()));
    long start = System.nanoTime();
    try {
      var scan = RackReader.read(picture, RackProfile.of(RackLayout.RACK_96).withRule(rule));
      return truth.score(scan, System.nanoTime() - start);
    } catch (RackNotFound notFound) {
      return truth.nothing(System.nanoTime() - start);
    }
  }

  private static void photos(Path folder) throws IOException {
    var latencies = new Latencies("one photo");
    System.out.println("\nPhotos, one code each");
    for (var set : PHOTOS) {
      int right = 0;
      int wrong = 0;
      var pictures = pictures(folder.resolve(set));
      for (var picture : pictures) {
        byte[] bytes = Files.readAllBytes(picture);
        long start = System.nanoTime();
        var found = CodeReader.read(bytes, PictureLimits.DEFAULT);
        latencies.add(System.nanoTime() - start);
        var expected = Files.readString(text(picture)).strip();
        boolean same = found.stream().anyMatch(code -> code.text().strip().equals(expected));
        right += same ? 1 : 0;
        wrong += !same && !found.isEmpty() ? 1 : 0;
      }
      System.out.printf("  %-14s %3d of %3d right, %d wrong%n", set, right, pictures.size(), wrong);
    }
    System.out.printf(
        "  %.0f ms at p50, %.0f ms at p95%n", latencies.millisAt(50), latencies.millisAt(95));
  }

  /** Several codes in one picture: a code that is not in the list was invented. */
  private static void pucks(Path folder) throws IOException {
    System.out.println("\nPhotos of pucks, several codes each");
    for (var line : Files.readAllLines(folder.resolve("pucks/expected.tsv"))) {
      var cells = line.split("\t", -1);
      var expected = List.of(cells[1].split(" "));
      byte[] bytes = Files.readAllBytes(folder.resolve("pucks").resolve(cells[0]));
      long start = System.nanoTime();
      var found = CodeReader.read(bytes, PictureLimits.DEFAULT);
      long millis = (System.nanoTime() - start) / 1_000_000;
      long right = found.stream().filter(code -> expected.contains(code.text())).count();
      System.out.printf(
          "  %-14s %3d of %3d right, %d invented, %d ms%n",
          cells[0], right, expected.size(), found.size() - right, millis);
    }
  }

  private static List<Path> pictures(Path set) throws IOException {
    try (Stream<Path> files = Files.list(set)) {
      return new ArrayList<>(
          files
              .filter(file -> file.toString().endsWith(".png") && Files.exists(text(file)))
              .sorted()
              .toList());
    }
  }

  private static Path text(Path picture) {
    return Path.of(picture.toString().replaceAll("\\.png$", ".txt"));
  }
}
