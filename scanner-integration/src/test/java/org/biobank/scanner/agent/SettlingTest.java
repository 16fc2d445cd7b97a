package org.biobank.scanner.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Settling settling = new Settling(QUIET);

  @Test
  void aFileThatGrowsIsNotComplete() {
    assertThat(settling.settled(List.of(file("a", 10, 0)), at(0))).isEmpty();
    assertThat(settling.settled(List.of(file("a", 20, 0)), at(2))).isEmpty();
    assertThat(settling.settled(List.of(file("a", 20, 3)), at(4))).isEmpty();
    assertThat(settling.isWaiting(at(4))).isTrue();
    assertThat(settling.settled(List.of(file("a", 20, 3)), at(6))).hasSize(1);
    assertThat(settling.isWaiting(at(6))).isFalse();
  }

  @Test
  void filesComeInTheOrderOfTheirTimeNotOfTheirNames() {
    var files = List.of(file("a", 1, 5), file("b", 1, 4), file("c", 1, 4));
    settling.settled(files, at(0));
    assertThat(settling.settled(files, at(2)))
        .extracting(Origin::name)
        .containsExactly("b", "c", "a");
  }

  @Test
  void aFileThatWentAndCameBackIsLookedAtAnew() {
    settling.settled(List.of(file("a", 1, 0)), at(0));
    settling.settled(List.of(), at(1));
    assertThat(settling.settled(List.of(file("a", 1, 0)), at(3))).isEmpty();
  }

  @Test
  void anEmptyFileIsGivenTimeToBeFilled() {
    var empty = List.of(file("a", 0, 0));
    settling.settled(empty, at(0));
    assertThat(settling.settled(empty, at(60))).isEmpty();
    assertThat(settling.isWaiting(at(60))).isFalse();
    assertThat(settling.settled(empty, Settling.PATIENCE_WITH_EMPTY.toNanos())).hasSize(1);
  }

  private static Origin file(String name, long size, long modifiedSecond) {
    return new Origin(Path.of(name), size, Instant.ofEpochSecond(modifiedSecond));
  }

  private static long at(int second) {
    return Duration.ofSeconds(second).toNanos();
  }
}
