package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in a spool, for whoever asks what is stuck; may be read while an agent works on it.
 *
 * @param refused a line for each scan set aside
 */
record SpoolState(int waiting, List<String> refused) {
  static SpoolState of(Path spool) throws IOException {
    var waiting = new SpoolFolder(spool.resolve(SpoolFolder.WAITING));
    var aside = new SpoolFolder(spool.resolve(SpoolFolder.REFUSED));
    var refused = new ArrayList<String>();
    for (var reason : aside.files(SpoolFolder.REASON)) {
      refused.add(
          aside.file(SpoolFolder.number(reason), SpoolFolder.SCAN)
              + ": "
              + Files.readString(reason).strip());
    }
    int held = waiting.files(SpoolFolder.HELD).size();
    return new SpoolState(held + waiting.files(SpoolFolder.SCAN).size(), refused);
  }

  /** One line, and one more for each scan set aside. */
  String text() {
    var lines = new ArrayList<String>();
    lines.add("%d waiting, %d set aside".formatted(waiting, refused.size()));
    lines.addAll(refused);
    return String.join("\n", lines);
  }
}
