-- Electronic signatures (21 CFR 11.50, 11.70, 11.200). The digest of each stands in the event that it signs and is hashed
-- with it; the row holds the hash of what was signed. So none can be cut out, changed or copied under another event.
ALTER TABLE custody_event
  ADD COLUMN signatures VARCHAR(260) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'SHA-256 of each signature under this event, in the order signed, with blanks between';

CREATE TABLE custody_signature (
  event_id     UUID         NOT NULL,
  number       TINYINT      NOT NULL COMMENT 'from 1, in the order signed',
  signed_hash  BINARY(32)   NOT NULL COMMENT 'SHA-256 over the canonical JSON of the event without its signatures',
  signer_id    UUID         NOT NULL,
  username     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  printed_name VARCHAR(120) NOT NULL COMMENT 'as the signer was called then',
  meaning      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(400) NOT NULL,
  signed_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
  PRIMARY KEY (event_id, number),
  UNIQUE KEY custody_signature_once (event_id, signer_id),
  CONSTRAINT custody_signature_event FOREIGN KEY (event_id) REFERENCES custody_event (id),
  CONSTRAINT custody_signature_signer FOREIGN KEY (signer_id) REFERENCES app_user (id),
  CONSTRAINT custody_signature_meaning CHECK (meaning IN
    ('PERFORMED', 'WITNESSED', 'APPROVED', 'REVIEWED', 'CORRECTED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'owner: custody';

CREATE TRIGGER custody_signature_is_never_changed BEFORE UPDATE ON custody_signature FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'signatures are never changed';
CREATE TRIGGER custody_signature_is_never_deleted BEFORE DELETE ON custody_signature FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'signatures are never deleted';
