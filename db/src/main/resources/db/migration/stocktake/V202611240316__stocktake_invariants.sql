-- What must always hold in the store, looked at every night; what does not is proposed for repair, never repaired silently.
CREATE TABLE invariant_check (
  id                 UUID        NOT NULL PRIMARY KEY,
  requested_at       DATETIME(6) NOT NULL,
  night              DATE        NULL COMMENT 'of the nightly check, which one node makes; null: somebody asked for it',
  status             VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  batch_execution_id BIGINT      NULL,
  progress_at        DATETIME(6) NOT NULL COMMENT 'when the last window was committed; long silent: left by a dead server',
  finished_at        DATETIME(6) NULL,
  checked            BIGINT      NOT NULL COMMENT 'tubes and containers looked at',
  found              BIGINT      NOT NULL,
  running            BOOLEAN AS (IF(status = 'RUNNING', TRUE, NULL)) VIRTUAL COMMENT 'one at a time',
  UNIQUE KEY invariant_check_night (night),
  UNIQUE KEY invariant_check_one_running (running),
  KEY invariant_check_by_request (requested_at),
  CONSTRAINT invariant_check_status CHECK (status IN ('RUNNING', 'COMPLETED', 'FAILED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: stocktake';

CREATE TABLE invariant_finding (
  id              UUID         NOT NULL PRIMARY KEY,
  rule            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_kind    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id      UUID         NOT NULL,
  subject_code    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  site_id         UUID         NOT NULL,
  detail          VARCHAR(400) NOT NULL,
  repair          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_check_id  UUID         NOT NULL,
  last_check_id   UUID         NOT NULL,
  found_at        DATETIME(6)  NOT NULL,
  seen_at         DATETIME(6)  NOT NULL COMMENT 'by the last check',
  closed_at       DATETIME(6)  NULL,
  closed_by       UUID         NULL COMMENT 'null: it vanished',
  open_subject_id UUID AS (IF(state = 'OPEN', subject_id, NULL)) VIRTUAL,
  UNIQUE KEY invariant_finding_once_open (rule, open_subject_id),
  KEY invariant_finding_by_state (state, site_id, id),
  CONSTRAINT invariant_finding_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT invariant_finding_first FOREIGN KEY (first_check_id) REFERENCES invariant_check (id),
  CONSTRAINT invariant_finding_last FOREIGN KEY (last_check_id) REFERENCES invariant_check (id),
  CONSTRAINT invariant_finding_closer FOREIGN KEY (closed_by) REFERENCES app_user (id),
  CONSTRAINT invariant_finding_state CHECK (state IN ('OPEN', 'REPAIRED', 'VANISHED')),
  CONSTRAINT invariant_finding_closed CHECK ((state = 'OPEN') = (closed_at IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: stocktake';
