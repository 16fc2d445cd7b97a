package org.biobank.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.epcis.Rows.NAMES;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.Disposition;
import org.biobank.custody.SubjectKind;
import org.biobank.epcis.EpcisEvent.Sensed;
import org.biobank.epcis.EpcisEvent.What;
import org.biobank.epcis.EpcisEvent.Where;
import org.biobank.epcis.EpcisEvent.Why;
import org.biobank.shared.Json;
import org.junit.jupiter.api.Test;

class EventMappingTest {
  private static final String TUBE = "https://biobank.example/id/specimen/TUBE%201";
  private static final String BOX = "https://biobank.example/id/container/BX-1";

  private final Rows rows = new Rows();
  private final EventMapping mapping = new EventMapping(NAMES, Map.of(), Map.of());

  @Test
  void aTubeOfAVisitIsCollected() {
    var event = only(collected());
    assertThat(event.type()).isEqualTo(EventType.OBJECT);
    assertThat(event.action()).contains(Action.ADD);
    assertThat(event.what().epcs()).containsExactly(TUBE);
    assertThat(event.where().location()).contains("https://biobank.example/id/site/HDB/bench");
  }

  @Test
  void puttingATubeIntoABoxAggregatesIt() {
    collected();
    var event = only(stored("box:BX-1/A1"));
    assertThat(event.type()).isEqualTo(EventType.AGGREGATION);
    assertThat(event.action()).contains(Action.ADD);
    assertThat(event.what().parent()).contains(BOX);
    assertThat(event.where().position()).contains("A1");
  }

  @Test
  void anotherPlaceInTheSameBoxIsNoNewAggregation() {
    collected();
    stored("box:BX-1/A1");
    assertThat(only(stored("box:bx-1/B2")).type()).isEqualTo(EventType.OBJECT);
  }

  @Test
  void fromBoxToBoxItLeavesTheOneAndJoinsTheOther() {
    collected();
    stored("box:BX-1/A1");
    var row = stored("box:BX-2/A1");
    var events = mapping.of(row);
    assertThat(events).extracting(EpcisEvent::type).containsOnly(EventType.AGGREGATION);
    assertThat(events)
        .extracting(event -> event.action().orElseThrow())
        .containsExactly(Action.DELETE, Action.ADD);
    assertThat(events.get(0).what().parent()).contains(BOX);
    assertThat(events.get(0).id().version()).isEqualTo(8);
    assertThat(events.get(1).id()).isEqualTo(row.id());
    assertThat(EventIds.custody(events.get(0).id())).contains(row.id());
  }

  @Test
  void onTheWayHandsChangeAndNoCourierIsNamed() throws IOException {
    collected();
    rows.next(BusinessStep.PACKING, Disposition.IN_PROGRESS, "site:HDB", "shipment:SH-1");
    var event =
        only(
            rows.next(
                BusinessStep.SHIPPING,
                Disposition.IN_TRANSIT,
                "courier:tom.fischer",
                "shipment:SH-1"));
    assertThat(event.why().source()).contains("https://biobank.example/id/site/HDB");
    assertThat(event.why().destination())
        .contains("https://biobank.example/id/carrier/Blitz%20Kurier%20GmbH");
    assertThat(event.where().location()).isEmpty();
    assertThat(event.why().despatch()).contains("https://biobank.example/id/shipment/SH-1");
    assertThat(document(NAMES, List.of(event))).doesNotContain("fischer");
  }

  @Test
  void aReceiptTakesTheTubeOutOfItsShipment() {
    rows.next(BusinessStep.SHIPPING, Disposition.IN_TRANSIT, "courier:tom", "shipment:SH-1");
    var events =
        mapping.of(
            rows.next(BusinessStep.RECEIVING, Disposition.AVAILABLE, "site:MUC", "bench:MUC"));
    assertThat(events)
        .extracting(EpcisEvent::step)
        .containsExactly(BusinessStep.UNPACKING, BusinessStep.RECEIVING);
    assertThat(events.get(1).where().readPoint()).contains("https://biobank.example/id/site/MUC");
  }

