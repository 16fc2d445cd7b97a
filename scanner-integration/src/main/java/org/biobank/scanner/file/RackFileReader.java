package org.biobank.scanner.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.WellPosition;
import org.biobank.scanner.rack.WellReading;

/** Reads a rack scanner's file by a profile; tells all faults of the file at once. */
public final class RackFileReader {
  private final FileProfile profile;
  private final RackLayout layout;
  private final List<FileFault> faults = new ArrayList<>();
  private final Map<WellPosition, WellReading> wells = new HashMap<>();
  private final Map<WellPosition, Integer> lines = new HashMap<>();
  private final Map<String, WellPosition> places = new HashMap<>();
  private Optional<String> rackCode = Optional.empty();

  private RackFileReader(FileProfile profile, RackLayout layout) {
    this.profile = profile;
    this.layout = layout;
  }

  /**
   * @param fileName some profiles take the rack's code from it
   * @throws RackFileRefused with every fault, if there is any
   */
  public static RackFile read(
      byte[] bytes, FileProfile profile, RackLayout layout, Optional<String> fileName) {
    return read(FileText.of(bytes), profile, layout, fileName);
  }

  /**
   * As a profile that fits the text reads it.
   *
   * @throws RackFileRefused if the file has faults, or nothing in it looks like a rack
   */
  public static RackFile read(byte[] bytes, RackLayout layout, Optional<String> fileName) {
    String text = FileText.of(bytes);
    return read(text, ProfileFinder.find(text).profile(), layout, fileName);
  }

  static RackFile read(
      String text, FileProfile profile, RackLayout layout, Optional<String> fileName) {
    RackFileReader reader = new RackFileReader(profile, layout);
    reader.readAll(text);
    if (!reader.faults.isEmpty()) {
      throw new RackFileRefused(reader.faults);
    }
    Optional<String> named =
        profile.nameIsRack() ? fileName.map(RackFileReader::stem) : Optional.empty();
    return new RackFile(profile.name(), layout, reader.rackCode.or(() -> named), reader.wells);
  }

  private static String stem(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private void readAll(String text) {
    List<String> all = text.lines().toList();
    int preamble = Math.min(profile.preamble(), all.size());
    all.subList(0, preamble).forEach(this::readPreamble);
    String table =
        all.subList(preamble, all.size()).stream()
            .map(line -> isIgnored(line) ? "" : line)
            .collect(Collectors.joining("\n"));
    List<TableRow> rows = TableRow.of(table, profile.separator(), preamble + 1);
    List<String> header = profile.header() && !rows.isEmpty() ? rows.get(0).cells() : List.of();
    readRows(profile.header() && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows, header);
    if (wells.isEmpty() && faults.isEmpty()) {
      faults.add(FileFault.ofFile("names no well", "check the profile " + profile.name()));
    }
  }

  private boolean isIgnored(String line) {
    return profile.ignored().map(pattern -> pattern.matcher(line).matches()).orElse(false);
  }

  private void readPreamble(String line) {
    profile
        .rackLine()
        .map(pattern -> pattern.matcher(line))
        .filter(Matcher::matches)
        .ifPresent(match -> rackCode = Optional.of(match.group(1)));
  }

  private void readRows(List<TableRow> rows, List<String> header) {
    header.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("box id:"))
        .findFirst()
        .ifPresent(name -> rackCode = Optional.of(name.substring(name.indexOf(':') + 1).strip()));
    var first = profile.well().first().in(header);
    var second = profile.well().second().map(column -> column.in(header));
    var code = profile.code().in(header);
    if (first.isEmpty() || code.isEmpty() || second.map(c -> c.isEmpty()).orElse(false)) {
      faults.add(
          new FileFault(
              profile.preamble() + 1,
              "",
              String.join(" ", header),
              "the header lacks a column of the profile " + profile.name(),
              "choose another profile"));
      return;
    }
    for (TableRow row : rows) {
      String position = row.cell(first.getAsInt());
      String whole =
          second.map(column -> joined(position, row.cell(column.getAsInt()))).orElse(position);
      readWell(row, whole, row.cell(code.getAsInt()));
      profile.rack().ifPresent(column -> readRack(row, column, header));
    }
  }

  /** A row and a column, letter first whichever way round they were written. */
  private static String joined(String one, String other) {
    boolean letterFirst = !one.isEmpty() && Character.isLetter(one.charAt(0));
    return letterFirst ? one + other : other + one;
  }

  private void readRack(TableRow row, Column column, List<String> header) {
    String told = column.in(header).stream().mapToObj(row::cell).findFirst().orElse("");
    if (told.isEmpty()) {
      return;
    }
    if (rackCode.isPresent() && !rackCode.get().equals(told)) {
      faults.add(
          new FileFault(
              row.line(),
              "",
              told,
              "another rack than " + rackCode.get() + " above",
              "send one rack a file"));
    }
    rackCode = rackCode.or(() -> Optional.of(told));
  }

  private void readWell(TableRow row, String name, String text) {
    WellPosition position;
    try {
      position = WellPosition.parse(name);
    } catch (IllegalArgumentException e) {
      faults.add(
          new FileFault(row.line(), name, text, "no position such as A1", "check the profile"));
      return;
    }
    if (!layout.holds(position)) {
      faults.add(
          new FileFault(
              row.line(),
              position.name(),
              text,
              "outside a rack of %d x %d wells".formatted(layout.rows(), layout.columns()),
              "choose the rack's own rows and columns"));
      return;
    }
    Integer before = lines.putIfAbsent(position, row.line());
    if (before != null) {
      faults.add(
          new FileFault(
              row.line(),
              position.name(),
              text,
              "told already in line " + before,
              "scan the rack again"));
      return;
    }
    reading(row, position, text).ifPresent(reading -> wells.put(position, reading));
  }

  private Optional<WellReading> reading(TableRow row, WellPosition position, String text) {
    if (profile.markers().areEmpty(text)) {
      return Optional.of(new WellReading.Empty(position, 1, RackFile.NOWHERE));
    }
    if (profile.markers().areUnread(text)) {
      return Optional.of(new WellReading.Unread(position, 1, RackFile.NOWHERE));
    }
    if (!isCode(text)) {
      faults.add(
          new FileFault(
              row.line(),
              position.name(),
              text,
              "neither a tube's code nor a known mark for an empty or unread well",
              "add the mark to the profile"));
      return Optional.empty();
    }
    WellPosition other = places.putIfAbsent(text, position);
    if (other != null) {
      faults.add(
          new FileFault(
              row.line(),
              position.name(),
              text,
              "stands in " + other.name() + " too",
              "scan the rack again"));
    }
    return Optional.of(new WellReading.Read(position, text, 1, RackFile.NOWHERE));
  }

  /** A word without any digit is a mark that nobody told us, unless the rule says otherwise. */
  private boolean isCode(String text) {
    boolean named = profile.rule().isNone() ? text.chars().anyMatch(Character::isDigit) : true;
    return named && profile.rule().allows(text);
  }
}
