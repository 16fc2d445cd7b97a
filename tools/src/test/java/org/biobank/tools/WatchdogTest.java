package org.biobank.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  /** A launcher: starts a child, guards it, tells its id and waits to be killed. */
  static final class Launcher {
    public static void main(String... args) throws Exception {
      Watchdog watchdog = new Watchdog();
      Process child = new ProcessBuilder("sleep", "600").start();
      watchdog.guard(child.toHandle());
      System.out.println(child.pid());
      Thread.sleep(600_000);
      watchdog.close();
    }
  }

  @Test
  void theChildrenOfAKilledLauncherAreStopped() throws Exception {
    Process launcher = launcher();
    ProcessHandle child;
    try (var output = launcher.inputReader(StandardCharsets.UTF_8)) {
      child = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
    }
    assertThat(child.isAlive()).isTrue();
    launcher.destroyForcibly();
    child.onExit().get(20, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void aWatchdogThatIsClosedLeavesTheChildrenAlone() throws Exception {
    Process child = new ProcessBuilder("sleep", "600").start();
    try (Watchdog watchdog = new Watchdog()) {
      watchdog.guard(child.toHandle());
    }
    assertThat(child.waitFor(1, TimeUnit.SECONDS)).isFalse();
    child.destroyForcibly();
  }

  private static Process launcher() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
