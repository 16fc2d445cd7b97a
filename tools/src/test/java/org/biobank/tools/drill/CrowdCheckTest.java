package org.biobank.tools.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biobank.tools.client.Change;
import org.biobank.tools.drill.CrowdCheck.Stay;
import org.junit.jupiter.api.Test;

/** The checker finds what it is there to find. */
class CrowdCheckTest {
  private static final String BENCH = "bench:HDB";
  private static final String A1 = "box:B/A1";
  private static final String A2 = "box:B/A2";

  /** T1 is stored, T2 is stored beside it, then both swap at second 10. */
  private static final List<Stay> SOUND =
      List.of(
          event("T1", 1, 1, "null", BENCH),
          event("T1", 2, 2, BENCH, A1),
          event("T1", 3, 10, A1, A2),
          event("T2", 1, 1, "null", BENCH),
          event("T2", 2, 3, BENCH, A2),
          event("T2", 3, 10, A2, A1));

  private static final Map<String, String> STAND = Map.of("T1", A2, "T2", A1);

  @Test
  void aSoundHistoryBreaksNoRule() {
    var findings = CrowdCheck.of(SOUND, STAND, List.of(told("T1", A1, 2), told("T1", A2, 10)));
    assertThat(findings).hasSize(4);
    assertThat(findings.values()).allMatch(List::isEmpty);
  }

  @Test
  void aPlaceWithTwoTubesIsFound() {
    var events = new ArrayList<>(SOUND);
    events.set(4, event("T2", 2, 3, BENCH, A1));
    events.set(5, event("T2", 3, 12, A1, A1));
    assertThat(broken(CrowdCheck.of(events, STAND, List.of()))).contains("no place with two tubes");
  }

  @Test
  void aTubeThatTeleportsIsFound() {
    var events = new ArrayList<>(SOUND);
    events.set(2, event("T1", 3, 10, BENCH, A2));
    assertThat(broken(CrowdCheck.of(events, STAND, List.of())))
        .containsOnly("no tube in two places");
    events.remove(1);
    assertThat(broken(CrowdCheck.of(events, STAND, List.of()))).contains("no tube in two places");
  }

  @Test
  void aTubeThatStandsElsewhereThanItsChainEndsIsFound() {
    assertThat(broken(CrowdCheck.of(SOUND, Map.of("T1", A2), List.of())))
        .containsOnly("every chain ends where the tube stands");
  }

  @Test
  void anAcknowledgedActThatNeverWasIsFound() {
    assertThat(broken(CrowdCheck.of(SOUND, STAND, List.of(told("T1", "box:B/H12", 5)))))
        .containsOnly("no acknowledged act is lost");
    assertThat(broken(CrowdCheck.of(SOUND, STAND, List.of(told("T1", A2, 5)))))
        .as("the place is its own, but not then")
        .containsOnly("no acknowledged act is lost");
  }

  private static List<String> broken(Map<String, List<String>> findings) {
    return findings.entrySet().stream()
        .filter(rule -> !rule.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Stay event(String tube, int sequence, int second, String from, String to) {
    return Stay.last(tube, sequence, Instant.ofEpochSecond(second), from, to);
  }

  private static CrowdAct told(String tube, String place, int second) {
    var at = Instant.ofEpochSecond(second);
    return new CrowdAct(
        "place",
        Change.post("", Map.of()),
        Map.of(tube, place),
        at,
        at.plusMillis(30),
        CrowdAct.Outcome.ACKNOWLEDGED,
        "");
  }
}
