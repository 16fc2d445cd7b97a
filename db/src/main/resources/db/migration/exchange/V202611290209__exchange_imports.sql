-- Files of specimens: what stands in one waits here, row by row, until it has been looked at; what was written of it is
-- known afterwards, so that it can be undone as a whole.
CREATE TABLE import_batch (
  id                 UUID         NOT NULL PRIMARY KEY,
  code               VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  mode               VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dialect            VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin             VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name          VARCHAR(200) NOT NULL,
  content_hash       BINARY(32)   NOT NULL COMMENT 'SHA-256 of the file',
  dropped_hash       BINARY(32)   NULL COMMENT 'the same, of files of the drop folder: one is taken once',
  site_code          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_general_ci NULL COMMENT 'for rows that name none',
  study_code         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_general_ci NULL COMMENT 'for rows that name none',
  columns_left_out   JSON         NOT NULL COMMENT 'headers of columns that say who the donor is; none of them was kept',
  columns_ignored    JSON         NOT NULL,
  row_count          INT          NOT NULL,
  state              VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  skip_wrong         BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'wrong rows are left out when the rest is written',
  refusal_slug       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why the last step was not done',
  refusal_detail     VARCHAR(500) NULL,
  actor_id           UUID         NOT NULL COMMENT 'in whose name rows are checked and written',
  undone_by          UUID         NULL COMMENT 'who asked for its undoing',
  created_at         DATETIME(6)  NOT NULL,
  ended_at           DATETIME(6)  NULL COMMENT 'written, undone, discarded or given up',
  version            INT          NOT NULL DEFAULT 0,
  UNIQUE KEY import_batch_code (code),
  UNIQUE KEY import_batch_dropped_once (dropped_hash),
  KEY import_batch_by_actor (actor_id, id),
  CONSTRAINT import_batch_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
  CONSTRAINT import_batch_undone_by FOREIGN KEY (undone_by) REFERENCES app_user (id),
  CONSTRAINT import_batch_mode CHECK (mode IN ('CREATE', 'UPDATE', 'UPSERT')),
  CONSTRAINT import_batch_origin CHECK (origin IN ('UPLOAD', 'DROPPED') AND (origin = 'DROPPED') = (dropped_hash IS NOT NULL)),
  CONSTRAINT import_batch_state CHECK (state IN
    ('CHECKING', 'READY', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE', 'DISCARDED', 'FAILED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: exchange';

-- Apart from the batch, because it is written by other transactions than the one it tells of.
CREATE TABLE import_progress (
  import_id          UUID        NOT NULL PRIMARY KEY,
  batch_execution_id BIGINT      NULL,
  written            INT         NOT NULL DEFAULT 0,
  progress_at        DATETIME(6) NOT NULL,
  CONSTRAINT import_progress_import FOREIGN KEY (import_id) REFERENCES import_batch (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: exchange';

CREATE TABLE import_row (
  import_id      UUID         NOT NULL,
  line           INT          NOT NULL COMMENT 'in the file',
  outcome        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cells          LONGTEXT     NOT NULL COMMENT 'JSON: text by our column, as translated; blank ones are left out',
  faults         LONGTEXT     NULL COMMENT 'JSON: what is wrong with it',
  changes        LONGTEXT     NULL COMMENT 'JSON: old and new text by our column',
  plan           LONGTEXT     NULL COMMENT 'JSON: what is to be written, everything it refers to found',
  barcode        VARCHAR(64)  NULL COMMENT 'given or generated',
  label          VARCHAR(64)  NULL,
  row_key        VARCHAR(120) NULL,
  specimen_id    UUID         NOT NULL COMMENT 'of the specimen that is there, or the id it will have',
  seen_version   INT          NULL COMMENT 'of the specimen when it was looked at; null: there was none',
  parent_line    INT          NULL COMMENT 'the parent stands in the same file',
  generation     SMALLINT     NOT NULL DEFAULT 0 COMMENT 'parents have a smaller one',
  container_id   UUID         NULL COMMENT 'where it is to stand; null: nothing is said',
  row_index      SMALLINT     NULL,
  column_index   SMALLINT     NULL,
  events_after   INT          NULL COMMENT 'length of its chain of custody once it was written',
  version_after  INT          NULL COMMENT 'of the specimen once it was written',
  PRIMARY KEY (import_id, line),
  KEY import_row_by_outcome (import_id, outcome, generation, line),
  KEY import_row_by_barcode (import_id, barcode),
  KEY import_row_by_label (import_id, label),
  KEY import_row_by_key (import_id, row_key),
  KEY import_row_by_place (import_id, container_id, row_index, column_index),
  KEY import_row_by_parent (import_id, parent_line),
  CONSTRAINT import_row_import FOREIGN KEY (import_id) REFERENCES import_batch (id),
  CONSTRAINT import_row_outcome CHECK (outcome IN ('PENDING', 'CREATE', 'UPDATE', 'UNCHANGED', 'ERROR'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: exchange';

-- Visits that the rows of a file make: rows of the same donor, event, site and time share one.
CREATE TABLE import_visit (
  import_id           UUID        NOT NULL,
  donor_id            UUID        NOT NULL,
  collection_event_id UUID        NOT NULL,
  site_id             UUID        NOT NULL,
  visited_at          DATETIME(6) NOT NULL,
  study_id            UUID        NOT NULL,
  visit_id            UUID        NOT NULL,
  PRIMARY KEY (import_id, donor_id, collection_event_id, site_id, visited_at),
  UNIQUE KEY import_visit_id (import_id, visit_id),
  CONSTRAINT import_visit_import FOREIGN KEY (import_id) REFERENCES import_batch (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: exchange';
