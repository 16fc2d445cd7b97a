package org.biobank.tools.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biobank.donor.Identity;
import org.biobank.donor.IdentityCipher;
import org.biobank.donor.Purpose;
import org.biobank.donor.Sex;
import org.biobank.donor.WithdrawalScope;
import org.biobank.tools.demo.DemoHouse.Site;
import org.biobank.tools.demo.DemoHouse.Study;
import org.jspecify.annotations.Nullable;

/** Three hundred donors, with consents as different as people are. */
final class DemoDonors {
  private static final int DONORS = 300;
  private static final int FIRST_NUMBER = 4_001;

  /** The number of the last code. */
  static final int LAST_NUMBER = FIRST_NUMBER + DONORS - 1;

  private static final int WITHDRAWN_EVERY = 37;
  private static final String FORM = "BROAD-2.1";

  private static final List<String> WOMEN =
      List.of(
          "Anna",
          "Maria",
          "Sofia",
          "Emma",
          "Leonie",
          "Fatima",
          "Elif",
          "Katarzyna",
          "Ingrid",
          "Helga",
          "Renate",
          "Ursula",
          "Giulia",
          "Chlo\u00e9",
          "Zeynep",
          "Nadia",
          "Johanna",
          "Greta",
          "Olga",
          "Mei");
  private static final List<String> MEN =
      List.of(
          "Lukas",
          "Paul",
          "Jonas",
          "Mehmet",
          "Ali",
          "Piotr",
          "Hans",
          "Karl",
          "Giovanni",
          "Luca",
          "Andr\u00e9",
          "Mikhail",
          "S\u00f8ren",
          "Erik",
          "Dieter",
          "Wolfgang",
          "Tarek",
          "Jo\u00e3o",
          "Milan",
          "Wei");
  private static final List<String> FAMILIES =
      List.of(
          "M\u00fcller",
          "Schmidt",
          "Schneider",
          "Fischer",
          "Weber",
          "Wagner",
          "Becker",
          "Hoffmann",
          "Y\u0131lmaz",
          "Kowalski",
          "Novak",
          "Rossi",
          "Dubois",
          "Garc\u00eda",
          "Petrov",
          "Nguyen",
          "Haddad",
          "Andersen",
          "Jansen",
          "O'Brien",
          "Kaya",
          "Richter",
          "Wolf",
          "Sch\u00e4fer",
          "Popescu",
          "Horvat",
          "Silva",
          "Lindholm");

  /** A donor as far as specimens need to know. */
  record Donor(
      UUID id,
      String code,
      Site site,
      Study study,
      Instant enrolledAt,
      @Nullable Instant withdrawnAt) {
    /** Whether the specimens are held. */
    boolean isHeld() {
      return withdrawnAt != null;
    }
  }

  private final DemoRows rows;
  private final DemoRandom random;
  private final DemoHouse house;
  private final IdentityCipher cipher;

  DemoDonors(DemoRows rows, DemoRandom random, DemoHouse house, byte[] identityKey) {
    this.rows = rows;
    this.random = random;
    this.house = house;
    this.cipher = new IdentityCipher(identityKey);
  }

  List<Donor> enrol() {
    var donors = new ArrayList<Donor>();
    for (int i = 0; i < DONORS; i++) {
      donors.add(donor(i));
    }
    return donors;
  }

  private Donor donor(int number) {
    var munich = number % 5 > 2;
    var site = house.site(munich ? "MUC" : "HDB");
    var study =
        house.study(
            munich && number % 3 == 0 ? "RARE-MITO" : number % 2 == 0 ? "NEPHRO-1" : "ONKO-LIQ");
    var enrolledAt = random.workingHour(random.between(20, 720));
    var id = random.id(enrolledAt);
    var code = "D-%06d".formatted(FIRST_NUMBER + number);
    var withdrawn = number % WITHDRAWN_EVERY == WITHDRAWN_EVERY - 1;
    var scope = number % 2 == 0 ? WithdrawalScope.FULL : WithdrawalScope.NO_NEW_USE;
    var identity = identity();
    rows.add(
        "donor (id, code, site_id, sex, birth_year, status, enrolled_at)",
        id,
        code,
        site.id(),
        identity.sex().name(),
        identity.birthDate().getYear(),
        withdrawn && scope == WithdrawalScope.FULL ? "WITHDRAWN" : "ACTIVE",
        enrolledAt);
    rows.add(
        "donor_identity (donor_id, key_id, sealed)",
        id,
        IdentityCipher.KEY_ID,
        cipher.seal(id, identity));
    rows.add("enrolment (donor_id, study_id, enrolled_at)", id, study.id(), enrolledAt);
    consent(id, enrolledAt);
    var withdrawnAt = withdrawn ? random.workingHour(random.between(1, 15)) : null;
    if (withdrawnAt != null) {
      withdraw(id, site, scope, withdrawnAt);
    }
    return new Donor(id, code, site, study, enrolledAt, withdrawnAt);
  }

  private Identity identity() {
    var sex = random.chance(0.01) ? Sex.OTHER : random.chance(0.5) ? Sex.FEMALE : Sex.MALE;
    var given = random.one(sex == Sex.MALE ? MEN : WOMEN);
    var family = random.one(FAMILIES);
    var born = LocalDate.of(1935, 1, 1).plusDays(random.between(0, 25_000));
    return new Identity(
        given, family, born, sex, null, "+49 170 %07d".formatted(random.between(0, 9_999_999)));
  }

  /**
   * Most permit everything asked; some not transfer, not data, not genetics; some years are over.
   */
  private void consent(UUID donorId, Instant enrolledAt) {
    var old = random.chance(0.03);
    var signedAt = enrolledAt.minus(old ? Duration.ofDays(31 * 365L) : Duration.ofMinutes(45));
    var id = random.id(enrolledAt);
    rows.add(
        "consent (id, donor_id, form, status, signed_at, recorded_at)",
        id,
        donorId,
        FORM,
        "ACTIVE",
        signedAt,
        enrolledAt);
    for (var purpose : Purpose.values()) {
      rows.add(
          "consent_provision (consent_id, purpose, decision, valid_from, valid_until)",
          id,
          purpose.name(),
          random.chance(refusal(purpose)) ? "DENY" : "PERMIT",
          signedAt,
          signedAt
              .atZone(ZoneOffset.UTC)
              .plusYears(purpose == Purpose.COLLECT ? 5 : 30)
              .toInstant());
    }
  }

  private static double refusal(Purpose purpose) {
    return switch (purpose) {
      case COLLECT, STORE -> 0;
      case USE -> 0.01;
      case SHARE_DATA -> 0.08;
      case TRANSFER -> 0.06;
      case RECONTACT -> 0.2;
      case OUTSIDE_GDPR -> 0.5;
      case GENETIC -> 0.12;
      case COMMERCIAL -> 0.45;
    };
  }

  private void withdraw(UUID donorId, Site site, WithdrawalScope scope, Instant at) {
    rows.add(
        "withdrawal (id, donor_id, scope, requested_by, requested_at, recorded_at, actor_id)",
        random.id(at),
        donorId,
        scope.name(),
        "DONOR",
        at,
        at.plusSeconds(600),
        house.user("HDB".equals(site.code()) ? "jonas.weber" : "petra.novak"));
  }
}
