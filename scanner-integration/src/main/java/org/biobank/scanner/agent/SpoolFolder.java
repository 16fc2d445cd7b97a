package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Numbered files of one half of a spool: what waits, or what was set aside. */
record SpoolFolder(Path path) {
  static final String WAITING = "waiting";
  static final String REFUSED = "refused";

  /** Ending of a record whose dropped file is not out of the way yet. */
  static final String HELD = ".held";

  /** Ending of a record that may be sent. */
  static final String SCAN = ".scan";

  /** Ending of the words beside a record that was set aside. */
  static final String REASON = ".why.txt";

  private static final Pattern NAME = Pattern.compile("(\\d{12})(\\.\\w+)+");

  static SpoolFolder create(Path path) throws IOException {
    return new SpoolFolder(Files.createDirectories(path));
  }

  Path file(long number, String ending) {
    return path.resolve("%012d%s".formatted(number, ending));
  }

  static long number(Path file) {
    var name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
  }

  /** In the order of their numbers; none while the folder is not there. */
  List<Path> files(String ending) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var all = Files.list(path)) {
      return all.filter(file -> file.toString().endsWith(ending) && number(file) > 0)
          .sorted()
          .toList();
    }
  }

  long highestNumber() throws IOException {
    return files("").stream().mapToLong(SpoolFolder::number).max().orElse(0);
  }

  /** What a run before this one was killed over; nobody was told that it is safe. */
  void removeUnfinished() throws IOException {
    for (var file : files(DurableFiles.PART)) {
      Files.delete(file);
    }
  }

  long bytesFree() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }
}
