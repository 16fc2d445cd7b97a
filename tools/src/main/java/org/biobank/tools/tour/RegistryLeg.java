package org.biobank.tools.tour;

import static org.biobank.tools.client.NotAsMeant.unless;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.biobank.tools.client.NotAsMeant;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.RegistryClient;

/**
 * The registry: a feed by batch job, a pull by REST, a withdrawal, the feed again, and the registry
 * is told to forget.
 */
final class RegistryLeg {
  private static final String REGISTRY = "NORTH";
  private static final String CLIENT = "registry-north";
  private static final String SECRET = "biobank-demo-secret";
  private static final Duration RUN_WITHIN = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final Person manager;
  private final URI server;
  private final Story story;

  RegistryLeg(Person manager, URI server, Story story) {
    this.manager = manager;
    this.server = server;
    this.story = story;
  }

  void play(String donor) {
    story.chapter("The registry NORTH");
    feed();
    var client = new RegistryClient(server, CLIENT, SECRET);
    var specimens = pull(client, "Specimen");
    var patients = pull(client, "Patient");
    withdraw(donor);
    var deleted = feed().path("deleted").asInt();
    var goneSpecimens = gone(specimens, client.pull("Specimen").ids());
    var gonePatients = gone(patients, client.pull("Patient").ids());
    unless(
        deleted > 0 && deleted == goneSpecimens.size() + gonePatients.size(),
        "the run took back %d, the registry misses %d Specimens and %d Patients"
            .formatted(deleted, goneSpecimens.size(), gonePatients.size()));
    tombstone(client, goneSpecimens.iterator().next());
  }

  private JsonNode feed() {
    var run = manager.post("registries/" + REGISTRY + "/feed-runs", Map.of(), 202);
    var id = run.path("id").asText();
    var deadline = Instant.now().plus(RUN_WITHIN);
    while (run.path("status").asText().equals("RUNNING")) {
      unless(Instant.now().isBefore(deadline), "the feed did not end: " + run);
      pause();
      run = manager.get("feed-runs/" + id);
    }
    unless(run.path("status").asText().equals("COMPLETED"), "the feed ended as " + run);
    story.say(
        "feed",
        "%d read, %d created, %d updated, %d unchanged, %d taken back, %d without consent"
            .formatted(
                run.path("read").asInt(),
                run.path("created").asInt(),
                run.path("updated").asInt(),
                run.path("unchanged").asInt(),
                run.path("deleted").asInt(),
                run.path("excluded").asInt()));
    return run;
  }

  private Set<String> pull(RegistryClient client, String type) {
    var pulled = client.pull(type);
    unless(!pulled.ids().isEmpty(), "the registry sees no " + type);
    unless(
        pulled.first().path("resourceType").asText().equals(type),
        "an entry is no " + type + " but " + pulled.first());
    story.say("pull", "%d %ss in %d pages".formatted(pulled.ids().size(), type, pulled.pages()));
    return pulled.ids();
  }

  private void withdraw(String donor) {
    var answer =
        manager.post(
            "donors/" + donor + "/withdrawal",
            Map.of(
                "scope", "FULL",
                "requestedBy", "DONOR",
                "requestedAt", Instant.now().toString()),
            200);
    var held = answer.path("held").size();
    var missing = answer.path("missing").size();
    unless(held > 0 && missing == 1, "the withdrawal held " + held + ", " + missing + " missing");
    story.say(
        "withdrawn", donor + " withdrew: " + held + " tubes at both sites are on hold at once");
  }

  private static Set<String> gone(Set<String> before, Set<String> after) {
    var gone = new LinkedHashSet<>(before);
    gone.removeAll(after);
    return gone;
  }

  private void tombstone(RegistryClient client, String specimen) {
    client.read("Specimen", specimen, 410);
    var change = client.lastChange("Specimen", specimen);
    unless("DELETE".equals(change), "the history tells of " + change);
    story.say("tombstone", "Specimen/" + specimen + " answers 410, its history ends in DELETE");
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAsMeant("interrupted");
    }
  }
}
