package org.biobank.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedHeadTest {
  /** RFC 8032, 7.1, TEST 1 and TEST 2. */
  private static final SigningKey FIRST =
      key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

  private static final SigningKey SECOND =
      key("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

  private static final TreeHead HEAD =
      new TreeHead(
          "biobank/0123456789abcdef/custody",
          1_234,
          EventHash.NONE,
          Instant.parse("2026-03-02T08:00:00.123456Z"),
          true);

  @Test
  void keyAndSignatureAreThoseOfRfc8032() {
    assertThat(HexFormat.of().formatHex(FIRST.publicKey()))
        .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assertThat(HexFormat.of().formatHex(FIRST.sign(new byte[0])))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
  }

  @Test
  void theSignedTextIsACheckpoint() {
    assertThat(HEAD.text())
        .isEqualTo(
            """
            biobank/0123456789abcdef/custody
            1234
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            signed-at 2026-03-02T08:00:00.123456Z
            """);
  }

  @Test
  void aNoteIsReadAsItWasWritten() {
    var signed = SignedHead.sign(HEAD, List.of(FIRST, SECOND));
    assertThat(SignedHead.parse(signed.note())).contains(signed);
  }

  @Test
  void everySignerIsKnownAndNobodyElse() {
    var signed = SignedHead.sign(HEAD, List.of(FIRST));
    assertThat(signed.isSignedBy(FIRST.logKey(HEAD.log()))).isTrue();
    assertThat(signed.isSignedBy(SECOND.logKey(HEAD.log()))).isFalse();
    assertThat(signed.isSignedBy(FIRST.logKey("another"))).isFalse();
  }

  @Test
  void aChangedTextHasNoSignature() {
    var note = SignedHead.sign(HEAD, List.of(FIRST)).note().replace("\n1234\n", "\n1233\n");
    assertThat(SignedHead.parse(note).orElseThrow().isSignedBy(FIRST.logKey(HEAD.log()))).isFalse();
  }

  @Test
  void textThatIsNoHeadIsNoHead() {
    var note = SignedHead.sign(HEAD, List.of(FIRST)).note();
    assertThat(SignedHead.parse("")).isEmpty();
    assertThat(SignedHead.parse(note.replace("1234", "01234"))).isEmpty();
    assertThat(SignedHead.parse(note.replace("signed-at", "signed"))).isEmpty();
  }

  @Test
  void aKeyIsReadAsItIsGivenOut() {
    var key = FIRST.logKey(HEAD.log());
    assertThat(LogKey.parse(key.text())).isEqualTo(key);
    assertThatThrownBy(() -> LogKey.parse(key.text().replace("custody+", "another+")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SigningKey key(String seed) {
    return SigningKey.of(HexFormat.of().parseHex(seed));
  }
}
