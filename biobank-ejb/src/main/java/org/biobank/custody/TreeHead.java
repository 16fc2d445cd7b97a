package org.biobank.custody;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * What the log was at a time: the text that is signed, a checkpoint of the C2SP tlog-checkpoint
 * specification with extension lines.
 *
 * @param log name of the log
 * @param size number of leaves
 * @param root of the tree over them
 * @param signedAt UTC, microseconds
 * @param complete whether nothing that was committed was waiting for its leaf any more; of what
 *     comes after such a head, nothing may claim to have been recorded long before it
 */
public record TreeHead(String log, long size, EventHash root, Instant signedAt, boolean complete) {
  private static final String TIME = "signed-at ";
  private static final String MORE = "more-waiting";

  /** Ends with a newline, which is signed too. */
  public String text() {
    return "%s\n%d\n%s\n%s%s\n%s"
        .formatted(
            log,
            size,
            Base64.getEncoder().encodeToString(root.bytes()),
            TIME,
            signedAt.toString(),
            complete ? "" : MORE + "\n");
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** Absent if the text is not one that {@link #text()} makes. */
  static Optional<TreeHead> parse(String text) {
    var lines = text.lines().toList();
    if (lines.size() < 4 || !lines.get(3).startsWith(TIME)) {
      return Optional.empty();
    }
    try {
      var head =
          new TreeHead(
              lines.get(0),
              Long.parseLong(lines.get(1)),
              EventHash.of(Base64.getDecoder().decode(lines.get(2))),
              Instant.parse(lines.get(3).substring(TIME.length())),
              lines.size() == 4);
      return Optional.of(head).filter(same -> same.text().equals(text));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
