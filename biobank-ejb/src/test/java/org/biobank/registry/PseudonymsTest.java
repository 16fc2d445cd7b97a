package org.biobank.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.shared.Invalid;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final UUID NORTH = new UUID(1, 1);
  private static final UUID RARE = new UUID(1, 2);
  private static final Random SEEDED = new Random(20261123);
  private static final byte[] KEY = bytes();

  @Test
  void twoRegistriesNeverKnowTheSameThingByTheSameName() {
    var names = new HashSet<String>();
    for (int i = 0; i < 10_000; i++) {
      var id = new UUID(SEEDED.nextLong(), SEEDED.nextLong());
      for (var type : FhirType.values()) {
        assertThat(names.add(Pseudonyms.of(KEY, NORTH).of(type, id))).isTrue();
        assertThat(names.add(Pseudonyms.of(KEY, RARE).of(type, id))).isTrue();
      }
    }
    assertThat(names).allMatch(name -> name.matches("[0-9A-HJKMNP-TV-Z]{26}"));
  }

  @Test
  void theNameStaysAsLongAsTheKey() {
    var id = new UUID(7, 7);
    var name = Pseudonyms.of(KEY, NORTH).of(FhirType.PATIENT, id);
    assertThat(Pseudonyms.of(KEY.clone(), NORTH).of(FhirType.PATIENT, id)).isEqualTo(name);
    assertThat(Pseudonyms.of(bytes(), NORTH).of(FhirType.PATIENT, id)).isNotEqualTo(name);
  }

  /** 130 bits of HMAC-SHA-256, computed with another implementation (Python's hmac). */
  @Test
  void theNameIsTheHmacInCrockfordsBase32() {
    var name = Pseudonyms.of(new byte[32], NORTH).of(FhirType.PATIENT, new UUID(0, 1));
    assertThat(name).isEqualTo("R2K9S9D9BTEF39RA2YZ9QWA0K6");
  }

  @Test
  void aPageComesBackAsItWasGivenOut() {
    var position =
        new PagePosition(
            Instant.parse("2026-11-23T17:00:00.000001Z"),
            "ABC",
            Instant.parse("2026-11-23T18:00:00Z"),
            42);
    var key = Pseudonyms.of(KEY, NORTH);
    assertThat(PagePosition.open(key, position.sealed(key))).isEqualTo(position);
  }

  @Test
  void aPageOfAnotherRegistryOrAChangedOneIsRefused() {
    var key = Pseudonyms.of(KEY, NORTH);
    var token = new PagePosition(Instant.EPOCH, "ABC", Instant.EPOCH, 42).sealed(key);
    var foreign = Pseudonyms.of(KEY, RARE);
    assertThatThrownBy(() -> PagePosition.open(foreign, token)).isInstanceOf(Invalid.class);
    Stream.of("", ".", "x", token.substring(1), token + "A", "%%%." + token)
        .forEach(
            changed ->
                assertThatThrownBy(() -> PagePosition.open(key, changed))
                    .as(changed)
                    .isInstanceOf(Invalid.class));
  }

  private static byte[] bytes() {
    var bytes = new byte[32];
    SEEDED.nextBytes(bytes);
    return bytes;
  }
}
