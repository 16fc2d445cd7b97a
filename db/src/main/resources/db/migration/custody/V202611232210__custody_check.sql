-- What came of checking the log against itself and against what was signed, each night and when an auditor asks.
CREATE TABLE custody_check (
  id            UUID        NOT NULL PRIMARY KEY,
  requested_at  DATETIME(6) NOT NULL COMMENT 'UTC',
  night         DATE        NULL COMMENT 'of the nightly check, which one node makes; null: somebody asked for it',
  status        VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  finished_at   DATETIME(6) NULL COMMENT 'UTC',
  size          BIGINT      NULL COMMENT 'number of leaves',
  finding_count BIGINT      NULL,
  findings      MEDIUMTEXT  NULL COMMENT 'the first hundred, a line each',
  UNIQUE KEY custody_check_night (night),
  KEY custody_check_by_request (requested_at),
  CONSTRAINT custody_check_status CHECK (status IN ('RUNNING', 'SOUND', 'BROKEN', 'FAILED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'owner: custody';
