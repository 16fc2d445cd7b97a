package org.biobank.scanner.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.biobank.scanner.image.GreyImage;

/**
 * Finds the one symbol that lies near a given point: its middle by the energy of its edges, then
 * place, size, turn and number of modules by correlation with the finder pattern.
 */
public final class SymbolSearch {
  private static final double SIZE_STEP = 1.055;
  private static final int KEEP = 10;
  private static final int TURNS = 18;
  private static final double FAIR_FINDER = 0.45;

  /** A reading that strains its samples so little needs no look at further candidates. */
  private static final double NO_STRAIN = 0.02;

  private final GreyImage image;

  public SymbolSearch(GreyImage image) {
    this.image = image;
  }

  /**
   * Looks at the turns that the directions of edges suggest: quick, for a shape of which little is
   * known.
   *
   * @param x where the symbol's middle should be, pixels
   * @param y where the symbol's middle should be, pixels
   * @param reach how far it may be away, pixels
   */
  public Optional<Symbol> read(double x, double y, double reach, SymbolShape shape) {
    EdgeField edges = EdgeField.around(image, x, y, reach + shape.most() * 0.55);
    double[] middle = edges.densest(x, y, reach, shape.middle() * 0.9);
    double[] turns = edges.directions(middle[0], middle[1], shape.most() * 0.55);
    return best(coarse(List.of(middle), turns, shape), shape);
  }

  /** As {@link #read}, but at every turn: for a shape that is known well enough to pay for it. */
  public Optional<Symbol> readAtEveryTurn(double x, double y, double reach, SymbolShape shape) {
    EdgeField edges = EdgeField.around(image, x, y, reach + shape.most() * 0.55);
    double[] middle = edges.densest(x, y, reach, shape.middle() * 0.9);
    double[] turns = IntStream.range(0, TURNS).mapToDouble(i -> i * Math.PI / 2 / TURNS).toArray();
    return best(coarse(List.of(middle), turns, shape), shape);
  }

  private List<Candidate> coarse(List<double[]> middles, double[] turns, SymbolShape shape) {
    List<Candidate> found = new ArrayList<>();
    for (double turn : turns) {
      for (double size = shape.least(); size <= shape.most() * 1.001; size *= SIZE_STEP) {
        for (int modules : shape.modules()) {
          CoarseScan scan = new CoarseScan(image, modules, size, turn);
          for (double[] middle : middles) {
            found.addAll(scan.best(middle[0], middle[1]));
          }
        }
      }
    }
    found.removeIf(c -> !shape.mayBe(c.finder() > 0));
    found.sort(Comparator.comparingDouble(Candidate::strength).reversed());
    return distinct(found);
  }

  private static List<Candidate> distinct(List<Candidate> sorted) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate c : sorted) {
      if (kept.stream().noneMatch(k -> k.isNear(c))) {
        kept.add(c);
      }
      if (kept.size() == KEEP) {
        break;
      }
    }
    return kept;
  }

  private Optional<Symbol> best(List<Candidate> candidates, SymbolShape shape) {
    Optional<Symbol> best = Optional.empty();
    for (Candidate rough : candidates) {
      Candidate c = rough.refined(image);
      if (c.strength() < FAIR_FINDER) {
        continue;
      }
      Optional<Symbol> symbol = c.read(image, shape.aspects());
      if (strain(symbol) < strain(best)) {
        best = symbol;
      }
      if (strain(best) < NO_STRAIN) {
        break;
      }
    }
    return best;
  }

  private static double strain(Optional<Symbol> symbol) {
    return symbol.map(s -> s.proof().strain()).orElse(Double.MAX_VALUE);
  }
}
