package org.biobank.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class IdentityCipherTest {
  private static final Identity ERIKA =
      new Identity("Erika", "Mustermann", LocalDate.of(1964, 8, 12), Sex.FEMALE, null, null);

  private final IdentityCipher cipher = new IdentityCipher(new byte[32]);

  @Test
  void whatWasSealedOpensForTheSameDonor() {
    var donor = Ids.next();
    assertThat(cipher.open(donor, cipher.seal(donor, ERIKA))).isEqualTo(ERIKA);
  }

  @Test
  void aRowCopiedToAnotherDonorDoesNotOpen() {
    var row = cipher.seal(Ids.next(), ERIKA);
    assertThatThrownBy(() -> cipher.open(Ids.next(), row))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aChangedRowDoesNotOpen() {
    var donor = Ids.next();
    var row = cipher.seal(donor, ERIKA);
    row[row.length / 2] ^= 1;
    assertThatThrownBy(() -> cipher.open(donor, row)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherKeyDoesNotOpenIt() {
    var donor = Ids.next();
    var key = new byte[32];
    key[0] = 1;
    var row = cipher.seal(donor, ERIKA);
    assertThatThrownBy(() -> new IdentityCipher(key).open(donor, row))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameIdentityNeverLooksTheSameAndNeverShows() {
    var donor = Ids.next();
    var row = cipher.seal(donor, ERIKA);
    assertThat(row).isNotEqualTo(cipher.seal(donor, ERIKA));
    assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("Erika");
    assertThat(ERIKA.toString()).doesNotContain("Erika");
  }
}