  @Test
  void whatIsDestroyedIsNoMore() {
    collected();
    stored("box:BX-1/A1");
    var events =
        mapping.of(rows.next(BusinessStep.DESTROYING, Disposition.DESTROYED, "site:HDB", "gone"));
    assertThat(events)
        .extracting(event -> event.action().orElseThrow())
        .containsExactly(Action.DELETE, Action.DELETE);
    assertThat(events.get(1).type()).isEqualTo(EventType.OBJECT);
  }

  @Test
  void aDivisionTransformsTheParent() {
    collected();
    var row = rows.next(BusinessStep.SAMPLING, Disposition.AVAILABLE, "site:HDB", "bench:HDB");
    var dividing = new EventMapping(NAMES, Map.of(row.id(), List.of("A-1", "A-2")), Map.of());
    var event = dividing.of(row).get(0);
    assertThat(event.type()).isEqualTo(EventType.TRANSFORMATION);
    assertThat(event.action()).isEmpty();
    assertThat(event.what().inputs()).containsExactly(TUBE);
    assertThat(event.what().outputs()).hasSize(2);
  }

  @Test
  void aWrongEventIsToldAgainWithItsIdAndPutRight() {
    var wrong = collected();
    var early = wrong.eventTime().minusSeconds(60);
    var correction = Rows.correction(9, wrong, "INCORRECT_DATA: the clock", early);
    var correcting = new EventMapping(NAMES, Map.of(), Map.of(wrong.id(), wrong));
    var events = correcting.of(correction);
    assertThat(events).hasSize(2);
    assertThat(events.get(0).id()).isEqualTo(wrong.id());
    assertThat(events.get(0).eventTime()).isEqualTo(wrong.eventTime());
    assertThat(events.get(0).error().orElseThrow().reason()).isEqualTo("incorrect_data");
    assertThat(events.get(0).error().orElseThrow().corrective()).containsExactly(correction.id());
    assertThat(events.get(1).eventTime()).isEqualTo(early);
  }

