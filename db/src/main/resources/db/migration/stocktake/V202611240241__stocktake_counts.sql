-- Blind stock-takes: the boxes of a part of the store are counted, and what differs is corrected under signature.
CREATE TABLE stock_take (
  id           UUID         NOT NULL PRIMARY KEY,
  code         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  site_id      UUID         NOT NULL,
  container_id UUID         NOT NULL COMMENT 'whose boxes are counted',
  status       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note         VARCHAR(200) NULL,
  opened_by    UUID         NOT NULL,
  opened_at    DATETIME(6)  NOT NULL,
  ended_by     UUID         NULL,
  ended_at     DATETIME(6)  NULL,
  UNIQUE KEY stock_take_code (code),
  KEY stock_take_by_site (site_id, code),
  CONSTRAINT stock_take_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT stock_take_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT stock_take_opener FOREIGN KEY (opened_by) REFERENCES app_user (id),
  CONSTRAINT stock_take_ender FOREIGN KEY (ended_by) REFERENCES app_user (id),
  CONSTRAINT stock_take_status CHECK (status IN ('COUNTING', 'CLOSED', 'CANCELLED')),
  CONSTRAINT stock_take_ended CHECK ((status = 'COUNTING') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: stocktake';

CREATE TABLE stock_take_box (
  stock_take_id   UUID        NOT NULL,
  container_id    UUID        NOT NULL,
  state           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counts          SMALLINT    NOT NULL COMMENT 'how often it was counted',
  counted_version INT         NULL COMMENT 'of the box at the last count; if it has another now, the count holds no more',
  not_by          UUID        NULL COMMENT 'who may not make the second count',
  PRIMARY KEY (stock_take_id, container_id),
  CONSTRAINT stock_take_box_take FOREIGN KEY (stock_take_id) REFERENCES stock_take (id),
  CONSTRAINT stock_take_box_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT stock_take_box_not_by FOREIGN KEY (not_by) REFERENCES app_user (id),
  CONSTRAINT stock_take_box_state CHECK (state IN ('TO_COUNT', 'AS_EXPECTED', 'DIFFERENT', 'TO_RECOUNT', 'CORRECTED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: stocktake';

CREATE TABLE stock_take_count (
  id            UUID        NOT NULL PRIMARY KEY,
  stock_take_id UUID        NOT NULL,
  container_id  UUID        NOT NULL,
  number        SMALLINT    NOT NULL COMMENT 'from 1, per box',
  counted_by    UUID        NOT NULL,
  counted_at    DATETIME(6) NOT NULL,
  box_version   INT         NOT NULL,
  wells         JSON        NOT NULL COMMENT 'where a tube was seen; without a code where it could not be read',
  as_expected   SMALLINT    NOT NULL COMMENT 'tubes that stood where the store had them then',
  differences   JSON        NOT NULL COMMENT 'the rest, beside what the store had then',
  UNIQUE KEY stock_take_count_number (stock_take_id, container_id, number),
  CONSTRAINT stock_take_count_box FOREIGN KEY (stock_take_id, container_id)
    REFERENCES stock_take_box (stock_take_id, container_id),
  CONSTRAINT stock_take_count_counter FOREIGN KEY (counted_by) REFERENCES app_user (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: stocktake';

-- The running number of ST-2026-000007. Not cached, so that the nodes of a Galera cluster may share it.
CREATE SEQUENCE stock_take_number START WITH 1 NOCACHE;
