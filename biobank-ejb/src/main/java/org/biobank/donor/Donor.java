package org.biobank.donor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.biobank.shared.Ids;

/**
 * A donor as the biobank speaks of them: a code, a sex, a year of birth. Who they are stands in
 * {@link SealedIdentity}.
 *
 * <p>A donor is enrolled once, at one site; is active until a full withdrawal; and is never
 * removed, since what was done with the specimens must stay explicable.
 */
@Entity
@Table(name = "donor")
class Donor {
  /** Whether the biobank may still deal with the donor. */
  enum Status {
    ACTIVE,
    WITHDRAWN
  }

  @Id private UUID id;

  private String code;

  @Column(name = "site_id")
  private UUID siteId;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  @Column(name = "birth_year")
  private int birthYear;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
  protected Donor() {}

  Donor(String code, UUID siteId, Identity identity, Instant enrolledAt) {
    this.id = Ids.next();
    this.code = code;
    this.siteId = siteId;
    this.sex = identity.sex();
    this.birthYear = identity.birthDate().getYear();
    this.status = Status.ACTIVE;
    this.enrolledAt = enrolledAt;
  }

  UUID id() {
    return id;
  }

  String code() {
    return code;
  }

  UUID siteId() {
    return siteId;
  }

  Sex sex() {
    return sex;
  }

  int birthYear() {
    return birthYear;
  }

  Status status() {
    return status;
  }

  Instant enrolledAt() {
    return enrolledAt;
  }

  int version() {
    return version;
  }

  /** A full withdrawal ends the relation; narrower ones leave the donor active. */
  void withdraw(WithdrawalScope scope) {
    if (scope == WithdrawalScope.FULL) {
      status = Status.WITHDRAWN;
    }
  }
}
