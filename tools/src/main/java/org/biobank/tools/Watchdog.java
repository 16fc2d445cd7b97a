package org.biobank.tools;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Stops the child processes when this one is killed without a chance to do it itself. A shell reads
 * their ids from a pipe; when the pipe ends, its other end has died, however it died, and the shell
 * stops them, the youngest first. (A parent-death signal would be tied to one Java thread.)
 */
final class Watchdog implements AutoCloseable {
  /** Each gets 30 s for its clean end; the next start finds whatever is left even then. */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      while read -r pid; do pids="$pid $pids"; done
      for pid in $pids; do
        kill -TERM "$pid" 2>/dev/null || continue
        for wait in $(seq 150); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
      done
      """;

  private final Process shell;
  private final Writer pipe;

  Watchdog() throws IOException {
    shell =
        new ProcessBuilder("/bin/sh", "-c", SCRIPT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    pipe = shell.outputWriter(StandardCharsets.US_ASCII);
  }

  void guard(ProcessHandle child) throws IOException {
    pipe.write(child.pid() + "\n");
    pipe.flush();
  }

  /** The children were stopped in good order; there is nothing left to guard. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
