package org.biobank.scanner.matrix;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biobank.scanner.image.GreyImage;

/** A place where a symbol may lie, and how well the finder pattern correlates there (signed). */
record Candidate(int modules, Pose pose, double finder) {
  private static final int HALVINGS = 4;

  double strength() {
    return Math.abs(finder);
  }

  boolean isNear(Candidate other) {
    return modules == other.modules
        && Math.hypot(pose.x() - other.pose.x(), pose.y() - other.pose.y())
            < 0.7 * pose.size() / modules
        && Math.abs(pose.size() / other.pose.size() - 1) < 0.04
        && Math.abs(Math.IEEEremainder(pose.angle() - other.pose.angle(), 2 * Math.PI)) < 0.3;
  }

  /** Climbs to the best correlation nearby over centre, sides, turn and shear. */
  Candidate refined(GreyImage image) {
    FinderPattern pattern = FinderPattern.of(modules);
    double sign = Math.signum(finder);
    double module = pose.size() / modules;
    double[] steps = {0.4 * module, 0.4 * module, 0.5 * module, 0.5 * module, 0.03, 0.03};
    Pose best = pose;
    double score = sign * pattern.correlation(image, ModuleFrame.of(modules, best));
    for (int halving = 0; halving < HALVINGS; halving++) {
      boolean moved = true;
      for (int round = 0; moved && round < 4; round++) {
        moved = false;
        for (int p = 0; p < steps.length; p++) {
          for (int direction = -1; direction <= 1; direction += 2) {
            Pose next = best.nudged(p, direction * steps[p]);
            double s = sign * pattern.correlation(image, ModuleFrame.of(modules, next));
            if (s > score) {
              best = next;
              score = s;
              moved = true;
            }
          }
        }
      }
      for (int p = 0; p < steps.length; p++) {
        steps[p] /= 2;
      }
    }
    return new Candidate(modules, best, sign * score);
  }

  /** Straight first, then mirrored, as far as the aspects asked for allow. */
  Optional<Symbol> read(GreyImage image, Set<Aspect> aspects) {
    ModuleSamples samples = ModuleSamples.take(image, ModuleFrame.of(modules, pose), finder > 0);
    return Stream.of(false, true)
        .map(mirrored -> Aspect.of(finder > 0, mirrored))
        .filter(aspects::contains)
        .flatMap(aspect -> symbol(samples, aspect).stream())
        .findFirst();
  }

  private Optional<Symbol> symbol(ModuleSamples samples, Aspect aspect) {
    return SymbolDecoder.decode(aspect.mirrored() ? samples.mirrored() : samples)
        .map(r -> new Symbol(r.text(), modules, aspect, pose, r.proof(strength())));
  }
}
