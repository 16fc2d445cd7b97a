-- The ledger: one row for each change of hands, place or state of one specimen, container or shipment.
-- Rows are only ever added. Each carries the hash of its subject's event before it, so that a change, a gap or a
-- swap shows; UNIQUE (subject_id, sequence) lets two writers of one subject never both succeed.
CREATE TABLE custody_event (
  id             UUID         NOT NULL PRIMARY KEY,
  subject_kind   VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id     UUID         NOT NULL,
  sequence       INT          NOT NULL COMMENT 'from 1, without gaps, per subject',
  event_time     DATETIME(6)  NOT NULL COMMENT 'UTC; when it happened',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'UTC; when it was told to us',
  business_step  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'CBV 2.0 bizStep',
  disposition    VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'CBV 2.0 disposition',
  from_custodian VARCHAR(80)  NULL,
  to_custodian   VARCHAR(80)  NOT NULL,
  from_place     VARCHAR(120) NULL,
  to_place       VARCHAR(120) NOT NULL,
  actor_id       UUID         NOT NULL,
  related_kind   VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what it happened with: a shipment, a parent',
  related_id     UUID         NULL,
  note           VARCHAR(500) NULL,
  corrects_id    UUID         NULL COMMENT 'the event this one declares wrong',
  previous_hash  BINARY(32)   NOT NULL COMMENT 'zeros for the first',
  hash           BINARY(32)   NOT NULL COMMENT 'SHA-256 over the canonical JSON (RFC 8785) of this event',
  UNIQUE KEY custody_event_chain (subject_id, sequence),
  KEY custody_event_by_related (related_id),
  KEY custody_event_by_recorded (recorded_at, id),
  CONSTRAINT custody_event_subject CHECK (subject_kind IN ('SPECIMEN', 'CONTAINER', 'SHIPMENT')),
  CONSTRAINT custody_event_sequence CHECK (sequence >= 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'owner: custody';

CREATE TRIGGER custody_event_is_never_changed BEFORE UPDATE ON custody_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'custody events are never changed';
CREATE TRIGGER custody_event_is_never_deleted BEFORE DELETE ON custody_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'custody events are never deleted';
