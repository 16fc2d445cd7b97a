-- Types are templates: how their places are named and filled, and which types they take.
ALTER TABLE container_type
  DROP CONSTRAINT container_type_kind,
  DROP CONSTRAINT container_type_scheme,
  DROP CONSTRAINT container_type_grid,
  MODIFY COLUMN kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD COLUMN fill_order VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'HZ_TOP_DOWN_LEFT_RIGHT'
    COMMENT 'in which order free places are offered',
  ADD COLUMN loose BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'a bag or bin: its places are numbers that nobody looks at',
  ADD CONSTRAINT container_type_kind CHECK (kind IN
    ('BUILDING', 'ROOM', 'FREEZER', 'DEWAR', 'SHELF', 'RACK', 'DRAWER', 'CANISTER', 'BOX', 'BAG', 'BIN')),
  ADD CONSTRAINT container_type_scheme CHECK (
    row_scheme IN ('LETTERS', 'LOWER_LETTERS', 'LETTERS_24', 'LETTERS_25', 'DOUBLE_LETTERS', 'ROMAN', 'LOWER_ROMAN',
      'NUMBERS', 'TWO_DIGITS')
    AND column_scheme IN ('LETTERS', 'LOWER_LETTERS', 'LETTERS_24', 'LETTERS_25', 'DOUBLE_LETTERS', 'ROMAN',
      'LOWER_ROMAN', 'NUMBERS', 'TWO_DIGITS', 'NONE')),
  ADD CONSTRAINT container_type_grid CHECK (row_count BETWEEN 0 AND 32000 AND column_count BETWEEN 0 AND 999
    AND (row_count = 0) = (column_count = 0)),
  ADD CONSTRAINT container_type_linear CHECK (column_scheme <> 'NONE' OR column_count <= 1),
  ADD CONSTRAINT container_type_loose CHECK (NOT loose OR (column_scheme = 'NONE' AND row_count > 0)),
  ADD CONSTRAINT container_type_fill CHECK (fill_order IN (
    'HZ_TOP_DOWN_LEFT_RIGHT', 'HZ_TOP_DOWN_RIGHT_LEFT', 'HZ_BOTTOM_UP_LEFT_RIGHT', 'HZ_BOTTOM_UP_RIGHT_LEFT',
    'VT_TOP_DOWN_LEFT_RIGHT', 'VT_TOP_DOWN_RIGHT_LEFT', 'VT_BOTTOM_UP_LEFT_RIGHT', 'VT_BOTTOM_UP_RIGHT_LEFT'));

UPDATE container_type SET kind = 'DEWAR' WHERE code = 'DEWAR-4';
UPDATE container_type SET column_scheme = 'NONE' WHERE code = 'FREEZER-5';

INSERT INTO container_type
  (code, name, kind, row_count, column_count, row_scheme, column_scheme, holds_specimens, loose) VALUES
  ('BUILDING',   'Building',             'BUILDING', 0, 0, 'NUMBERS', 'NUMBERS', FALSE, FALSE),
  ('CANISTER-5', 'Canister, 5 boxes',    'CANISTER', 5, 1, 'NUMBERS', 'NONE', FALSE, FALSE),
  ('BOX-25',     'Cryobox 5 x 5',        'BOX',      5, 5, 'LETTERS', 'NUMBERS', TRUE, FALSE),
  ('BOX-384',    '384-tube rack (SLAS)', 'BOX',     16, 24, 'LETTERS', 'NUMBERS', TRUE, FALSE),
  ('BAG-50',     'Bag, at most 50 tubes', 'BAG',    50, 1, 'NUMBERS', 'NONE', TRUE, TRUE),
  ('BAG-500',    'Bag, at most 500 tubes', 'BAG',  500, 1, 'NUMBERS', 'NONE', TRUE, TRUE),
  ('BIN',        'Bin, no fixed number', 'BIN',  32000, 1, 'NUMBERS', 'NONE', TRUE, TRUE);

-- No row for a type: it takes any container. With rows: only these.
CREATE TABLE container_type_child (
  type_code  VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  child_code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (type_code, child_code),
  CONSTRAINT container_type_child_type FOREIGN KEY (type_code) REFERENCES container_type (code),
  CONSTRAINT container_type_child_child FOREIGN KEY (child_code) REFERENCES container_type (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';

-- What a container states about what may stand in it or in anything it holds. A tube must satisfy every container
-- around it that states something.
CREATE TABLE container_rule (
  container_id UUID        NOT NULL,
  kind         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  PRIMARY KEY (container_id, kind, value),
  CONSTRAINT container_rule_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT container_rule_kind CHECK (kind IN ('SPECIMEN_CLASS', 'SPECIMEN_TYPE', 'STUDY', 'TUBE_FORMAT', 'RISK_GROUP'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';

INSERT INTO container_rule (container_id, kind, value)
SELECT c.id, 'STUDY', s.code FROM container c JOIN study s ON s.id = c.study_id;
ALTER TABLE container DROP FOREIGN KEY container_study, DROP COLUMN study_id;
