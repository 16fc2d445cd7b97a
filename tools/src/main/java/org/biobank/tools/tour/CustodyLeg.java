package org.biobank.tools.tour;

import static org.biobank.tools.client.NotAsMeant.unless;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.biobank.tools.client.Person;

/**
 * The chain of one tube from vein to receipt, by way of the tube it was aliquoted from: no gap, no
 * leap, every hash as it was made.
 */
final class CustodyLeg {
  private static final List<String> LIFE =
      List.of("COMMISSIONING", "STORING", "PACKING", "SHIPPING", "TRANSPORTING", "RECEIVING");
  private static final int HASH_SHOWN = 12;

  private final Person sender;
  private final Person receiver;
  private final Story story;

  CustodyLeg(People people, Story story) {
    this.sender = people.bench();
    this.receiver = people.receiver();
    this.story = story;
  }

  void play(String tube) {
    var parent = receiver.get("specimens/" + tube).path("parent").asText();
    story.chapter("The chain of custody of " + tube);
    story.say("from", "tube " + parent);
    var origin = steps(sender.get("specimens/" + parent + "/custody"));
    unless("COLLECTING".equals(origin.get(0)), "the chain of the parent is " + origin);
    story.say("tube", tube);
    var chain = receiver.get("specimens/" + tube + "/custody");
    var life = steps(chain);
    unless(life.equals(LIFE), "the chain is " + life);
    story.say(
        "verified", origin.size() + life.size() + " events, no gap, every hash as it was made");
  }

  /** Prints the chain, and sees that it is whole. */
  private List<String> steps(JsonNode chain) {
    var steps = new ArrayList<String>();
    var place = "";
    for (var event : chain.path("events")) {
      print(event);
      unless(
          steps.isEmpty() || event.path("fromPlace").asText().equals(place),
          "after " + place + " the tube leapt to " + event.path("fromPlace").asText());
      place = event.path("toPlace").asText();
      steps.add(event.path("businessStep").asText());
    }
    var status = chain.at("/verification/status").asText();
    unless("VERIFIED".equals(status), "the chain is " + status);
    return steps;
  }

  private void print(JsonNode event) {
    story.line(
        "%s  %-13s  %s > %s, %s  %s"
            .formatted(
                event.path("eventTime").asText(),
                event.path("businessStep").asText().toLowerCase(Locale.ROOT),
                event.path("fromPlace").asText("made"),
                event.path("toPlace").asText(),
                event.path("toCustodian").asText(),
                event.path("hash").asText().substring(0, HASH_SHOWN)));
  }
}