  @Test
  void whatDidNotOccurIsNotPutRight() {
    var wrong = collected();
    var correction = Rows.correction(9, wrong, "DID_NOT_OCCUR: another tube", wrong.eventTime());
    var correcting = new EventMapping(NAMES, Map.of(), Map.of(wrong.id(), wrong));
    assertThat(correcting.of(correction))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.error().orElseThrow().reason()).isEqualTo("did_not_occur");
              assertThat(event.error().orElseThrow().corrective()).isEmpty();
            });
  }

  @Test
  void aCodeThatIsAGs1KeyIsNamedByDigitalLinkAndFoundByIt() {
    var code = "(01)09521234543213(21)AB/12";
    var epc = NAMES.of(SubjectKind.SPECIMEN, code);
    assertThat(epc).isEqualTo("https://id.gs1.org/01/09521234543213/21/AB%2F12");
    assertThat(NAMES.read(epc).orElseThrow().codes()).contains(code);
    assertThat(NAMES.read(TUBE).orElseThrow().codes()).containsExactly("TUBE 1");
    assertThat(NAMES.read("https://elsewhere.example/id/specimen/X")).isEmpty();
  }

  @Test
  void timesCarryTheOffsetOfThePlace() throws IOException {
    var berlin = new EpcisNames("https://biobank.example", ZoneId.of("Europe/Berlin"));
    var event = only(collected());
    assertThat(document(berlin, List.of(event))).contains("\"eventTimeZoneOffset\":\"+01:00\"");
    assertThat(document(NAMES, List.of(event))).contains("\"eventTimeZoneOffset\":\"+00:00\"");
  }

  /**
   * The document that holds one of everything; the front end's tests give it to a reader of EPCIS
   * that is not ours. Written anew with -Dbiobank.write-docs=true.
   */
  @Test
  void theExampleHoldsOneOfEverythingAndIsWhatWeWrite() throws IOException {
    var example = Path.of("src/test/resources/org/biobank/epcis/example.json");
    var events = everything();
    assertThat(new HashSet<>(events.stream().map(EpcisEvent::step).toList()))
        .containsAll(List.of(BusinessStep.values()));
    assertThat(
            new HashSet<>(events.stream().flatMap(event -> event.disposition().stream()).toList()))
        .containsAll(List.of(Disposition.values()));
    var written = document(NAMES, events);
    if (Boolean.getBoolean("biobank.write-docs")) {
      Files.createDirectories(example.getParent());
      Files.writeString(example, written + "\n");
    }
    assertThat(Files.readString(example)).isEqualTo(written + "\n");
  }

  private List<EpcisEvent> everything() {
    var places = List.of("bench:HDB", "box:BX-1/A1", "shipment:SH-1", "box:BX-2/C3", "unknown");
    var all = new ArrayList<LoggedRow>();
    all.add(collected());
    var dispositions = Disposition.values();
    int number = 0;
    for (var step : BusinessStep.values()) {
      var hands = number % 3 == 2 ? "courier:tom.fischer" : "site:HDB";
      var disposition = dispositions[number % dispositions.length];
      all.add(rows.next(step, disposition, hands, places.get(number % places.size())));
      number++;
    }
    var division =
        all.stream().filter(row -> row.businessStep() == BusinessStep.SAMPLING).toList().get(0);
    var wrong = all.get(0);
    all.add(Rows.correction(90, wrong, "INCORRECT_DATA: x", wrong.eventTime().minusSeconds(9)));
    all.add(Rows.correction(91, wrong, "DID_NOT_OCCUR: x", wrong.eventTime()));
    var whole =
        new EventMapping(
            NAMES, Map.of(division.id(), List.of("A-1", "A-2")), Map.of(wrong.id(), wrong));
    var events = new ArrayList<EpcisEvent>();
    all.forEach(row -> events.addAll(whole.of(row)));
    events.add(sensed());
    return events;
  }

  private static EpcisEvent sensed() {
    return new EpcisEvent(
        EventType.OBJECT,
        EventIds.sensed(new UUID(1, 1), Rows.MONDAY),
        Rows.MONDAY.plusSeconds(3600),
        Optional.empty(),
        Optional.of(Action.OBSERVE),
        BusinessStep.SENSOR_REPORTING,
        Optional.empty(),
        What.objects(TUBE),
        new Where(Optional.of(BOX), Optional.empty(), Optional.empty()),
        Why.NOTHING,
        Optional.empty(),
        List.of(
            new Sensed(
                Rows.MONDAY,
                Rows.MONDAY.plusSeconds(3600),
                new BigDecimal("-81.25"),
                new BigDecimal("-80.10"),
                new BigDecimal("-78.90"))),
        Optional.empty());
  }

  private static String document(EpcisNames names, List<EpcisEvent> events) throws IOException {
    var text = new StringWriter();
    try (var generator = Json.MAPPER.getFactory().createGenerator(text)) {
      var document = new EpcisJson(generator, names);
      document.openQueryDocument(Rows.MONDAY, "SimpleEventQuery");
      for (var event : events) {
        document.write(event);
      }
      document.closeQueryDocument();
    }
    return text.toString();
  }

  private LoggedRow collected() {
    return rows.next(BusinessStep.COLLECTING, Disposition.ACTIVE, "site:HDB", "bench:HDB");
  }

  private LoggedRow stored(String place) {
    return rows.next(BusinessStep.STORING, Disposition.AVAILABLE, "site:HDB", place);
  }

  private EpcisEvent only(LoggedRow row) {
    assertThat(mapping.of(row)).hasSize(1);
    return mapping.of(row).get(0);
  }
}
