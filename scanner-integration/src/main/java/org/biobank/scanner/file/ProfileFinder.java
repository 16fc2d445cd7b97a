package org.biobank.scanner.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.biobank.scanner.file.Column.Numbered;
import org.biobank.scanner.rack.TubeCodeRule;
import org.biobank.scanner.rack.WellPosition;

/** Finds out how a file is written: one of the known profiles, or columns that look right. */
public final class ProfileFinder {
  private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

  /** A preview shows so many rows. */
  private static final int SHOWN = 8;

  /** Of ten rows one may lack a position, as a summary does. */
  private static final double MOSTLY = 0.9;

  private ProfileFinder() {}

  /**
   * How a file would be read, for a person to agree with.
   *
   * @param reason why this profile, in words
   * @param rows the first rows, position and text
   */
  public record Found(FileProfile profile, String reason, List<List<String>> rows) {}

  /**
   * @throws RackFileRefused if nothing in the file looks like wells and codes
   */
  public static Found find(byte[] bytes) {
    return find(FileText.of(bytes));
  }

  static Found find(String text) {
    String start = text.stripLeading();
    if (start.startsWith("Date & time of Trace")) {
      return found(FileProfile.TRACE, "it begins as a Matrix trace", text);
    }
    if (start.lines().findFirst().orElse("").contains("LocationCell")) {
      return found(FileProfile.VISIONMATE, "its header is VisionMate's", text);
    }
    for (FileProfile profile : List.of(FileProfile.TRAXCER, FileProfile.TRAXCER_TUBE_POSITION)) {
      if (start.lines().skip(1).findFirst().filter(line -> isHeader(line, profile)).isPresent()) {
        return found(profile, "its second line is Traxcer's header", text);
      }
    }
    if (start
        .lines()
        .findFirst()
        .filter(line -> isHeader(line, FileProfile.BOX_IN_HEADER))
        .isPresent()) {
      return found(FileProfile.BOX_IN_HEADER, "its header has Tube ID, Row and Column", text);
    }
    return byColumns(text);
  }

  private static boolean isHeader(String line, FileProfile profile) {
    List<String> header =
        TableRow.of(line, profile.separator(), 1).stream()
            .findFirst()
            .map(TableRow::cells)
            .orElse(List.of());
    return profile.code().in(header).isPresent()
        && profile.well().first().in(header).isPresent()
        && profile.well().second().map(column -> column.in(header).isPresent()).orElse(true);
  }

  private static Found found(FileProfile profile, String reason, String text) {
    List<List<String>> rows =
        text.lines()
            .skip(profile.preamble())
            .limit(SHOWN)
            .flatMap(line -> TableRow.of(line, profile.separator(), 1).stream())
            .map(TableRow::cells)
            .toList();
    return new Found(profile, reason, rows);
  }

  /** The separator under which a column of positions and one of codes appear. */
  private static Found byColumns(String text) {
    return SEPARATORS.stream()
        .flatMap(separator -> columns(text, separator).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new RackFileRefused(
                    FileFault.ofFile(
                        "has no column of positions such as A1 beside one of codes",
                        "choose one of the profiles " + FileProfile.names())));
  }

  private static Optional<Found> columns(String text, char separator) {
    List<TableRow> rows = TableRow.of(text, separator, 1);
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    if (width < 2) {
      return Optional.empty();
    }
    boolean header = IntStream.range(0, width).noneMatch(i -> isPosition(rows.get(0).cell(i)));
    List<TableRow> body = header ? rows.subList(1, rows.size()) : rows;
    return IntStream.range(0, width)
        .filter(i -> mostly(body, row -> isPosition(row.cell(i))))
        .boxed()
        .findFirst()
        .flatMap(position -> withCode(body, width, position, separator, header))
        .map(
            profile ->
                found(
                    profile,
                    "separated by '%s', positions in column %d"
                        .formatted(
                            separator == '\t' ? "tab" : separator,
                            ((Numbered) profile.well().first()).index() + 1),
                    text));
  }

  private static Optional<FileProfile> withCode(
      List<TableRow> body, int width, int position, char separator, boolean header) {
    List<Integer> others =
        new ArrayList<>(IntStream.range(0, width).filter(i -> i != position).boxed().toList());
    others.sort(Comparator.comparingInt((Integer i) -> -codes(body, i).size()));
    Optional<Integer> code = others.stream().filter(i -> !codes(body, i).isEmpty()).findFirst();
    Optional<Column> rack =
        others.stream()
            .filter(i -> !Optional.of(i).equals(code))
            .filter(i -> body.size() > 1 && codes(body, i).size() == 1)
            .filter(i -> body.stream().allMatch(row -> !row.cell(i).isEmpty()))
            .map(i -> (Column) new Numbered(i))
            .findFirst();
    return code.map(
        i ->
            new FileProfile(
                "found-by-columns",
                separator,
                0,
                Optional.empty(),
                header,
                WellColumns.position(new Numbered(position)),
                new Numbered(i),
                rack,
                Optional.empty(),
                false,
                Markers.USUAL,
                TubeCodeRule.NONE));
  }

  private static Set<String> codes(List<TableRow> body, int column) {
    Set<String> codes = new HashSet<>();
    for (TableRow row : body) {
      String text = row.cell(column);
      boolean marker = Markers.USUAL.areEmpty(text) || Markers.USUAL.areUnread(text);
      if (!marker && text.length() >= 4 && text.chars().anyMatch(Character::isDigit)) {
        codes.add(text);
      }
    }
    return codes;
  }

  private static boolean mostly(List<TableRow> rows, Predicate<TableRow> what) {
    return !rows.isEmpty() && rows.stream().filter(what).count() >= MOSTLY * rows.size();
  }

  private static boolean isPosition(String text) {
    try {
      WellPosition.parse(text);
      return text.length() <= 5;
    } catch (IllegalArgumentException noPosition) {
      return false;
    }
  }
}
