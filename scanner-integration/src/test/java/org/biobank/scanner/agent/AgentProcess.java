package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The bench agent as a real program of its own. */
final class AgentProcess implements AutoCloseable {
  private final Process process;

  private AgentProcess(Process process) {
    this.process = process;
  }

  /**
   * @param log gets all that it says
   */
  static AgentProcess start(PretendedBiobank biobank, Path spool, Path log, String... options)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                ScannerBench.class.getName(),
                "--url",
                biobank.url().toString(),
                "--device",
                PretendedBiobank.DEVICE,
                "--spool",
                spool.toString()));
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("BIOBANK_DEVICE_SECRET", PretendedBiobank.SECRET);
    biobank.expectSignIn();
    return new AgentProcess(builder.start());
  }

  /** Ends it as kill -9 does: it gets to do nothing more. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the agent does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
