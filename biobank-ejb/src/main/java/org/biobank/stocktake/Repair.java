package org.biobank.stocktake;

/** What would make a broken invariant hold again; done by a person's word, never by itself. */
public enum Repair {
  TAKE_OUT("Take it out of the box; what is at its place is not it."),
  MARK_FOUND("It was stored since it was missed: let it count as found."),
  MARK_MISSING("Nobody knows where it stands: let it count as missing."),
  RECORD_PLACE("Record in its chain of custody that it stands where the store has it."),
  BEGIN_CHAIN("Begin its chain of custody at its site, once somebody has seen it there."),
  HOLD("Put it on hold, as the holds on it say."),
  RELEASE("Let it count as available."),
  DETACH(
      "Take it out of the container around it; it stands at its site, and is to be stored anew."),
  CLEAR_POSITION("Leave it in the container, at no place; it is to be put at one anew."),
  BY_HAND("Nothing that could be done without looking; move something.");

  private final String words;

  Repair(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
