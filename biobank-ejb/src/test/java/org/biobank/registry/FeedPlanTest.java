package org.biobank.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.donor.DonorConsents;
import org.biobank.donor.Sex;
import org.biobank.registry.FeedItem.Shown;
import org.biobank.registry.FeedItem.Withheld;
import org.biobank.registry.FeedPlan.Change;
import org.biobank.registry.FeedPlan.Kind;
import org.biobank.registry.FeedSource.DonorSource;
import org.biobank.registry.FeedSource.Leftover;
import org.junit.jupiter.api.Test;

class FeedPlanTest {
  private static final UUID ID = new UUID(3, 3);
  private static final FeedSource SOURCE =
      new DonorSource(ID, Sex.MALE, 1950, new DonorConsents(List.of(), List.of()));

  @Test
  void whatWasNeverShownBeginsWithVersionOne() {
    var plan = FeedPlan.of(List.of(shown("a")), Map.of());
    assertThat(plan.changes()).extracting(Change::kind).containsExactly(Kind.CREATED);
    assertThat(plan.changes()).extracting(Change::versionId).containsExactly(1);
    assertThat(plan.counts()).isEqualTo(new FeedCounts(1, 1, 0, 0, 0, 0));
  }

  @Test
  void whatLooksTheSameIsNotWritten() {
    var plan = FeedPlan.of(List.of(shown("a")), after(FeedPlan.of(List.of(shown("a")), Map.of())));
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.counts()).isEqualTo(new FeedCounts(1, 0, 0, 1, 0, 0));
  }

  @Test
  void whatLooksDifferentGetsTheNextVersion() {
    var plan = FeedPlan.of(List.of(shown("b")), after(FeedPlan.of(List.of(shown("a")), Map.of())));
    assertThat(plan.changes()).extracting(Change::kind).containsExactly(Kind.UPDATED);
    assertThat(plan.changes()).extracting(Change::versionId).containsExactly(2);
  }

  @Test
  void whatMayNoLongerBeHeldBecomesATombstoneOnce() {
    var before = after(FeedPlan.of(List.of(shown("a")), Map.of()));
    var first = FeedPlan.of(List.of(new Withheld(SOURCE)), before);
    assertThat(first.changes()).extracting(Change::kind).containsExactly(Kind.DELETED);
    assertThat(first.changes()).extracting(Change::body).containsExactly(Optional.empty());
    assertThat(first.changes()).extracting(Change::versionId).containsExactly(2);
    var second = FeedPlan.of(List.of(new Withheld(SOURCE)), after(first));
    assertThat(second.changes()).isEmpty();
    assertThat(second.counts()).isEqualTo(new FeedCounts(1, 0, 0, 0, 0, 1));
  }

  @Test
  void whoConsentsAnewIsShownAgainWithALaterVersion() {
    var gone =
        FeedPlan.of(
            List.of(new Withheld(SOURCE)), after(FeedPlan.of(List.of(shown("a")), Map.of())));
    var again = FeedPlan.of(List.of(shown("a")), after(gone));
    assertThat(again.changes()).extracting(Change::kind).containsExactly(Kind.UPDATED);
    assertThat(again.changes()).extracting(Change::versionId).containsExactly(3);
  }

  @Test
  void whatWasNeverShownLeavesNoTombstone() {
    var plan = FeedPlan.of(List.of(new Withheld(SOURCE)), Map.of());
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.counts()).isEqualTo(new FeedCounts(1, 0, 0, 0, 0, 1));
  }

  @Test
  void aLeftoverIsTakenBackAndCountsAsNothingRead() {
    var before = after(FeedPlan.of(List.of(shown("a")), Map.of()));
    var plan = FeedPlan.of(List.of(new Withheld(new Leftover(ID, FhirType.PATIENT))), before);
    assertThat(plan.counts()).isEqualTo(new FeedCounts(0, 0, 0, 0, 1, 0));
  }

  private static Shown shown(String content) {
    var body = JsonNodeFactory.instance.objectNode().put("gender", content);
    return new Shown(SOURCE, "NAME", body);
  }

  /** What the registry holds once the plan is written. */
  private static Map<UUID, KnownResource> after(FeedPlan plan) {
    var change = plan.changes().get(0);
    return Map.of(
        ID,
        new KnownResource(
            ID,
            change.resourceId(),
            change.versionId(),
            change.body().isEmpty(),
            change.contentHash()));
  }
}
