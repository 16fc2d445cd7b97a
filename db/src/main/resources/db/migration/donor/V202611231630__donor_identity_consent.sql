-- The donor as the biobank speaks of them (a code, a sex, a year), apart from who they are.
CREATE TABLE donor (
  id          UUID        NOT NULL PRIMARY KEY,
  code        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  site_id     UUID        NOT NULL COMMENT 'where enrolled',
  sex         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  birth_year  SMALLINT    NOT NULL,
  status      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  enrolled_at DATETIME(6) NOT NULL,
  version     INT         NOT NULL DEFAULT 0,
  UNIQUE KEY donor_code (code),
  KEY donor_by_site (site_id, code),
  CONSTRAINT donor_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT donor_sex CHECK (sex IN ('MALE', 'FEMALE', 'OTHER', 'UNKNOWN')),
  CONSTRAINT donor_status CHECK (status IN ('ACTIVE', 'WITHDRAWN'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: donor';

-- Names, birth date and contact, encrypted (AES-256-GCM, the donor's id as associated data, so that one donor's
-- row cannot stand in for another's).
CREATE TABLE donor_identity (
  donor_id   UUID            NOT NULL PRIMARY KEY,
  key_id     VARCHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed     VARBINARY(4096) NOT NULL COMMENT '12 bytes nonce, then ciphertext and tag',
  CONSTRAINT donor_identity_donor FOREIGN KEY (donor_id) REFERENCES donor (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: donor';

CREATE TABLE consent (
  id            UUID        NOT NULL PRIMARY KEY,
  donor_id      UUID        NOT NULL,
  form          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'form and its version',
  status        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  signed_at     DATETIME(6) NOT NULL,
  recorded_at   DATETIME(6) NOT NULL,
  KEY consent_by_donor (donor_id, signed_at),
  CONSTRAINT consent_donor FOREIGN KEY (donor_id) REFERENCES donor (id),
  CONSTRAINT consent_status CHECK (status IN ('ACTIVE', 'INACTIVE', 'ENTERED_IN_ERROR'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: donor';

-- Deny unless a permit covers purpose and instant (MII consent pattern: outer deny, inner permits with periods).
CREATE TABLE consent_provision (
  consent_id  UUID        NOT NULL,
  purpose     VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decision    VARCHAR(6)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from  DATETIME(6) NOT NULL,
  valid_until DATETIME(6) NOT NULL,
  PRIMARY KEY (consent_id, purpose),
  CONSTRAINT consent_provision_consent FOREIGN KEY (consent_id) REFERENCES consent (id),
  CONSTRAINT consent_provision_purpose CHECK (purpose IN
    ('COLLECT', 'STORE', 'USE', 'SHARE_DATA', 'TRANSFER', 'OUTSIDE_GDPR', 'RECONTACT', 'GENETIC', 'COMMERCIAL')),
  CONSTRAINT consent_provision_decision CHECK (decision IN ('PERMIT', 'DENY')),
  CONSTRAINT consent_provision_period CHECK (valid_from < valid_until)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: donor';

CREATE TABLE withdrawal (
  id           UUID         NOT NULL PRIMARY KEY,
  donor_id     UUID         NOT NULL,
  scope        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  requested_by VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(500) NULL,
  requested_at DATETIME(6)  NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  actor_id     UUID         NOT NULL,
  KEY withdrawal_by_donor (donor_id),
  CONSTRAINT withdrawal_donor FOREIGN KEY (donor_id) REFERENCES donor (id),
  CONSTRAINT withdrawal_scope CHECK (scope IN ('NO_NEW_USE', 'NO_CONTACT', 'FULL')),
  CONSTRAINT withdrawal_requester CHECK (requested_by IN
    ('DONOR', 'NEXT_OF_KIN', 'LEGAL_REPRESENTATIVE', 'UNKNOWN'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: donor';
