package org.biobank.supply;

import static org.biobank.supply.KitStatus.ASSEMBLED;
import static org.biobank.supply.KitStatus.EXPIRED;
import static org.biobank.supply.KitStatus.SENT;
import static org.biobank.supply.KitStatus.USED;
import static org.biobank.supply.KitStatus.VOID;

import java.util.Set;

/**
 * The state machine of a kit: every allowed transition, and no other. docs/protocols.md shows this
 * table; a test compares the two.
 */
enum KitStep {
  SEND("it is sent to those who will use it, or to a donor", Set.of(ASSEMBLED), SENT),
  TAKE_BACK("it comes back unused", Set.of(SENT), ASSEMBLED),
  USE(
      "a tube of it is taken in; once it has expired, for a reason",
      Set.of(ASSEMBLED, SENT, EXPIRED),
      USED),
  VOID_IT("it is not to be used", Set.of(ASSEMBLED, SENT, EXPIRED), VOID);

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<KitStatus> from;

  private final KitStatus to;

  KitStep(String words, Set<KitStatus> from, KitStatus to) {
    this.words = words;
    this.from = from;
    this.to = to;
  }

  String words() {
    return words;
  }

  boolean isAllowedIn(KitStatus status) {
    return from.contains(status);
  }

  KitStatus to() {
    return to;
  }
}
