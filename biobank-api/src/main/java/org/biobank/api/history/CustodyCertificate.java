package org.biobank.api.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.EventHash;
import org.biobank.custody.ProveInclusion.ProvenLeaf;
import org.biobank.custody.TreeHead;
import org.biobank.history.Around;
import org.biobank.history.GapReason;
import org.biobank.history.History;
import org.biobank.history.HistoryLine;
import org.biobank.history.HistoryLine.Kind;
import org.biobank.history.Temperature;
import org.biobank.history.ToldEvent;
import org.biobank.scanner.label.PdfCertificate;
import org.biobank.scanner.label.PdfCertificate.Entry;
import org.biobank.scanner.label.PdfCertificate.Section;
import org.biobank.shared.PlainDecimal;

/**
 * A history in words, for people who have nothing but the paper. Times are UTC.
 *
 * @param proven the last event, in the tree of the head
 * @param base address of this installation, without a slash at the end
 */
record CustodyCertificate(History history, ProvenLeaf proven, TreeHead head, String base) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int HASH_SHOWN = 16;

  byte[] pdf() {
    var sections =
        List.of(
            new Section("Stays and gaps", history.lines().stream().map(this::line).toList()),
            new Section(
                "Events, as they were told", history.events().stream().map(this::event).toList()),
            new Section("Proof", proof()));
    return new PdfCertificate(
            "Certificate of custody " + history.code(),
            facts(),
            address(),
            history.code() + ", made " + time(history.chain().checkedAt()) + " UTC",
            sections)
        .render();
  }

  /**
   * Of the page that fetches the proof and checks it. What the paper claims stands behind the #: a
   * browser does not send it, so no server can make its answer fit.
   */
  String address() {
    return base
        + "/proof/"
        + proven.eventId()
        + "#"
        + short64(proven.leafHash())
        + "."
        + head.size()
        + "."
        + short64(head.root());
  }

  private static String short64(EventHash hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.bytes());
  }

  private List<String> facts() {
    var facts = new ArrayList<String>();
    history
        .from()
        .ifPresent(
            from ->
                facts.add(
                    "From "
                        + time(from)
                        + " to "
                        + time(history.until())
                        + " UTC"
                        + (history.ended() ? ", when it ceased to be" : "")));
    facts.add(history.events().size() + " events, " + history.lines().size() + " stays and gaps");
    facts.add(
        history.gapSeconds() == 0
            ? "Accounted for at all times"
            : "Not accounted for during "
                + duration(history.gapSeconds())
                + ": on grey ground below");
    facts.add(chain());
    facts.add(
        "The code at the right leads to the proof that its last event stands in the log of this"
            + " biobank, unchanged. Anybody may look.");
    return facts;
  }

  private String chain() {
    var check = history.chain();
    return check.verified()
        ? "The chain of custody holds; checked " + time(check.checkedAt()) + " UTC"
        : "THE CHAIN OF CUSTODY IS BROKEN at event "
            + check.brokenAt().map(String::valueOf).orElse("?")
            + ": "
            + check.finding().orElse("");
  }

  private Entry line(HistoryLine line) {
    var words = new ArrayList<String>();
    if (line.kind() == Kind.GAP) {
      words.add(
          "GAP: "
              + line.reasons().stream()
                  .map(CustodyCertificate::reason)
                  .collect(Collectors.joining("; ")));
    }
    words.add(where(line) + ", in the hands of " + line.custodian().replace(":", " "));
    words.add(warmth(line.temperature()));
    if (!line.begunBy().isEmpty()) {
      words.add("Begun by event " + numbers(line.begunBy()));
    }
    return new Entry(
        List.of(time(line.from()), duration(line.seconds())), words, line.kind() == Kind.GAP);
  }

  private static String where(HistoryLine line) {
    if (line.path().size() < 2) {
      return "At " + line.place().replace(":", " ");
    }
    var path =
        line.path().stream().map(CustodyCertificate::step).collect(Collectors.joining(" > "));
    return line.pathAssumed() ? path + " (as it stands now; no move was told)" : path;
  }

  private static String step(Around step) {
    var name = step.name().filter(words -> !words.equals(step.code()));
    return name.map(words -> words + " (" + step.code() + ")").orElse(step.code())
        + step.position().map(at -> " at " + at).orElse("");
  }

  private static String warmth(Temperature temperature) {
    return switch (temperature.source()) {
      case MEASURED ->
          "Measured: %s to %s, mean %s, %d readings"
              .formatted(
                  celsius(temperature.min()),
                  celsius(temperature.max()),
                  celsius(temperature.mean()),
                  temperature.readings());
      case SET_POINT -> "Not measured; the store is set to " + celsius(temperature.setPoint());
      case AMBIENT -> "Not measured; room temperature";
      case NOT_OURS -> "In the hands of a recipient: temperature not ours to tell";
      case UNKNOWN -> "Temperature unknown";
    };
  }

  private static String celsius(Optional<BigDecimal> value) {
    return value.map(number -> PlainDecimal.shown(number) + " °C").orElse("?");
  }

  private static String reason(GapReason reason) {
    return switch (reason) {
      case MISSING -> "looked for and not found";
      case PLACE_NOT_TOLD -> "where at the site was not told";
      case NO_CARRIER -> "on its way, in no courier's hands";
      case TOLD_LATE -> "told only afterwards";
      case DECLARED_WRONG -> "what was told was declared wrong";
      case CONTAINER_ASTRAY -> "where its container stood is not known";
      case PROBE_SILENT -> "the probe sent nothing";
      case NO_TEMPERATURE -> "nothing tells how warm it was";
    };
  }

  private Entry event(ToldEvent event) {
    var words = new ArrayList<String>();
    words.add(
        plain(event.businessStep().name())
            + ", then "
            + plain(event.disposition().name())
            + ": "
            + event.place().replace(":", " "));
    words.add(
        "Told by "
            + event.toldBy()
            + " at "
            + time(event.recordedAt())
            + (event.late() ? ", more than an hour later" : ""));
    event
        .corrects()
        .ifPresent(id -> words.add("Declares event " + numbers(List.of(id)) + " wrong"));
    event
        .correctedBy()
        .ifPresent(id -> words.add("DECLARED WRONG by event " + numbers(List.of(id))));
    event.signatures().forEach(signed -> words.add(signature(signed)));
    words.add("SHA-256 " + event.hash().substring(0, HASH_SHOWN) + "…");
    return new Entry(
        List.of(event.sequence() + "   " + time(event.eventTime())),
        words,
        event.correctedBy().isPresent());
  }

  private static String signature(ToldEvent.Signed signed) {
    return "Signed by %s, %s, at %s: %s"
        .formatted(
            signed.name(),
            plain(signed.meaning().name()),
            time(signed.signedAt()),
            signed.reason());
  }

  private String numbers(List<UUID> events) {
    return history.events().stream()
        .filter(event -> events.contains(event.id()))
        .map(event -> String.valueOf(event.sequence()))
        .collect(Collectors.joining(", "));
  }

  private List<Entry> proof() {
    return List.of(
        new Entry(List.of("Log"), List.of(head.log()), false),
        new Entry(
            List.of("Head"),
            List.of(
                "%d leaves, signed %s".formatted(head.size(), time(head.signedAt())),
                "root " + head.root().hex()),
            false),
        new Entry(
            List.of("Last event"),
            List.of(
                proven.eventId().toString(),
                "leaf %d, %s".formatted(proven.proof().leafIndex(), proven.leafHash().hex())),
            false),
        new Entry(List.of("Address"), List.of(address()), false));
  }

  private static String plain(String word) {
    return word.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }

  static String duration(long seconds) {
    long minutes = seconds / 60;
    if (minutes == 0) {
      return seconds + " s";
    }
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes < 60 * 24
        ? minutes / 60 + " h " + minutes % 60 + " min"
        : minutes / 1440 + " d " + minutes / 60 % 24 + " h";
  }
}
