package org.biobank.scanner.rack;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.matrix.CodeSpots;
import org.biobank.scanner.matrix.EdgeMap;
import org.biobank.scanner.matrix.PicturePoint;

/**
 * Finds the lattice of wells in a picture without being told anything but the rows and columns: the
 * two pitches from the picture's likeness to itself when shifted, the phase from a few tubes that
 * were read, and which of the lattice's nodes are wells by their likeness to the average cell.
 */
final class RackLocator {
  /** Pixels from well to well at which edges are looked for. */
  private static final double DETAIL = 110;

  /** The least code, 2.2 mm of 9 mm, in pitches. */
  private static final double LEAST_CODE = 0.24;

  /** No two codes lie nearer to each other, in pitches. */
  private static final double APART = 0.6;

  /** A tube outside the wells speaks more against a placement than the look of one cell. */
  private static final double TUBE_OUTSIDE = 4;

  private final EdgeMap map;
  private final RackLayout layout;
  private final Lattice steps;
  private final CellPattern pattern;

  /**
   * @param layout rows and columns as the picture shows them
   * @throws RackNotFound if nothing in the picture repeats with a possible pitch
   */
  RackLocator(GreyImage image, RackLayout layout) {
    this.layout = layout;
    double rough =
        Math.min(image.width() / (layout.columns() + 1.5), image.height() / (layout.rows() + 1.5));
    this.map = EdgeMap.of(image, (int) Math.max(1, Math.round(rough / DETAIL)));
    this.steps =
        Periods.of(map, layout)
            .map(Periods::lattice)
            .orElseThrow(
                () ->
                    new RackNotFound(
                        "the picture shows no rack of %d x %d wells: nothing in it repeats as wells do"
                            .formatted(layout.rows(), layout.columns())));
    this.pattern = new CellPattern(map, steps);
  }

  /** From well to well, picture pixels. */
  double pitch() {
    return steps.pitch() * map.scale();
  }

  /** Where codes may lie, the likeliest first. */
  List<PicturePoint> spots(int most) {
    return new CodeSpots(map, LEAST_CODE * steps.pitch(), APART * steps.pitch()).likeliest(most);
  }

  /**
   * The lattice, in picture pixels, whose wells hold these tubes.
   *
   * @param tubes at least one
   */
  Lattice through(Collection<PicturePoint> tubes) {
    List<PicturePoint> known = tubes.stream().map(map::fromPicture).toList();
    Lattice phase = commonPhase(known);
    return inPicture(placed(phase, window -> -TUBE_OUTSIDE * outside(window, known)).lattice());
  }

  /**
   * The lattice, in picture pixels, of a rack in which no tube could be read. What has the most
   * edges is then either the tubes or, if there are none, the crossings of the walls between the
   * wells: the one of which there are as many as the layout says and no more.
   */
  Lattice withoutTubes() {
    Lattice busiest = commonPhase(spots(layout.wells()).stream().map(map::fromPicture).toList());
    return inPicture(
        IntStream.range(0, 4)
            .mapToObj(half -> busiest.shifted((half & 1) * 0.5, (half >> 1) * 0.5))
            .map(phase -> placed(phase, window -> 0))
            .max(Comparator.comparingDouble(Placement::contrast))
            .orElseThrow()
            .lattice());
  }

  private Lattice inPicture(Lattice ofMap) {
    PicturePoint origin = map.inPicture(ofMap.ox(), ofMap.oy());
    Lattice scaled = ofMap.scaled(map.scale());
    return scaled.shiftedBy(origin.x() - scaled.ox(), origin.y() - scaled.oy());
  }

  /** The phase that most tubes share; one that stands beside the wells is not counted. */
  private Lattice commonPhase(List<PicturePoint> tubes) {
    List<PicturePoint> best = List.of();
    for (PicturePoint tube : tubes) {
      Lattice here = steps.through(tube);
      List<PicturePoint> near = tubes.stream().filter(t -> here.offNode(t) < 0.25).toList();
      if (near.size() > best.size()) {
        best = near;
      }
    }
    Lattice first = steps.through(best.get(0));
    double rows = 0;
    double columns = 0;
    for (PicturePoint tube : best) {
      rows += Math.IEEEremainder(first.row(tube.x(), tube.y()), 1);
      columns += Math.IEEEremainder(first.column(tube.x(), tube.y()), 1);
    }
    return first.shifted(rows / best.size(), columns / best.size());
  }

  private long outside(Lattice window, List<PicturePoint> tubes) {
    return tubes.stream().filter(t -> !window.covers(layout, t)).count();
  }

  /**
   * A lattice whose first node is the first well.
   *
   * @param contrast how much more the wells look like wells than the nodes around them
   */
  private record Placement(Lattice lattice, double contrast) {}

  /** Moves the origin to the node that makes the rows x columns nodes from there most well-like. */
  private Placement placed(Lattice phase, ToDoubleFunction<Lattice> prior) {
    NodeMap nodes = NodeMap.of(phase, map, layout, pattern);
    double best = Double.NEGATIVE_INFINITY;
    Placement placed = new Placement(phase, 0);
    for (int row = nodes.firstRow(); row + layout.rows() <= nodes.endRow(); row++) {
      for (int column = nodes.firstColumn();
          column + layout.columns() <= nodes.endColumn();
          column++) {
        Lattice here = phase.shifted(row, column);
        double score = nodes.sum(row, column) - offCentre(here) + prior.applyAsDouble(here);
        if (score > best) {
          best = score;
          placed = new Placement(here, nodes.contrast(row, column));
        }
      }
    }
    return placed;
  }

  /** Of windows that are equally well-like the one nearest the picture's middle is taken. */
  private double offCentre(Lattice l) {
    double row = (layout.rows() - 1) / 2.0;
    double column = (layout.columns() - 1) / 2.0;
    return Math.hypot(l.x(row, column) - map.width() / 2.0, l.y(row, column) - map.height() / 2.0)
        / l.pitch();
  }
}
