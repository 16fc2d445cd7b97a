-- Specimens that were destroyed: why, how, by whom, and who saw it. Rows are only added.
CREATE TABLE disposal (
  id           UUID         NOT NULL PRIMARY KEY,
  code         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  site_id      UUID         NOT NULL,
  reason       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note         VARCHAR(500) NULL,
  performed_by UUID         NOT NULL,
  witnessed_by UUID         NOT NULL,
  disposed_at  DATETIME(6)  NOT NULL,
  UNIQUE KEY disposal_code (code),
  KEY disposal_by_time (disposed_at, code),
  KEY disposal_by_site (site_id, disposed_at),
  CONSTRAINT disposal_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT disposal_performer FOREIGN KEY (performed_by) REFERENCES app_user (id),
  CONSTRAINT disposal_witness FOREIGN KEY (witnessed_by) REFERENCES app_user (id),
  CONSTRAINT disposal_four_eyes CHECK (performed_by <> witnessed_by),
  CONSTRAINT disposal_reason CHECK (reason IN
    ('CONSENT_WITHDRAWN', 'EXPIRED', 'DAMAGED', 'QUALITY', 'STUDY_END', 'OTHER')),
  CONSTRAINT disposal_method CHECK (method IN ('INCINERATION', 'AUTOCLAVE', 'CHEMICAL', 'CONTRACTOR'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: disposal';

-- A tube is destroyed once.
CREATE TABLE disposal_item (
  specimen_id UUID          NOT NULL PRIMARY KEY,
  disposal_id UUID          NOT NULL,
  taken_from  VARCHAR(90)   NULL COMMENT 'code of the box and position; null: it stood at the bench',
  quantity    DECIMAL(14,4) NOT NULL COMMENT 'destroyed, in the unit of the specimen',
  KEY disposal_item_by_disposal (disposal_id),
  CONSTRAINT disposal_item_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT disposal_item_disposal FOREIGN KEY (disposal_id) REFERENCES disposal (id),
  CONSTRAINT disposal_item_quantity CHECK (quantity >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: disposal';

-- The running number of DP-2026-0007. Not cached, so that the nodes of a Galera cluster may share it.
CREATE SEQUENCE disposal_number START WITH 1 NOCACHE;
