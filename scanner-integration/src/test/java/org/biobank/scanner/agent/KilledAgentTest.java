package org.biobank.scanner.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent as a child process, killed over and over while a scanner drops files. */
class KilledAgentTest {
  /** More for a longer look: {@code -Dbiobank.agent-kills=200}. */
  private static final int KILLS = Integer.getInteger("biobank.agent-kills", 8);

  private static final int BETWEEN_FILES_MILLIS = 40;

  @TempDir Path folder;

  @Test
  void eachScanArrivesOnceAndInOrderHoweverOftenTheAgentIsKilled() throws Exception {
    long seed = System.nanoTime();
    System.out.println("killed agent: seed " + seed);
    var random = new Random(seed);
    var drop = Files.createDirectory(folder.resolve("drop"));
    try (var biobank = new PretendedBiobank()) {
      biobank.answer((name, attempt) -> answer(random));
      var scanner = new DroppingScanner(drop, new Random(seed + 1));
      scanner.start();
      for (int kill = 0; kill < KILLS; kill++) {
        try (var agent = agent(biobank, drop)) {
          biobank.awaitSignIn();
          Thread.sleep(random.nextInt(1_500));
          agent.kill();
        }
      }
      var dropped = scanner.finish();
      biobank.answer((name, attempt) -> 201);
      assertThat(agent(biobank, drop, "--once").awaitEnd()).as(this::log).isZero();

      assertThat(biobank.names()).as(this::log).containsExactlyElementsOf(dropped);
      assertThat(biobank.received()).allMatch(scan -> scan.content().startsWith(scan.name()));
      assertThat(biobank.differing()).isEmpty();
      System.out.printf(
          "killed agent: %d kills, %d scans, %d requests%n",
          KILLS, dropped.size(), biobank.attempts());
      assertThat(dropped.size()).isGreaterThan(KILLS);
    }
  }

  @Test
  void nothingIsLostOrDoubledBetweenAnAskedScannerAndTheBiobankEither() throws Exception {
    long seed = System.nanoTime();
    System.out.println("killed agent that asks: seed " + seed);
    var random = new Random(seed);
    var scanned = Collections.synchronizedList(new ArrayList<String>());
    try (var biobank = new PretendedBiobank();
        var visionMate = new PretendedVisionMate()) {
      biobank.answer((name, attempt) -> answer(random));
      var person = new Thread(() -> scanOneAfterTheOther(visionMate, scanned));
      person.setDaemon(true);
      person.start();
      for (int kill = 0; kill < KILLS; kill++) {
        try (var agent = asking(biobank, visionMate)) {
          biobank.awaitSignIn();
          Thread.sleep(random.nextInt(1_000));
          agent.kill();
        }
      }
      person.interrupt();
      person.join();
      biobank.answer((name, attempt) -> 201);
      assertThat(asking(biobank, visionMate, "--once").awaitEnd()).as(this::log).isZero();

      assertThat(biobank.received())
          .as(this::log)
          .extracting(scan -> scan.content().replaceAll("\\D*1\\D*(\\d{6}).*", "$1"))
          .containsExactlyElementsOf(scanned);
      assertThat(biobank.differing()).isEmpty();
      assertThat(scanned.size()).isGreaterThan(KILLS);
      System.out.printf("killed agent that asks: %d kills, %d scans%n", KILLS, scanned.size());
    }
  }

  /** The next rack goes on when the scanner has been made to forget the one before. */
  private static void scanOneAfterTheOther(PretendedVisionMate visionMate, List<String> scanned) {
    try {
      while (true) {
        var code = "%06d".formatted(scanned.size());
        visionMate.scan(code + ",No Tube".repeat(5));
        scanned.add(code);
        while (!visionMate.hasForgotten()) {
          Thread.sleep(5);
        }
      }
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    }
  }

  private AgentProcess asking(
      PretendedBiobank biobank, PretendedVisionMate visionMate, String... more) throws IOException {
    var at = visionMate.address();
    var options = new ArrayList<>(List.of("--longest-wait", "100", "--ask-every", "10"));
    options.addAll(List.of("--connect", at.getHostString() + ":" + at.getPort()));
    Collections.addAll(options, more);
    return AgentProcess.start(
        biobank, folder.resolve("spool"), folder.resolve("log"), options.toArray(String[]::new));
  }

  /** One in four is processed without an answer, one in six fails. */
  private static int answer(Random random) {
    synchronized (random) {
      if (random.nextInt(4) == 0) {
        return PretendedBiobank.HANG_UP;
      }
      return random.nextInt(6) == 0 ? 503 : 201;
    }
  }

  private AgentProcess agent(PretendedBiobank biobank, Path drop, String... more)
      throws IOException {
    var options = new ArrayList<>(List.of("--watch", drop.toString(), "--quiet", "300"));
    options.addAll(List.of("--every", "100", "--longest-wait", "100"));
    Collections.addAll(options, more);
    return AgentProcess.start(
        biobank, folder.resolve("spool"), folder.resolve("log"), options.toArray(String[]::new));
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return "no log: " + e;
    }
  }

  /** Drops one file after the other: some at once under another name first, some bit by bit. */
  private static final class DroppingScanner extends Thread {
    private final Path drop;
    private final Random random;
    private final List<String> dropped = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean finished;

    DroppingScanner(Path drop, Random random) {
      this.drop = drop;
      this.random = random;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (!finished) {
          drop("rack-%04d.csv".formatted(dropped.size()));
          Thread.sleep(random.nextInt(2 * BETWEEN_FILES_MILLIS) + 5L);
        }
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private void drop(String name) throws IOException, InterruptedException {
      var content = name + "\nA1,0412345678\n".repeat(1 + random.nextInt(5_000));
      var file = drop.resolve(random.nextBoolean() ? name : name + ".tmp");
      try (var out = Files.newBufferedWriter(file)) {
        out.write(content, 0, content.length() / 2);
        out.flush();
        Thread.sleep(random.nextInt(20));
        out.write(content, content.length() / 2, content.length() - content.length() / 2);
      }
      if (file.toString().endsWith(".tmp")) {
        Files.move(file, drop.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      dropped.add(name);
    }

    List<String> finish() throws InterruptedException {
      finished = true;
      join();
      return List.copyOf(dropped);
    }
  }
}
