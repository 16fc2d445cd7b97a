package org.biobank.evacuation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The best plan for a handful of boxes, found by trying every way there is. */
final class EveryWay {
  private final List<Unit> boxes;
  private final List<Shelf> shelves;
  private String bestPlaced = "";
  private int fewestFreezers = Integer.MAX_VALUE;

  EveryWay(Situation situation) {
    boxes = situation.units().stream().sorted(Unit.BY_URGENCY).toList();
    shelves = situation.shelves();
    tried(0, "", new ArrayList<>());
  }

  /** One character a box, the most urgent first: 1 for placed; the greatest text is the best. */
  String bestPlaced() {
    return bestPlaced;
  }

  int fewestFreezers() {
    return fewestFreezers;
  }

  private void tried(int box, String placed, List<Shelf> chosen) {
    if (box == boxes.size()) {
      judge(placed, chosen);
      return;
    }
    tried(box + 1, placed + "0", chosen);
    for (var shelf : new HashSet<>(shelves)) {
      long taken = chosen.stream().filter(shelf::equals).count();
      if (shelf.mayTake(boxes.get(box)) && taken < shelf.free().size()) {
        chosen.add(shelf);
        tried(box + 1, placed + "1", chosen);
        chosen.remove(chosen.size() - 1);
      }
    }
  }

  private void judge(String placed, List<Shelf> chosen) {
    Set<String> freezers = new TreeSet<>();
    chosen.forEach(shelf -> freezers.add(shelf.freezer()));
    int order = placed.compareTo(bestPlaced);
    if (order > 0 || (order == 0 && freezers.size() < fewestFreezers)) {
      bestPlaced = placed;
      fewestFreezers = freezers.size();
    }
  }
}
