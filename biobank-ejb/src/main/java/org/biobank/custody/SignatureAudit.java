package org.biobank.custody;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Checks the signatures of a log: under each event stand those whose digests it was hashed with,
 * all of them, and each was given to this event and no other.
 */
final class SignatureAudit {
  /** Never within a string of the event: there its quotation marks are escaped. */
  private static final Pattern MEMBER = Pattern.compile(",\"signatures\":\"([0-9a-f ]*)\"");

  private final Consumer<Finding> findings;
  private final List<EventSignature> read = new ArrayList<>();
  private Optional<LogLine.Entry> event = Optional.empty();

  SignatureAudit(Consumer<Finding> findings) {
    this.findings = findings;
  }

  void accept(LogLine line) {
    if (line instanceof LogLine.Signed signed) {
      read.add(signed.signature());
      return;
    }
    judge();
    event =
        line instanceof LogLine.Entry entry ? Optional.of(entry) : Optional.<LogLine.Entry>empty();
  }

  /** After the last line. */
  void end() {
    judge();
    event = Optional.empty();
  }

  private void judge() {
    event.ifPresent(entry -> judge(entry, entry.event().orElse("")));
    read.clear();
  }

  private void judge(LogLine.Entry entry, String text) {
    boolean signed = text.contains("\"signatures\":\"");
    if (!signed && read.isEmpty()) {
      return;
    }
    var member = MEMBER.matcher(text);
    var digests = member.find() ? EventHash.split(member.group(1)) : List.<EventHash>of();
    if (read.size() < digests.size()) {
      report(entry, Finding.Kind.DROPPED, "a signature under it is missing");
    } else if (!read.stream().map(EventSignature::digest).toList().equals(digests)) {
      report(entry, Finding.Kind.ALTERED, "a signature under it was changed or belongs elsewhere");
    } else if (!allUnder(entry, member.replaceFirst(""))) {
      report(entry, Finding.Kind.ALTERED, "a signature under it was given to something else");
    }
  }

  private boolean allUnder(LogLine.Entry entry, String unsigned) {
    var hash = EventHash.of(MerkleHash.sha256().digest(unsigned.getBytes(StandardCharsets.UTF_8)));
    var id = entry.event().flatMap(EventFacts::of).map(EventFacts::id);
    return read.stream()
        .allMatch(
            signature ->
                signature.signedHash().equals(hash)
                    && id.filter(signature.eventId()::equals).isPresent());
  }

  private void report(LogLine.Entry entry, Finding.Kind kind, String words) {
    var id = entry.event().flatMap(EventFacts::of).map(EventFacts::id);
    findings.accept(new Finding(kind, entry.leaf(), id, words));
  }
}
