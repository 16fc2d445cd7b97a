package org.biobank.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownChainsTest {
  private static final UUID STORED = new UUID(1, 1);
  private static final UUID COLLECTED = new UUID(1, 2);

  private final KnownChains chains =
      KnownChains.of(
          List.of(
              link(STORED, 2, BusinessStep.STORING),
              link(STORED, 3, BusinessStep.PICKING),
              link(STORED, 1, BusinessStep.COLLECTING),
              link(COLLECTED, 1, BusinessStep.COLLECTING)));

  @Test
  void aChainEndsWithItsHighestSequenceInWhateverOrderItIsRead() {
    assertThat(chains.ends()).containsOnlyKeys(STORED, COLLECTED);
    assertThat(chains.ends().get(STORED)).extracting(ChainEnd::sequence).isEqualTo(3);
    assertThat(chains.ends().get(COLLECTED)).extracting(ChainEnd::sequence).isEqualTo(1);
  }

  @Test
  void aStepCountsForTheSubjectThatWentThroughIt() {
    assertThat(chains.wentThrough(BusinessStep.STORING, STORED)).isTrue();
    assertThat(chains.wentThrough(BusinessStep.STORING, COLLECTED)).isFalse();
    assertThat(chains.wentThrough(BusinessStep.DESTROYING, STORED)).isFalse();
  }

  private static KnownChains.Link link(UUID subject, int sequence, BusinessStep step) {
    var end =
        new ChainEnd(
            sequence,
            Whereabouts.atBench("HDB"),
            EventHash.NONE,
            Instant.parse("2026-11-29T08:00:00Z"));
    return new KnownChains.Link(subject, step, end);
  }
}
