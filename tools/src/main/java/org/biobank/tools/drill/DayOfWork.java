package org.biobank.tools.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import org.biobank.tools.client.Change;
import org.biobank.tools.client.NoAnswer;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.ScannedRack;

/**
 * One bench and its courier at work until somebody pulls the plug: visits come in, tubes are stored
 * and shipped. Everything that was answered with yes is remembered, and the one request that was
 * not answered.
 */
final class DayOfWork implements Runnable {
  private static final int TUBES = 24;
  private static final int SHIPPED = 4;

  /** A request on its way when the plug was pulled; sent again, it must be answered with yes. */
  record Unanswered(boolean byCourier, Change change, int expected) {}

  private final Person bench;
  private final Person courier;
  private final String donor;
  private final BlockingQueue<String> emptyBoxes;
  private final List<Promise> promises = new ArrayList<>();
  private Optional<Unanswered> unanswered = Optional.empty();

  DayOfWork(Person bench, Person courier, String donor, BlockingQueue<String> emptyBoxes) {
    this.bench = bench;
    this.courier = courier;
    this.donor = donor;
    this.emptyBoxes = emptyBoxes;
  }

  List<Promise> promises() {
    return promises;
  }

  Optional<Unanswered> unanswered() {
    return unanswered;
  }

  @Override
  public void run() {
    try {
      while (true) {
        var tubes = accession();
        store(tubes.subList(SHIPPED, TUBES));
        ship(tubes.subList(0, SHIPPED));
      }
    } catch (NoAnswer plugPulled) {
      return; // what was asked last is in unanswered
    }
  }

  private List<String> accession() {
    var visit =
        change(
            Change.post(
                "visits",
                Map.of(
                    "donor",
                    donor,
                    "study",
                    "NEPHRO-1",
                    "event",
                    "V1",
                    "site",
                    "HDB",
                    "visitedAt",
                    Instant.now().minusSeconds(60).toString(),
                    "specimens",
                    Collections.nCopies(TUBES, Map.of("type", "PLASMA", "quantity", 1)))),
            201);
    var tubes = visit.path("specimens").findValuesAsText("barcode");
    promises.add(new Promise("visits/" + visit.path("code").asText(), Set.copyOf(tubes)));
    return tubes;
  }

  private void store(List<String> tubes) {
    var box = emptyBoxes.remove();
    change(Change.put("boxes/" + box + "/contents", 0, ScannedRack.rowByRow(tubes)), 200);
    promises.add(new Promise("boxes/" + box, Set.copyOf(tubes)));
  }

  private void ship(List<String> tubes) {
    var opened = change(Change.post("shipments", order()), 201);
    var path = "shipments/" + opened.path("code").asText();
    change(Change.post(path + "/items", Map.of("barcodes", tubes)), 200);
    promises.add(new Promise(path, Set.copyOf(tubes)));
    var packed = bench.get(path);
    var handover =
        Map.of("courier", "tom.fischer", "seal", "S-1", "handedOverAt", Instant.now().toString());
    change(
        Change.post(path + "/handover", handover).onVersion(packed.path("version").asInt()), 200);
    var id = UUID.randomUUID().toString();
    var report = Map.of("id", id, "kind", "PICKED_UP", "occurredAt", Instant.now().toString());
    report(Change.post("courier/" + path + "/updates", report));
    promises.add(new Promise(path, Set.of(id)));
  }

  private JsonNode change(Change change, int expected) {
    unanswered = Optional.of(new Unanswered(false, change, expected));
    var answer = bench.send(change, expected);
    unanswered = Optional.empty();
    return answer;
  }

  private void report(Change change) {
    unanswered = Optional.of(new Unanswered(true, change, 200));
    courier.send(change, 200);
    unanswered = Optional.empty();
  }

  private static Map<String, Object> order() {
    return Map.of(
        "fromSite", "HDB",
        "toSite", "MUC",
        "carrier", "MediCourier",
        "category", "UN3373",
        "coolant", "DRY_ICE",
        "dryIceKg", 5,
        "celsiusMax", -60,
        "couriers", List.of("tom.fischer"));
  }
}
