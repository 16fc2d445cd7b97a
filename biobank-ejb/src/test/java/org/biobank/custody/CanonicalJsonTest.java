package org.biobank.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import java.util.TreeMap;
import org.biobank.shared.Json;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  private static final String[] ALPHABETS = {
    "\b\t\n\f\r\"\\/\u0000\u001f\u007f", "aZ09_", "\u00e9\u20ac\ud83d\ude00\ufb33"
  };

  @Test
  void itWritesWhatTheCanonicalizerOfAllOfRfc8785Writes() throws IOException {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var members = new TreeMap<String, Object>();
      for (int member = random.nextInt(6); member > 0; member--) {
        members.put(
            text(random), random.nextInt(4) == 0 ? (Object) random.nextInt() : text(random));
      }
      assertThat(CanonicalJson.of(members))
          .as("seed %d", seed)
          .isEqualTo(
              new JsonCanonicalizer(Json.MAPPER.writeValueAsString(members)).getEncodedString());
    }
  }

  @Test
  void membersOutOfTheirOrderAreRefused() {
    var object = new CanonicalJson().with("id", "1").with("sequence", 2);
    assertThatThrownBy(() -> object.with("note", "late"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> object.with("sequence", 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      var alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)].codePoints().toArray();
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }
}
