package org.biobank.tools.tour;

import static org.biobank.tools.client.NotAsMeant.unless;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.tools.client.NotAsMeant;
import org.biobank.tools.client.Person;

/**
 * On the road: packed by scanning, two couriers, a report that comes late and twice, a parcel with
 * one tube missing and one too many.
 */
final class ShipmentLeg {
  private static final int PACKED = 6;
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private final Person sender;
  private final Person first;
  private final Person second;
  private final Person receiver;
  private final Story story;

  ShipmentLeg(People people, Story story) {
    this.sender = people.bench();
    this.first = people.firstCourier();
    this.second = people.secondCourier();
    this.receiver = people.receiver();
    this.story = story;
  }

  /** Returns a tube that arrived. */
  String play(TourRack rack) {
    story.chapter("On the road, Tom Fischer and Lena Kurz");
    var packed = rack.tubes().subList(0, PACKED);
    var code = pack(packed);
    handOver(code);
    travel(code);
    receive(code, packed, rack.tubes().get(PACKED));
    return packed.get(0);
  }

  private String pack(List<String> tubes) {
    var opened =
        sender.post(
            "shipments",
            Map.of(
                "fromSite", "HDB",
                "toSite", "MUC",
                "carrier", "MediCourier",
                "category", "UN3373",
                "coolant", "DRY_ICE",
                "dryIceKg", 5,
                "celsiusMax", -60,
                "couriers", List.of("tom.fischer", "lena.kurz")),
            201);
    var code = opened.path("code").asText();
    for (var tube : tubes) {
      sender.post("shipments/" + code + "/items", Map.of("barcodes", List.of(tube)), 200);
    }
    story.say("packed", tubes.size() + " tubes scanned into " + code + " on 5 kg of dry ice");
    return code;
  }

  private void handOver(String code) {
    var version = sender.get("shipments/" + code).path("version").asInt();
    sender.post(
        "shipments/" + code + "/handover",
        version,
        Map.of(
            "courier", "tom.fischer", "seal", "S-20871", "handedOverAt", Instant.now().toString()),
        200);
    story.say("handed", "sealed S-20871, to Tom");
  }

  private void travel(String code) {
    tell(first, code, report("PICKED_UP", -74.5, "Heidelberg, ramp 2"));
    var withoutSignal = report("IN_TRANSIT", -73.0, "A6, no signal");
    tell(second, code, report("IN_TRANSIT", -71.2, "Ulm, changed cars"));
    var late = tell(first, code, withoutSignal);
    unless(late.path("late").asBoolean(), "the report from before Ulm is not called late");
    var again = tell(first, code, withoutSignal);
    unless(again.path("duplicate").asBoolean(), "the same report again is not called a duplicate");
    story.say("late", "Tom's report from before Ulm came after it, and twice: counted once");
    tell(second, code, report("DELIVERED", -70.4, "Munich, reception"));
    var updates = sender.get("shipments/" + code).path("updates");
    var places = new ArrayList<String>();
    updates.forEach(update -> places.add(update.path("place").asText()));
    unless(
        places.equals(
            List.of(
                "Heidelberg, ramp 2", "A6, no signal", "Ulm, changed cars", "Munich, reception")),
        "the reports stand in the order " + places);
    story.say("reports", "in the order of what happened: " + String.join(" > ", places));
  }

  private static JsonNode tell(Person courier, String code, Map<String, Object> report) {
    return courier.post("courier/shipments/" + code + "/updates", report, 200);
  }

  /** Each report is a moment after the one before. */
  private static Map<String, Object> report(String kind, double celsius, String place) {
    try {
      Thread.sleep(BETWEEN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAsMeant("interrupted");
    }
    return Map.of(
        "id", UUID.randomUUID().toString(),
        "kind", kind,
        "occurredAt", Instant.now().toString(),
        "temperatureCelsius", celsius,
        "place", place);
  }

  private void receive(String code, List<String> packed, String extra) {
    story.chapter("At reception in Munich, A\u00efsha Diallo");
    var missing = packed.get(PACKED - 1);
    var scanned = new ArrayList<>(packed.subList(0, PACKED - 1));
    scanned.add(extra);
    var scan =
        Map.of(
            "barcodes",
            scanned,
            "damaged",
            List.of(),
            "receivedAt",
            Instant.now().toString(),
            "sealIntact",
            true);
    var preview = receiver.post("shipments/" + code + "/receipt/preview", scan, 200);
    unless(
        preview.path("missing").size() == 1 && preview.path("extra").size() == 1,
        "the receipt would find " + preview);
    var version = receiver.get("shipments/" + code).path("version").asInt();
    receiver.post("shipments/" + code + "/receipt", version, scan, 200);
    story.say("received", PACKED - 1 + " of " + PACKED + " as packed");
    expectDiscrepancies(receiver.get("shipments/" + code), missing, extra);
  }

  private void expectDiscrepancies(JsonNode shipment, String missing, String extra) {
    var open = new ArrayList<String>();
    for (var discrepancy : shipment.path("discrepancies")) {
      unless(discrepancy.path("resolvedAt").isMissingNode(), "a discrepancy is resolved already");
      open.add(discrepancy.path("kind").asText() + " " + discrepancy.path("barcode").asText());
    }
    unless(
        open.size() == 2 && open.contains("MISSING " + missing) && open.contains("EXTRA " + extra),
        "the discrepancies are " + open);
    story.say("differs", String.join(", ", open) + "; both stand until they are resolved");
  }
}
