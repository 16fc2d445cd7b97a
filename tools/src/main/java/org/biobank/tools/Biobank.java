package org.biobank.tools;

import java.io.PrintWriter;
import org.biobank.db.DatabaseException;
import org.biobank.scanner.agent.ScannerBench;
import org.biobank.tools.bench.Bench;
import org.biobank.tools.drill.KillDrill;
import org.biobank.tools.scan.Decode;
import org.biobank.tools.setup.Add;
import org.biobank.tools.tour.Tour;
import org.biobank.tools.verify.VerifyCustody;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./biobank}. */
@Command(
    name = "./biobank",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "biobank 0.1.0",
    description = "Biobank and sample logistics: run it, show it, test it, back it up.",
    footer = {
      "",
      "Also: @|bold ./biobank test|@ builds everything and runs all tests; its last line is the count.",
      "Start with @|bold ./biobank up|@. Each command explains itself with --help."
    },
    subcommands = {
      Up.class,
      Tour.class,
      Bench.class,
      KillDrill.class,
      VerifyCustody.class,
      Decode.class,
      ScannerBench.class,
      Add.class,
      Migrate.class,
      Backup.class,
      Restore.class
    })
public final class Biobank {
  private static final String TRACE = "BIOBANK_TRACE";

  private Biobank() {}

  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Biobank())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> report(failure, command.getErr()))
        .setExpandAtFiles(false);
  }

  /** One line on what is wrong; the trace is for whoever asks for it. */
  private static int report(Exception failure, PrintWriter err) {
    boolean expected = failure instanceof LaunchException || failure instanceof DatabaseException;
    err.println("biobank: " + (expected ? failure.getMessage() : "unexpected: " + failure));
    if (System.getenv(TRACE) != null) {
      failure.printStackTrace(err);
    } else if (!expected) {
      err.println("         (set " + TRACE + "=1 to see where)");
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
