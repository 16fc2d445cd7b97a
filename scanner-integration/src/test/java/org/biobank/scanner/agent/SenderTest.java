package org.biobank.scanner.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {
  private final Path folder;
  private final Spool spool;
  private final PretendedBiobank biobank;
  private final StringWriter told = new StringWriter();

  SenderTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.spool = Spool.open(folder, 0);
    this.biobank = new PretendedBiobank();
  }

  @AfterEach
  void close() throws IOException {
    biobank.close();
    spool.close();
  }

  @Test
  void scansAreSentInOrder() throws Exception {
    spool("a", "b", "c");
    assertThat(sender(PretendedBiobank.SECRET).drain()).isTrue();
    assertThat(biobank.names()).containsExactly("a", "b", "c");
    assertThat(spool.next()).isEmpty();
  }

  @Test
  void aScanRefusedForGoodIsSetAsideWithItsReasonAndBlocksNoOther() throws Exception {
    spool("a", "b", "c");
    biobank.answer((name, attempt) -> name.equals("b") ? 422 : 201);
    assertThat(sender(PretendedBiobank.SECRET).drain()).isTrue();
    assertThat(biobank.names()).containsExactly("a", "c");
    assertThat(SpoolState.of(folder).refused())
        .singleElement()
        .asString()
        .contains("000000000002.scan: the biobank answers 422", "some-problem");
  }

  @Test
  void whatSpeaksOfTheSenderOrTheAddressSetsNoScanAside() throws Exception {
    spool("a", "b");
    for (int status : List.of(200, 302, 401, 403, 404, 408, 429, 500, 502, 503)) {
      biobank.answer((name, attempt) -> status);
      assertThat(sender(PretendedBiobank.SECRET).drain()).as("%d", status).isFalse();
    }
    biobank.answer((name, attempt) -> 201);
    assertThat(sender(PretendedBiobank.SECRET).drain()).isTrue();
    assertThat(biobank.names()).containsExactly("a", "b");
  }

  @Test
  void anAnswerThatWasLostIsAskedForAgainWithTheSameKey() throws Exception {
    spool("a");
    biobank.answer((name, attempt) -> attempt == 1 ? PretendedBiobank.HANG_UP : 201);
    var sender = sender(PretendedBiobank.SECRET);
    assertThat(sender.drain()).isFalse();
    assertThat(sender.drain()).isTrue();
    assertThat(biobank.attempts()).isEqualTo(2);
    assertThat(biobank.received()).hasSize(1);
    assertThat(biobank.differing()).isEmpty();
  }

  @Test
  void aTokenThatEndedIsReplaced() throws Exception {
    spool("a");
    biobank.answer((name, attempt) -> attempt == 1 ? 401 : 201);
    assertThat(sender(PretendedBiobank.SECRET).drain()).isTrue();
  }

  @Test
  void aWrongSecretKeepsTheScansAndIsSaidOnceWithoutTheSecret() throws Exception {
    spool("a");
    var sender = sender("another");
    assertThat(sender.drain()).isFalse();
    assertThat(sender.drain()).isFalse();
    assertThat(spool.next()).isPresent();
    assertThat(told.toString())
        .containsOnlyOnce("does not know the device visionmate-1")
        .doesNotContain("another");
  }

  @Test
  void pausesGrowToALimitAndBeginAnewAfterSuccess() {
    var backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(500), new Random(1));
    var pauses = List.of(100, 200, 400, 500, 500);
    for (int most : pauses) {
      assertThat(backoff.afterFailure())
          .isBetween(Duration.ofMillis(most * 8L / 10), Duration.ofMillis(most));
    }
    backoff.afterSuccess();
    assertThat(backoff.afterFailure()).isLessThanOrEqualTo(Duration.ofMillis(100));
  }

  private void spool(String... names) throws IOException {
    for (var name : names) {
      var envelope = Envelope.of("rack-scans?name=" + name, "text/csv", Optional.empty());
      spool.release(spool.hold(envelope, name.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private Sender sender(String secret) {
    var api =
        new BiobankApi(
            biobank.url().resolve("api/"), new DeviceCredentials(PretendedBiobank.DEVICE, secret));
    var backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1));
    return new Sender(spool, api, backoff, new Notices(new PrintWriter(told), Clock.systemUTC()));
  }
}
