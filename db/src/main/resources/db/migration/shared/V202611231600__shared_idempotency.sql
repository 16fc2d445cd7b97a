-- Every mutating request carries an Idempotency-Key. What an act answered the first time is written in the
-- act's own transaction, so that an answer exists exactly when the act happened, and is replayed afterwards.
CREATE TABLE idempotency_record (
  actor_id        UUID          NOT NULL,
  idempotency_key VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  act             VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'simple name of the act',
  fingerprint     BINARY(32)    NOT NULL COMMENT 'SHA-256 of method, path and body of the first request',
  result          LONGTEXT      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'what the act returned, as JSON',
  recorded_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (actor_id, idempotency_key, act),
  KEY idempotency_record_by_age (recorded_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: shared';
