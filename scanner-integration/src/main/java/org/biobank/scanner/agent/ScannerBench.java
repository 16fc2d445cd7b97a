package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program beside a rack scanner. */
@Command(
    name = "bench-agent",
    mixinStandardHelpOptions = true,
    description = {
      "Take what a rack scanner leaves in a folder or says over TCP, and hand it to the biobank,",
      "where it waits for a person to look at it. Without network it waits on disk.",
      "",
      "Exit status of --once: 1 if something still waits; of a wrong set-up: 2."
    })
public final class ScannerBench implements Callable<Integer> {
  private static final int WRONG_SETUP = 2;
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private ScannerOptions scanner = new ScannerOptions();
  @Mixin private TcpOptions tcp = new TcpOptions();

  @Option(
      names = "--spool",
      paramLabel = "FOLDER",
      defaultValue = "${env:BIOBANK_SPOOL}",
      description = "Where scans wait until they are sent (environment: BIOBANK_SPOOL)")
  private @Nullable Path spool;

  @Option(
      names = "--watch",
      paramLabel = "FOLDER",
      description = "Where the scanner drops pictures or text files")
  private @Nullable Path watched;

  @Option(
      names = "--quiet",
      paramLabel = "MILLIS",
      defaultValue = "2000",
      description = "A file not changed for so long is complete (default: ${DEFAULT-VALUE})")
  private int quietMillis;

  @Option(
      names = "--every",
      paramLabel = "MILLIS",
      defaultValue = "5000",
      description = "Look into the folder so often, events or not (default: ${DEFAULT-VALUE})")
  private int everyMillis;

  @Option(
      names = "--longest-wait",
      paramLabel = "MILLIS",
      defaultValue = "60000",
      description = "Longest pause between attempts to send (default: ${DEFAULT-VALUE})")
  private int longestWaitMillis;

  @Option(
      names = "--leave-free",
      paramLabel = "MIB",
      defaultValue = "64",
      description =
          "Take no scan that leaves less free on the spool's disk (default: ${DEFAULT-VALUE})")
  private long leaveFreeMib;

  @Option(names = "--once", description = "Take and send what is there, then end")
  private boolean once;

  @Option(names = "--status", description = "Only say what waits and what was set aside, and why")
  private boolean status;

  @Spec private @Nullable CommandSpec command;

  public static void main(String... args) {
    System.exit(new CommandLine(new ScannerBench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try {
      if (status) {
        line().getOut().println(SpoolState.of(spoolFolder()).text());
        return 0;
      }
      return work(new Notices(line().getOut(), Clock.systemUTC()));
    } catch (AgentRefused refused) {
      line().getErr().println("bench-agent: " + refused.getMessage());
      return WRONG_SETUP;
    }
  }

  private CommandLine line() {
    return Objects.requireNonNull(command).commandLine();
  }

  private Path spoolFolder() {
    if (spool == null) {
      throw new AgentRefused("--spool is missing; see --help");
    }
    return spool;
  }

  private int work(Notices notices) throws Exception {
    var biobank = server.api();
    var setup = scanner.setup();
    try (var spooled = Spool.open(spoolFolder(), leaveFreeMib << 20);
        var sources = sources(spooled, setup, notices)) {
      signIn(biobank, notices);
      var sender = new Sender(spooled, biobank, backoff(), notices);
      sources.begin();
      if (once) {
        boolean allTaken = sources.takeOnce();
        return sender.drain() && allTaken ? 0 : 1;
      }
      var parts = new ArrayList<>(sources.parts(Duration.ofMillis(everyMillis)));
      parts.add(sender::run);
      notices.tell("working");
      return new Parts(parts).runUntilOneFails();
    }
  }

  private Sources sources(Spool spooled, ScannerSetup setup, Notices notices) {
    var scans = new TcpScans(spooled, setup, tcp.order(), notices, Clock.systemUTC());
    var asked =
        tcp.toAsk().map(at -> new AskedScanner(at, tcp.suffix(), setup.layout(), scans, notices));
    if (tcp.toHear().isPresent() && (asked.isPresent() || once)) {
      throw new AgentRefused("--listen goes neither with --connect nor with --once");
    }
    var folder = dropFolder(spooled, setup, notices);
    var heard =
        tcp.toHear().map(at -> HeardScanners.on(at, tcp.suffix(), setup.layout(), scans, notices));
    return new Sources(folder, asked, heard, new HeldScans(spooled), tcp.askEvery());
  }

  private Backoff backoff() {
    var longest = Duration.ofMillis(longestWaitMillis);
    return new Backoff(FIRST_WAIT, longest, RandomGenerator.getDefault());
  }

  /** A wrong address or secret is told at the start; no network is nothing to stop for. */
  private static void signIn(BiobankApi biobank, Notices notices) throws InterruptedException {
    try {
      biobank.signIn();
    } catch (BiobankApi.SignInRefused wrong) {
      throw new AgentRefused(String.valueOf(wrong.getMessage()), wrong);
    } catch (IOException noAnswer) {
      notices.tell("the biobank gives no answer now: " + noAnswer + "; scans wait in the spool");
    }
  }

  private Optional<DropFolder> dropFolder(Spool spooled, ScannerSetup setup, Notices notices) {
    var quiet = new Settling(Duration.ofMillis(quietMillis));
    return Optional.ofNullable(watched)
        .map(ScannerBench::usable)
        .map(folder -> new DropFolder(folder, spooled, setup, quiet, notices));
  }

  private static Path usable(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new AgentRefused("--watch: there is no folder " + folder);
    }
    if (!Files.isWritable(folder)) {
      throw new AgentRefused("--watch: files cannot be moved out of " + folder);
    }
    return folder;
  }
}
