package org.biobank.scanner.file;

/**
 * One thing that is wrong with a rack scanner's file.
 *
 * @param line from 1; 0 if the whole file is meant
 * @param position as the file writes it, empty if the fault is not in a well
 * @param value what stands there
 * @param problem what is wrong with it, in words
 * @param remedy what would do, in words
 */
public record FileFault(int line, String position, String value, String problem, String remedy) {
  private static final int SHOWN = 60;

  public FileFault {
    value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
  }

  static FileFault ofFile(String problem, String remedy) {
    return new FileFault(0, "", "", problem, remedy);
  }

  @Override
  public String toString() {
    String where = line == 0 ? "the file" : "line " + line;
    String well = position.isEmpty() ? "" : ", " + position;
    String what = value.isEmpty() ? "" : ", '" + value + "'";
    return where + well + what + ": " + problem + "; " + remedy;
  }
}
