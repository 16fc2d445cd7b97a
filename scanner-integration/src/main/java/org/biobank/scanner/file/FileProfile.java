package org.biobank.scanner.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.biobank.scanner.file.Column.Named;
import org.biobank.scanner.file.Column.Numbered;
import org.biobank.scanner.rack.TubeCodeRule;

/**
 * How one kind of rack scanner writes a rack down. The vendors' exports can be set up by their
 * users, so a profile is a value that a site may change, not a parser.
 *
 * @param name for settings and messages
 * @param preamble lines before the table
 * @param rackLine finds the rack's code in one of those lines (its first group)
 * @param header whether the table begins with the names of its columns
 * @param rack the column that repeats the rack's code
 * @param ignored lines that say nothing of wells
 * @param nameIsRack whether the file is named after the rack
 * @param rule what a tube's code must look like
 */
public record FileProfile(
    String name,
    char separator,
    int preamble,
    Optional<Pattern> rackLine,
    boolean header,
    WellColumns well,
    Column code,
    Optional<Column> rack,
    Optional<Pattern> ignored,
    boolean nameIsRack,
    Markers markers,
    TubeCodeRule rule) {

  /** Thermo VisionMate's file: tab-separated with a header. */
  public static final FileProfile VISIONMATE =
      table("visionmate", '\t', WellColumns.position(new Named("LocationCell")), "TubeCode")
          .withRack(new Named("RackID"));

  /** Thermo/Matrix "Trace" text: two lines of preamble, then position and code. */
  public static final FileProfile TRACE =
      plain("matrix-trace", ';', 0, 1)
          .after(2, Pattern.compile("(?i)\\s*Rack Base Name:\\s*(\\S+)\\s*"));

  /** Micronic Traxcer: the rack's code in the first line, then a table with a header. */
  public static final FileProfile TRAXCER =
      table("traxcer", ',', WellColumns.position(new Named("Position")), "Tube ID")
          .after(1, Pattern.compile("\"?([^\",;]+?)\"?[,;]*"));

  /** As {@link #TRAXCER}, where the column is called "Tube Position". */
  public static final FileProfile TRAXCER_TUBE_POSITION =
      table(
              "traxcer-tube-position",
              ',',
              WellColumns.position(new Named("Tube Position")),
              "Tube ID")
          .after(1, Pattern.compile("\"?([^\",;]+?)\"?[,;]*"));

  /** FluidX and Sanger's LIMS: position and code, no header. */
  public static final FileProfile FLUIDX = plain("fluidx", ',', 0, 1);

  /** As {@link #FLUIDX} with the rack's code before them. */
  public static final FileProfile FLUIDX_RACK =
      plain("fluidx-rack", ',', 1, 2).withRack(new Numbered(0));

  /** The answer of a FluidX XTR-96 over TCP. */
  public static final FileProfile FLUIDX_ANSWER =
      plain("fluidx-answer", ',', 0, 1)
          .ignoring(Pattern.compile("(?i)\\s*(Reading\\.*|OK\\s*-.*Failed.*)\\s*"));

  /** Position and quoted code; the file bears the rack's code as its name. */
  public static final FileProfile NAMED_BY_RACK =
      new FileProfile(
          "named-by-rack",
          ',',
          0,
          Optional.empty(),
          false,
          WellColumns.position(new Numbered(0)),
          new Numbered(1),
          Optional.empty(),
          Optional.empty(),
          true,
          Markers.USUAL,
          TubeCodeRule.NONE);

  /** A table whose row is a number and whose column is a letter, the box named in the header. */
  public static final FileProfile BOX_IN_HEADER =
      table(
          "box-in-header",
          ',',
          WellColumns.rowAndColumn(new Named("Row"), new Named("Column")),
          "Tube ID");

  private static final List<FileProfile> ALL =
      List.of(
          VISIONMATE,
          TRACE,
          TRAXCER,
          TRAXCER_TUBE_POSITION,
          FLUIDX,
          FLUIDX_RACK,
          FLUIDX_ANSWER,
          NAMED_BY_RACK,
          BOX_IN_HEADER);

  public static List<FileProfile> all() {
    return ALL;
  }

  /** Empty if no profile has this name. */
  public static Optional<FileProfile> named(String name) {
    return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  public static String names() {
    return String.join(
        ", ", Arrays.asList(ALL.stream().map(FileProfile::name).toArray(String[]::new)));
  }

  static FileProfile table(String name, char separator, WellColumns well, String code) {
    return new FileProfile(
        name,
        separator,
        0,
        Optional.empty(),
        true,
        well,
        new Named(code),
        Optional.empty(),
        Optional.empty(),
        false,
        Markers.USUAL,
        TubeCodeRule.NONE);
  }

  static FileProfile plain(String name, char separator, int position, int code) {
    return new FileProfile(
        name,
        separator,
        0,
        Optional.empty(),
        false,
        WellColumns.position(new Numbered(position)),
        new Numbered(code),
        Optional.empty(),
        Optional.empty(),
        false,
        Markers.USUAL,
        TubeCodeRule.NONE);
  }

  FileProfile withRack(Column column) {
    return new FileProfile(
        name,
        separator,
        preamble,
        rackLine,
        header,
        well,
        code,
        Optional.of(column),
        ignored,
        nameIsRack,
        markers,
        rule);
  }

  FileProfile after(int lines, Pattern rackCode) {
    return new FileProfile(
        name,
        separator,
        lines,
        Optional.of(rackCode),
        header,
        well,
        code,
        rack,
        ignored,
        nameIsRack,
        markers,
        rule);
  }

  FileProfile ignoring(Pattern lines) {
    return new FileProfile(
        name,
        separator,
        preamble,
        rackLine,
        header,
        well,
        code,
        rack,
        Optional.of(lines),
        nameIsRack,
        markers,
        rule);
  }

  public FileProfile withRule(TubeCodeRule changed) {
    return new FileProfile(
        name,
        separator,
        preamble,
        rackLine,
        header,
        well,
        code,
        rack,
        ignored,
        nameIsRack,
        markers,
        changed);
  }

  public FileProfile withMarkers(Markers changed) {
    return new FileProfile(
        name,
        separator,
        preamble,
        rackLine,
        header,
        well,
        code,
        rack,
        ignored,
        nameIsRack,
        changed,
        rule);
  }
}
