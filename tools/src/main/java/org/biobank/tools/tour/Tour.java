package org.biobank.tools.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.NotAsMeant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the main job from vein to registry, through the public REST API. */
@Command(
    name = "tour",
    mixinStandardHelpOptions = true,
    description = {
      "Play a day of the demo biobank through its REST API: bench, couriers, reception, registry.",
      "",
      "Uses the biobank that runs on the port, or starts one. Pictures and labels are kept in the"
          + " data folder under tour. Exit status 1 if anything differs from what was meant."
    })
public final class Tour implements Callable<Integer> {
  @Option(names = "--port", defaultValue = "8080", description = "HTTP port (default: 8080)")
  private int port;

  @Option(names = "--data", defaultValue = "data", description = "Data folder (default: ./data)")
  private Path data = Path.of("data");

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws Exception {
    var server = URI.create("http://localhost:" + port + "/");
    if (isReady(server)) {
      return play(server);
    }
    out.println("Nothing runs on port " + port + "; starting a biobank for the tour");
    try (var biobank = LocalBiobank.start(LocalBiobank.Settings.of(port, data))) {
      return play(biobank.address());
    }
  }

  private int play(URI server) {
    var story = new Story(out);
    try {
      play(server, story);
      out.printf("%nEverything went as meant.%n");
      return 0;
    } catch (NotAsMeant failure) {
      story.say("DIFFERS", String.valueOf(failure.getMessage()));
      return 1;
    }
  }

  private void play(URI server, Story story) {
    var people = People.signIn(server);
    var bench = new BenchLeg(people.bench(), data.resolve("tour"), story);
    var stored = bench.play();
    var tube = new ShipmentLeg(people, story).play(stored.rack());
    new CustodyLeg(people, story).play(tube);
    new RegistryLeg(people.manager(), server, story).play(stored.donor());
    bench.tidy(stored);
  }

  private static boolean isReady(URI server) throws InterruptedException {
    var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    var request =
        HttpRequest.newBuilder(server.resolve("health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
