-- Orders for specimens: from the request over the access committee's decision to the handover, and back.
CREATE TABLE specimen_order (
  id             UUID          NOT NULL PRIMARY KEY,
  code           VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  site_id        UUID          NOT NULL COMMENT 'whose store serves it',
  study_id       UUID          NOT NULL COMMENT 'whose specimens are asked for',
  status         VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  project        VARCHAR(200)  NOT NULL,
  requester      VARCHAR(120)  NOT NULL COMMENT 'the researcher in whose name it was submitted',
  recipient      VARCHAR(60)   NOT NULL COMMENT 'the institution that is handed the tubes; stands in their chains of custody',
  note           VARCHAR(1000) NULL,
  submitted_by   UUID          NOT NULL,
  submitted_at   DATETIME(6)   NOT NULL,
  decided_by     UUID          NULL,
  decided_at     DATETIME(6)   NULL,
  conditions     VARCHAR(1000) NULL COMMENT 'under which it was approved',
  reason         VARCHAR(500)  NULL COMMENT 'why it was rejected or cancelled',
  handed_over_at DATETIME(6)   NULL,
  handed_over_by UUID          NULL,
  taken_by       VARCHAR(120)  NULL COMMENT 'who took the tubes for the recipient',
  ended_at       DATETIME(6)   NULL COMMENT 'rejected, cancelled or closed',
  version        INT           NOT NULL DEFAULT 0,
  UNIQUE KEY specimen_order_code (code),
  KEY specimen_order_by_time (submitted_at, code),
  KEY specimen_order_by_site (site_id, status, submitted_at),
  CONSTRAINT specimen_order_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT specimen_order_study FOREIGN KEY (study_id) REFERENCES study (id),
  CONSTRAINT specimen_order_submitter FOREIGN KEY (submitted_by) REFERENCES app_user (id),
  CONSTRAINT specimen_order_decider FOREIGN KEY (decided_by) REFERENCES app_user (id),
  CONSTRAINT specimen_order_distributor FOREIGN KEY (handed_over_by) REFERENCES app_user (id),
  CONSTRAINT specimen_order_status CHECK (status IN
    ('SUBMITTED', 'APPROVED', 'REJECTED', 'PICKING', 'READY', 'DISTRIBUTED', 'CLOSED', 'CANCELLED')),
  CONSTRAINT specimen_order_four_eyes CHECK (decided_by IS NULL OR decided_by <> submitted_by),
  CONSTRAINT specimen_order_decision CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CONSTRAINT specimen_order_handover CHECK ((handed_over_at IS NULL) = (handed_over_by IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: order';

-- What the donor must have consented to, each and every one of it.
CREATE TABLE specimen_order_purpose (
  order_id UUID        NOT NULL,
  purpose  VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, purpose),
  CONSTRAINT specimen_order_purpose_order FOREIGN KEY (order_id) REFERENCES specimen_order (id),
  CONSTRAINT specimen_order_purpose_known CHECK (purpose IN
    ('USE', 'SHARE_DATA', 'TRANSFER', 'OUTSIDE_GDPR', 'GENETIC', 'COMMERCIAL'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: order';

-- Tubes asked for by what they are, not by name; found when the order is approved.
CREATE TABLE specimen_order_line (
  order_id     UUID          NOT NULL,
  line_number  SMALLINT      NOT NULL COMMENT 'from 1',
  type_code    VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tube_count   SMALLINT      NOT NULL,
  min_quantity DECIMAL(14,4) NOT NULL COMMENT 'of each tube, in the unit of its type',
  PRIMARY KEY (order_id, line_number),
  CONSTRAINT specimen_order_line_order FOREIGN KEY (order_id) REFERENCES specimen_order (id),
  CONSTRAINT specimen_order_line_type FOREIGN KEY (type_code) REFERENCES specimen_type (code),
  CONSTRAINT specimen_order_line_count CHECK (tube_count > 0 AND min_quantity >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: order';

-- One tube of an order. One tube, one open order: two committees cannot promise it twice, whatever they read before.
CREATE TABLE specimen_order_item (
  id                UUID        NOT NULL PRIMARY KEY,
  order_id          UUID        NOT NULL,
  specimen_id       UUID        NOT NULL,
  line_number       SMALLINT    NULL COMMENT 'null: asked for by its barcode',
  status            VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  substitute_for_id UUID        NULL COMMENT 'the item that was not found',
  taken_from_id     UUID        NULL COMMENT 'the container it was picked from',
  taken_from        VARCHAR(90) NULL COMMENT 'code and position, as people read it',
  picked_by         UUID        NULL,
  picked_at         DATETIME(6) NULL,
  handed_over_at    DATETIME(6) NULL,
  quantity_out      DECIMAL(14,4) NULL COMMENT 'handed over, in the unit of the specimen',
  returned_at       DATETIME(6) NULL,
  quantity_back     DECIMAL(14,4) NULL,
  thawed            BOOLEAN     NULL COMMENT 'while it was out',
  open_specimen_id  UUID AS (IF(status IN ('RESERVED', 'PICKED'), specimen_id, NULL)) VIRTUAL,
  UNIQUE KEY specimen_order_item_once (order_id, specimen_id),
  UNIQUE KEY specimen_order_item_one_open (open_specimen_id),
  KEY specimen_order_item_by_specimen (specimen_id),
  CONSTRAINT specimen_order_item_order FOREIGN KEY (order_id) REFERENCES specimen_order (id),
  CONSTRAINT specimen_order_item_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT specimen_order_item_substitute FOREIGN KEY (substitute_for_id) REFERENCES specimen_order_item (id),
  CONSTRAINT specimen_order_item_picker FOREIGN KEY (picked_by) REFERENCES app_user (id),
  CONSTRAINT specimen_order_item_status CHECK (status IN
    ('REQUESTED', 'RESERVED', 'PICKED', 'MISSING', 'WITHDRAWN', 'RELEASED', 'DISTRIBUTED', 'RETURNED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: order';

-- The running number of OR-2026-0007. Not cached, so that the nodes of a Galera cluster may share it.
CREATE SEQUENCE specimen_order_number START WITH 1 NOCACHE;
