package org.biobank.scanner.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.biobank.scanner.image.GreyImage;

/**
 * Finds the one symbol that lies near a given point: its middle by the energy of its edges, its
 * turn by their directions, then place, size and number of modules by correlation with the finder
 * pattern.
 */
public final class SymbolSearch {
  /**
   * What to look for.
   *
   * @param x where the symbol's middle should be, pixels
   * @param y where the symbol's middle should be, pixels
   * @param reach how far it may be away, pixels
   * @param least shortest side, pixels
   * @param most longest side, pixels
   * @param modules numbers of modules per side to try
   */
  public record Query(
      double x, double y, double reach, double least, double most, List<Integer> modules) {}

  private static final double SIZE_STEP = 1.055;
  private static final int KEEP = 8;
  private static final int KEEP_THOROUGH = 20;
  private static final int TURNS_THOROUGH = 18;
  private static final double FAIR_FINDER = 0.45;

  private final GreyImage image;

  public SymbolSearch(GreyImage image) {
    this.image = image;
  }

  /** The symbols' candidates, the most likely first, each refined. */
  List<Candidate> candidates(Query q) {
    EdgeField edges = EdgeField.around(image, q.x(), q.y(), q.reach() + q.most() * 0.55);
    double[] middle = densest(edges, q);
    List<Candidate> found = new ArrayList<>();
    for (double angle : edges.directions(middle[0], middle[1], q.most() * 0.55)) {
      coarse(q, middle, angle, found);
    }
    return refined(found, KEEP);
  }

  /**
   * As {@link #candidates}, but at every turn, and about the middle asked for as well: for a symbol
   * whose edges mislead, when size and modules are known well enough to pay for it.
   */
  private List<Candidate> everyTurn(Query q) {
    EdgeField edges = EdgeField.around(image, q.x(), q.y(), q.reach() + q.most() * 0.55);
    List<Candidate> found = new ArrayList<>();
    for (int turn = 0; turn < TURNS_THOROUGH; turn++) {
      double angle = turn * Math.PI / 2 / TURNS_THOROUGH;
      coarse(q, densest(edges, q), angle, found);
      coarse(q, new double[] {q.x(), q.y()}, angle, found);
    }
    return refined(found, KEEP_THOROUGH);
  }

  private static double[] densest(EdgeField edges, Query q) {
    return edges.densest(q.x(), q.y(), q.reach(), (q.least() + q.most()) / 2 * 0.9);
  }

  private List<Candidate> refined(List<Candidate> found, int keep) {
    found.sort(Comparator.comparingDouble(Candidate::strength).reversed());
    List<Candidate> refined = new ArrayList<>();
    for (Candidate c : distinct(found, keep)) {
      refined.add(c.refined(image));
    }
    refined.sort(Comparator.comparingDouble(Candidate::strength).reversed());
    return refined;
  }

  /** The best reading of the candidates. */
  public Optional<Symbol> read(Query q) {
    return best(candidates(q));
  }

  /** As {@link #read}, at every turn. */
  public Optional<Symbol> readThoroughly(Query q) {
    return best(everyTurn(q));
  }

  private Optional<Symbol> best(List<Candidate> candidates) {
    Optional<Symbol> best = Optional.empty();
    for (Candidate c : candidates) {
      if (c.strength() < FAIR_FINDER) {
        break;
      }
      Optional<Symbol> symbol = c.read(image);
      if (symbol.isPresent() && (best.isEmpty() || better(symbol.get(), best.get()))) {
        best = symbol;
      }
      if (best.isPresent() && best.get().explained() > 0.8 && best.get().margin() >= 2) {
        break;
      }
    }
    return best;
  }

  private static boolean better(Symbol a, Symbol b) {
    return a.explained() + a.finder() > b.explained() + b.finder();
  }

  private void coarse(Query q, double[] middle, double angle, List<Candidate> found) {
    for (double size = q.least(); size <= q.most() * 1.001; size *= SIZE_STEP) {
      for (int n : q.modules()) {
        found.addAll(new CoarseScan(image, n, size, angle).best(middle[0], middle[1]));
      }
    }
  }

  private static List<Candidate> distinct(List<Candidate> sorted, int keep) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate c : sorted) {
      if (kept.stream().noneMatch(k -> k.isNear(c))) {
        kept.add(c);
      }
      if (kept.size() == keep) {
        break;
      }
    }
    return kept;
  }
}
