package org.biobank.scanner.matrix;

/**
 * A Data Matrix symbol that was read.
 *
 * @param modules per side
 * @param proof what speaks for the text being the true one
 */
public record Symbol(String text, int modules, Aspect aspect, Pose pose, Proof proof) {

  /**
   * The evidence for a reading.
   *
   * @param spare check codewords left over after correction
   * @param strain what the picture says against the modules that correction changed, in clear
   *     modules per module of the symbol: 0 when nothing was changed, about a quarter for a symbol
   *     that is not there
   * @param explained share of the picture's variance inside the symbol that the read symbol
   *     explains
   * @param finder correlation of the picture with the known finder pattern, 0 to 1
   */
  public record Proof(int spare, double strain, double explained, double finder) {}

  /** The same symbol as seen in a picture that this one's was cut out of. */
  public Symbol shifted(double x, double y) {
    return new Symbol(
        text,
        modules,
        aspect,
        new Pose(
            pose.x() + x, pose.y() + y, pose.width(), pose.height(), pose.angle(), pose.shear()),
        proof);
  }
}
