package org.biobank.tools.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.biobank.tools.client.Change;
import org.biobank.tools.client.NoAnswer;
import org.biobank.tools.client.NotAsMeant;
import org.biobank.tools.client.Person;

/**
 * One of many who work on the same few boxes at the same time: stores, swaps, picks, moves tubes
 * and boxes, and now and then vanishes in the middle of a request.
 */
final class CrowdClient implements Runnable {
  private static final int COLUMNS = 12;
  private static final int PLACES = 96;
  private static final int ONE_IN_VANISHES = 40;
  private static final int VANISHES_WITHIN_MILLIS = 30;

  private final URI server;
  private final Crowd crowd;
  private final Instant until;
  private final Random random;
  private final List<CrowdAct> acts = new ArrayList<>();
  private Person person;

  /**
   * @param crowd what they all work on
   */
  CrowdClient(URI server, Crowd crowd, Instant until, long seed) {
    this.server = server;
    this.crowd = crowd;
    this.until = until;
    this.random = new Random(seed);
    this.person = signIn();
  }

  List<CrowdAct> acts() {
    return acts;
  }

  private Person signIn() {
    return Person.ofDemo(server, "jonas.weber");
  }

  @Override
  public void run() {
    try {
      while (Instant.now().isBefore(until)) {
        switch (random.nextInt(5)) {
          case 0 -> placeOne();
          case 1 -> moveBox();
          default -> rescanBox();
        }
      }
    } catch (NoAnswer serverGone) {
      return; // what was on its way is recorded as unknown
    }
  }

  /** The whole box as scanned: two tubes swapped, one picked, one more stored. */
  private void rescanBox() {
    var code = one(crowd.boxes());
    var seen = person.get("boxes/" + code);
    var wells = wells(seen);
    var kind = change(wells);
    var places = new HashMap<String, String>();
    seen.path("wells")
        .forEach(
            well -> places.put(barcode(well), "bench:HDB")); // unless it is in the new contents
    var rack = new ArrayList<Map<String, String>>();
    wells.forEach(
        (place, tube) -> {
          rack.add(Map.of("position", label(place), "barcode", tube));
          places.put(tube, "box:" + code + "/" + label(place));
        });
    act(
        kind,
        Change.put(
            "boxes/" + code + "/contents?missing=take-out",
            seen.path("version").asInt(),
            Map.of("wells", rack)),
        places);
  }

  private String change(Map<Integer, String> wells) {
    var taken = new ArrayList<>(wells.keySet());
    int kind = random.nextInt(3);
    if (kind == 0 && taken.size() > 1) {
      int one = one(taken);
      int other = one(taken);
      var first = wells.get(one);
      var second = wells.get(other);
      wells.put(one, String.valueOf(second));
      wells.put(other, String.valueOf(first));
      return "swap";
    }
    if (kind == 1 && !taken.isEmpty()) {
      wells.remove(one(taken));
      return "pick";
    }
    var tube = one(crowd.tubes());
    wells.values().remove(tube);
    wells.put(random.nextInt(PLACES), tube); // whoever stood there is picked
    return "store";
  }

  private void placeOne() {
    var tube = one(crowd.tubes());
    var box = one(crowd.boxes());
    var label = label(random.nextInt(PLACES));
    act(
        "place",
        Change.post("specimens/" + tube + "/placement", Map.of("box", box, "position", label)),
        Map.of(tube, "box:" + box + "/" + label));
  }

  private void moveBox() {
    var code = one(crowd.boxes());
    var room = one(crowd.rooms());
    int version = person.get("containers/" + code).path("version").asInt();
    act(
        "move box",
        Change.put("containers/" + code + "/place", version, Map.of("parent", room)),
        Map.of(code, "container:" + room + "/"));
  }

  private void act(String kind, Change change, Map<String, String> places) {
    var started = Instant.now();
    if (random.nextInt(ONE_IN_VANISHES) == 0) {
      person.sendAndVanish(change, Duration.ofMillis(random.nextInt(VANISHES_WITHIN_MILLIS)));
      record(kind, change, places, started, CrowdAct.Outcome.UNKNOWN, "client killed");
      person = signIn();
      return;
    }
    try {
      person.send(change, 200);
      record(kind, change, places, started, CrowdAct.Outcome.ACKNOWLEDGED, "");
    } catch (NoAnswer serverGone) {
      record(kind, change, places, started, CrowdAct.Outcome.UNKNOWN, "server killed");
      throw serverGone;
    } catch (NotAsMeant refused) {
      record(kind, change, places, started, CrowdAct.Outcome.REFUSED, refused.slug());
    }
  }

  private void record(
      String kind,
      Change change,
      Map<String, String> places,
      Instant started,
      CrowdAct.Outcome outcome,
      String answer) {
    acts.add(new CrowdAct(kind, change, places, started, Instant.now(), outcome, answer));
  }

  private static Map<Integer, String> wells(JsonNode box) {
    var wells = new HashMap<Integer, String>();
    box.path("wells")
        .forEach(
            well ->
                wells.put(
                    well.path("row").asInt() * COLUMNS + well.path("column").asInt(),
                    barcode(well)));
    return wells;
  }

  private static String barcode(JsonNode well) {
    return well.path("specimen").path("barcode").asText();
  }

  private static String label(int place) {
    return (char) ('A' + place / COLUMNS) + Integer.toString(place % COLUMNS + 1);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
