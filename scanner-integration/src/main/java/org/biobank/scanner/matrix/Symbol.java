package org.biobank.scanner.matrix;

/**
 * A Data Matrix symbol that was read.
 *
 * @param modules per side
 * @param errors codewords that had to be changed though they were not in doubt
 * @param erasures codewords that were given up as doubtful and recomputed
 * @param checks codewords the symbol carries for its protection
 * @param explained share of the picture's variance inside the symbol that the read symbol explains
 * @param finder correlation of the picture with the known finder pattern, 0 to 1
 */
public record Symbol(
    String text,
    int modules,
    int errors,
    int erasures,
    int checks,
    double explained,
    double finder,
    boolean lightMarks,
    boolean mirrored,
    Pose pose) {

  /** Check codewords left over after correction: what still speaks against a chance read. */
  public int margin() {
    return checks - erasures - 2 * errors;
  }

  /** The same symbol as seen in a picture that this one's was cut out of. */
  public Symbol shifted(double x, double y) {
    return new Symbol(
        text,
        modules,
        errors,
        erasures,
        checks,
        explained,
        finder,
        lightMarks,
        mirrored,
        new Pose(
            pose.x() + x, pose.y() + y, pose.width(), pose.height(), pose.angle(), pose.shear()));
  }
}
