package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.exchange.ImportRows.WrittenRow;
import org.biobank.identity.Actor;
import org.biobank.storage.JudgePlaces;
import org.biobank.storage.JudgePlaces.Judged;
import org.biobank.storage.JudgePlaces.Judged.Granted;
import org.biobank.storage.JudgePlaces.Wanted;

/**
 * The places of rows at the moment of writing. Between preview and commit a freezer may have become
 * warmer, a box been moved, a place been taken out of use: they are judged again, by all rules.
 */
@ApplicationScoped
class GrantedPlaces {
  @Inject private JudgePlaces judgePlaces;

  /** A row and the place that it asks for. */
  record Asking(WrittenRow row, Wanted place) {}

  /**
   * By specimen; all of a chunk at once.
   *
   * @throws ImportOvertaken if a place is denied now, or is another one than was seen
   */
  Map<UUID, Granted> stillGranted(List<Asking> asking, Actor actor) {
    var granted = new HashMap<UUID, Granted>();
    var judged = judgePlaces.judge(asking.stream().map(Asking::place).toList(), actor).iterator();
    for (var one : asking) {
      granted.put(one.row().specimenId(), granted(one.row(), judged.next()));
    }
    return granted;
  }

  private static Granted granted(WrittenRow row, Judged judged) {
    if (judged instanceof Judged.Denied denied) {
      throw ImportOvertaken.place(row.line(), denied.refusal());
    }
    var granted = (Granted) judged;
    boolean seen =
        granted.containerId().equals(row.containerId())
            && granted.row() == row.row()
            && granted.column() == row.column();
    if (!seen) { // half of the place is what the tube has, or the label is another box's now
      throw ImportOvertaken.specimens(1);
    }
    return granted;
  }
}
