package org.biobank.custody;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What the log was at a time: the text that is signed, a checkpoint of the C2SP tlog-checkpoint
 * specification with the time as its extension line.
 *
 * @param log name of the log
 * @param size number of leaves
 * @param root of the tree over them
 * @param signedAt UTC, microseconds
 */
public record TreeHead(String log, long size, EventHash root, Instant signedAt) {
  private static final String TIME = "signed-at ";

  /** Ends with a newline, which is signed too. */
  public String text() {
    return "%s\n%d\n%s\n%s%s\n"
        .formatted(
            log, size, Base64.getEncoder().encodeToString(root.bytes()), TIME, signedAt.toString());
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** Absent if the text is not one that {@link #text()} makes. */
  static Optional<TreeHead> parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length != 5 || !lines[3].startsWith(TIME)) {
      return Optional.empty();
    }
    try {
      var head =
          new TreeHead(
              lines[0],
              Long.parseLong(lines[1]),
              EventHash.of(Base64.getDecoder().decode(lines[2])),
              Instant.parse(lines[3].substring(TIME.length())));
      return Optional.of(head)
          .filter(same -> Arrays.equals(same.bytes(), text.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
