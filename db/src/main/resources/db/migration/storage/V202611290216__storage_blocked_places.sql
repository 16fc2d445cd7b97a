-- A place that is out of order is kept for nobody, without an end, and says why.
ALTER TABLE slot_reservation
  ADD COLUMN reason VARCHAR(200) NULL COMMENT 'null: kept; otherwise why nobody may use the place';

-- Dewars hold segments, these canisters, these canes of tubes.
ALTER TABLE container_type
  DROP CONSTRAINT container_type_kind,
  ADD CONSTRAINT container_type_kind CHECK (kind IN
    ('BUILDING', 'ROOM', 'FREEZER', 'DEWAR', 'SEGMENT', 'SHELF', 'RACK', 'DRAWER', 'CANISTER', 'CANE', 'BOX', 'BAG', 'BIN'));

INSERT INTO container_type
  (code, name, kind, row_count, column_count, row_scheme, column_scheme, holds_specimens, loose) VALUES
  ('SEGMENT-6',   'Dewar segment, 6 canisters', 'SEGMENT', 6, 1, 'NUMBERS', 'NONE', FALSE, FALSE),
  ('CANISTER-12', 'Canister, 12 canes',         'CANISTER', 12, 1, 'NUMBERS', 'NONE', FALSE, FALSE),
  ('CANE-6',      'Cane, 6 tubes',              'CANE', 6, 1, 'NUMBERS', 'NONE', TRUE, FALSE);
