package org.biobank.epcis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biobank.epcis.EpcisEvent.Sensed;

/**
 * EPCIS 2.0 JSON-LD, written as it goes out. Times carry milliseconds (EPCIS 2.0, 7.3.2); the
 * ledger's microseconds stand in what the proof is about.
 */
public final class EpcisJson {
  private static final String CONTEXT =
      "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String OURS = "biobank:";

  private final JsonGenerator json;
  private final EpcisNames names;

  public EpcisJson(JsonGenerator json, EpcisNames names) {
    this.json = json;
    this.names = names;
  }

  /** Head of a document: an EPCISQueryDocument up to the list of its events. */
  public void openQueryDocument(Instant now, String queryName) throws IOException {
    json.writeStartObject();
    writeContext();
    json.writeStringField("type", "EPCISQueryDocument");
    json.writeStringField("schemaVersion", "2.0");
    json.writeStringField("creationDate", TIME.format(now));
    json.writeObjectFieldStart("epcisBody");
    json.writeObjectFieldStart("queryResults");
    json.writeStringField("queryName", queryName);
    json.writeObjectFieldStart("resultsBody");
    json.writeArrayFieldStart("eventList");
  }

  public void closeQueryDocument() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeContext() throws IOException {
    json.writeArrayFieldStart("@context");
    json.writeString(CONTEXT);
    json.writeStartObject();
    json.writeStringField("biobank", names.vocabulary());
    json.writeEndObject();
    json.writeEndArray();
  }

  /** An event as a member of a list. */
  public void write(EpcisEvent event) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", event.type().word());
    json.writeStringField("eventID", "urn:uuid:" + event.id());
    json.writeStringField("eventTime", TIME.format(event.eventTime()));
    json.writeStringField("eventTimeZoneOffset", offset(event.eventTime()));
    write("recordTime", event.recordTime().map(TIME::format));
    writeError(event);
    write("action", event.action().map(Action::name));
    json.writeStringField("bizStep", Vocabulary.word(event.step()));
    write("disposition", event.disposition().map(Vocabulary::word));
    writeWhat(event);
    writeWhere(event);
    writeWhy(event);
    writeSensed(event.sensed());
    writeOurs(event);
    json.writeEndObject();
  }

  private String offset(Instant at) {
    var offset = names.zone().getRules().getOffset(at);
    return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
  }

  private void writeError(EpcisEvent event) throws IOException {
    if (event.error().isPresent()) {
      var declared = event.error().get();
      json.writeObjectFieldStart("errorDeclaration");
      json.writeStringField("declarationTime", TIME.format(declared.at()));
      json.writeStringField("reason", declared.reason());
      if (!declared.corrective().isEmpty()) {
        write(
            "correctiveEventIDs",
            declared.corrective().stream().map(id -> "urn:uuid:" + id).toList());
      }
      json.writeEndObject();
    }
  }

  private void writeWhat(EpcisEvent event) throws IOException {
    var what = event.what();
    switch (event.type()) {
      case AGGREGATION -> {
        write("parentID", what.parent());
        write("childEPCs", what.epcs());
      }
      case TRANSFORMATION -> {
        write("inputEPCList", what.inputs());
        write("outputEPCList", what.outputs());
      }
      case OBJECT, TRANSACTION, ASSOCIATION -> write("epcList", what.epcs());
    }
  }

  private void writeWhere(EpcisEvent event) throws IOException {
    writeId("readPoint", event.where().readPoint());
    writeId("bizLocation", event.where().location());
  }

  private void writeWhy(EpcisEvent event) throws IOException {
    var why = event.why();
    if (why.despatch().isPresent()) {
      writePair("bizTransactionList", "desadv", "bizTransaction", why.despatch().get());
    }
    if (why.source().isPresent()) {
      writePair("sourceList", "possessing_party", "source", why.source().get());
    }
    if (why.destination().isPresent()) {
      writePair("destinationList", "possessing_party", "destination", why.destination().get());
    }
  }

  private void writePair(String list, String type, String member, String id) throws IOException {
    json.writeArrayFieldStart(list);
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeStringField(member, id);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeSensed(List<Sensed> sensed) throws IOException {
    if (sensed.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("sensorElementList");
    for (var one : sensed) {
      json.writeStartObject();
      json.writeObjectFieldStart("sensorMetadata");
      json.writeStringField("startTime", TIME.format(one.from()));
      json.writeStringField("endTime", TIME.format(one.until()));
      json.writeEndObject();
      json.writeArrayFieldStart("sensorReport");
      json.writeStartObject();
      json.writeStringField("type", "Temperature");
      json.writeNumberField("minValue", one.min());
      json.writeNumberField("maxValue", one.max());
      json.writeNumberField("meanValue", one.mean());
      json.writeStringField("uom", "CEL");
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What EPCIS has no word for, in words of our own (EPCIS 2.0, 7.1: extensions). */
  private void writeOurs(EpcisEvent event) throws IOException {
    write(OURS + "position", event.where().position());
    if (event.logged().isPresent()) {
      var logged = event.logged().get();
      json.writeNumberField(OURS + "leafIndex", logged.leaf());
      json.writeStringField(OURS + "custodyHash", logged.hash());
      json.writeStringField(OURS + "proof", names.proof(logged.custodyEvent()));
    }
  }

  private void write(String member, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(member, value.get());
    }
  }

  private void write(String member, List<String> values) throws IOException {
    json.writeArrayFieldStart(member);
    for (var value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void writeId(String member, Optional<String> id) throws IOException {
    if (id.isPresent()) {
      json.writeObjectFieldStart(member);
      json.writeStringField("id", id.get());
      json.writeEndObject();
    }
  }
}
