-- Containers hold containers or specimens. A move of a container is a change of one row, whatever it holds.
CREATE TABLE container_type (
  code            VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name            VARCHAR(80)  NOT NULL,
  kind            VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_count       SMALLINT     NOT NULL COMMENT '0 with column_count 0: no grid',
  column_count    SMALLINT     NOT NULL,
  row_scheme      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  column_scheme   VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holds_specimens BOOLEAN      NOT NULL,
  CONSTRAINT container_type_kind CHECK (kind IN
    ('BUILDING', 'ROOM', 'FREEZER', 'SHELF', 'RACK', 'DRAWER', 'BOX', 'BAG')),
  CONSTRAINT container_type_scheme CHECK (row_scheme IN ('LETTERS', 'NUMBERS') AND column_scheme IN ('LETTERS', 'NUMBERS')),
  CONSTRAINT container_type_grid CHECK (row_count BETWEEN 0 AND 999 AND column_count BETWEEN 0 AND 999
    AND (row_count = 0) = (column_count = 0))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';

INSERT INTO container_type VALUES
  ('ROOM',        'Room',                 'ROOM',    0, 0,  'NUMBERS', 'NUMBERS', FALSE),
  ('FREEZER-5',   'Upright freezer, 5 shelves', 'FREEZER', 5, 1, 'NUMBERS', 'NUMBERS', FALSE),
  ('DEWAR-4',     'LN2 dewar, 4 segments', 'FREEZER', 1, 4, 'NUMBERS', 'NUMBERS', FALSE),
  ('SHELF-6',     'Shelf, 6 racks',       'SHELF',   1, 6,  'NUMBERS', 'NUMBERS', FALSE),
  ('RACK-4X4',    'Drawer rack, 4 x 4',   'RACK',    4, 4,  'LETTERS', 'NUMBERS', FALSE),
  ('BOX-96',      '96-tube rack (SLAS)',  'BOX',     8, 12, 'LETTERS', 'NUMBERS', TRUE),
  ('BOX-81',      'Cryobox 9 x 9',        'BOX',     9, 9,  'LETTERS', 'NUMBERS', TRUE),
  ('BOX-100',     'Cryobox 10 x 10',      'BOX',    10, 10, 'LETTERS', 'NUMBERS', TRUE),
  ('BOX-24',      '24-tube rack',         'BOX',     4, 6,  'LETTERS', 'NUMBERS', TRUE);

CREATE TABLE container (
  id                UUID         NOT NULL PRIMARY KEY,
  code              VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT 'its barcode',
  name              VARCHAR(120) NOT NULL,
  type_code         VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_id           UUID         NOT NULL,
  study_id          UUID         NULL COMMENT 'null: any study',
  parent_id         UUID         NULL,
  parent_row        SMALLINT     NULL COMMENT 'from 0',
  parent_column     SMALLINT     NULL COMMENT 'from 0',
  set_point_celsius DECIMAL(5,1) NULL COMMENT 'null: as the nearest container around it',
  status            VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version           INT          NOT NULL DEFAULT 0 COMMENT 'grows with every change of itself or of what it holds',
  UNIQUE KEY container_code (code),
  UNIQUE KEY container_one_place (parent_id, parent_row, parent_column),
  KEY container_by_site (site_id, type_code),
  CONSTRAINT container_type_known FOREIGN KEY (type_code) REFERENCES container_type (code),
  CONSTRAINT container_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT container_study FOREIGN KEY (study_id) REFERENCES study (id),
  CONSTRAINT container_parent FOREIGN KEY (parent_id) REFERENCES container (id),
  CONSTRAINT container_status CHECK (status IN ('ACTIVE', 'DEFROSTING', 'RETIRED')),
  CONSTRAINT container_not_in_itself CHECK (parent_id IS NULL OR parent_id <> id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';

-- One tube, one place: the primary key. One place, one tube: the unique key.
CREATE TABLE placement (
  specimen_id  UUID        NOT NULL PRIMARY KEY,
  container_id UUID        NOT NULL,
  row_index    SMALLINT    NOT NULL COMMENT 'from 0',
  column_index SMALLINT    NOT NULL COMMENT 'from 0',
  placed_at    DATETIME(6) NOT NULL,
  UNIQUE KEY placement_one_tube (container_id, row_index, column_index),
  CONSTRAINT placement_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT placement_container FOREIGN KEY (container_id) REFERENCES container (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';
