package org.biobank.tools.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.biobank.tools.EmptyBoxes;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.Change;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.Registration;

/** Moves one tube of its own about in a box of its own, by REST: a custody event each time. */
final class TubeMover {
  private static final int PLACES = 12;

  private final Person person;
  private final String tube;
  private final String box;
  private int moves;

  private TubeMover(Person person, String tube, String box) {
    this.person = person;
    this.tube = tube;
    this.box = box;
  }

  /** Signed in, with tubes and boxes, before anything is measured. */
  static Queue<TubeMover> hire(LocalBiobank biobank, int count) throws Exception {
    var bench = Person.ofDemo(biobank.address(), "mara.lindqvist");
    List<String> tubes = new ArrayList<>();
    while (tubes.size() < count) {
      tubes.addAll(
          Registration.plasma(bench, Registration.donor(bench), Collections.nCopies(count, 1)));
    }
    var boxes = EmptyBoxes.add(biobank.dataSource(), count);
    Queue<TubeMover> movers = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < count; i++) {
      var person = Person.ofDemo(biobank.address(), "mara.lindqvist");
      movers.add(new TubeMover(person, tubes.get(i), boxes.get(i)));
    }
    return movers;
  }

  void move() {
    var position = "A" + (1 + moves++ % PLACES);
    var place = Map.of("box", box, "position", position);
    person.send(Change.post("specimens/" + tube + "/placement", place), 200);
  }
}
