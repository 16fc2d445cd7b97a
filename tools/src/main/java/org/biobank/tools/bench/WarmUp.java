package org.biobank.tools.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.biobank.tools.client.Change;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.ScannedRack;

/**
 * Runs both programs until they are compiled and leaves the store as large as it was: racks that
 * stand in it go round, each into the box that is empty just now, and what plain JDBC writes is
 * rolled back. Only a few racks of new tubes are stored, since new ones freeze.
 */
final class WarmUp {
  private static final int RACKS_OF_NEW_TUBES = 20;

  private final Person bench;
  private final StoreByJdbc.Rehearsal jdbc;
  private final Deque<Standing> standing = new ArrayDeque<>();
  private Box empty;

  /** A box as it is known to whoever stores into it next. */
  private record Box(String code, int version) {
    Box changed() {
      return new Box(code, version + 1);
    }
  }

  /** Where a rack of tubes stands. */
  private record Standing(Box box, List<String> tubes) {}

  /** Stores the racks of new tubes. */
  WarmUp(GrownStore store, Person bench, StoreByJdbc jdbc) throws Exception {
    this.bench = bench;
    var ready = new ArrayDeque<>(store.ready(RACKS_OF_NEW_TUBES + 2));
    this.jdbc = jdbc.rehearsal(ready.removeLast());
    this.empty = new Box(ready.removeLast().code(), 0);
    for (var box : ready) {
      standing.addLast(stored(box.tubes(), new Box(box.code(), 0)));
    }
    store.firstFreezer().forEach(box -> standing.addLast(asLoaded(box)));
  }

  private static Standing asLoaded(FilledBox box) {
    return new Standing(new Box(box.code(), 0), box.tubes());
  }

  /** One rack through REST, and as much by JDBC. */
  void next() throws Exception {
    var from = standing.removeFirst();
    standing.addLast(stored(from.tubes(), empty));
    empty = from.box().changed();
    jdbc.play();
  }

  private Standing stored(List<String> tubes, Box box) throws Exception {
    var contents = ScannedRack.rowByRow(tubes);
    bench
        .ready(Change.put("boxes/" + box.code() + "/contents", box.version(), contents), 200)
        .call();
    return new Standing(box.changed(), tubes);
  }
}
