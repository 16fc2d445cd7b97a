-- What each visit is meant to bring, when it counts as done in time, and what became of it.
ALTER TABLE collection_event
  ADD COLUMN window_days SMALLINT NOT NULL DEFAULT 14 COMMENT 'so many days before and after day_offset it is in time',
  ADD CONSTRAINT collection_event_window CHECK (window_days BETWEEN 0 AND 3650);

CREATE TABLE anticipated_specimen (
  id                  UUID          NOT NULL PRIMARY KEY,
  collection_event_id UUID          NOT NULL,
  code                VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  sort_order          SMALLINT      NOT NULL COMMENT 'in which the tubes are drawn, from 0',
  type_code           VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the class follows from it',
  tube_format         VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: any',
  quantity            DECIMAL(14,4) NOT NULL COMMENT 'expected, in the unit of the type',
  aliquot_count       SMALLINT      NOT NULL DEFAULT 0,
  aliquot_quantity    DECIMAL(14,4) NULL COMMENT 'of each, in the unit of the type of the aliquots',
  aliquot_type_code   VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: the type of the tube',
  aliquot_tube_format VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: any',
  storage_class       VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: as the type asks',
  UNIQUE KEY anticipated_specimen_code (collection_event_id, code),
  CONSTRAINT anticipated_specimen_event FOREIGN KEY (collection_event_id) REFERENCES collection_event (id),
  CONSTRAINT anticipated_specimen_type FOREIGN KEY (type_code) REFERENCES specimen_type (code),
  CONSTRAINT anticipated_specimen_format FOREIGN KEY (tube_format) REFERENCES tube_format (code),
  CONSTRAINT anticipated_specimen_aliquot_type FOREIGN KEY (aliquot_type_code) REFERENCES specimen_type (code),
  CONSTRAINT anticipated_specimen_aliquot_format FOREIGN KEY (aliquot_tube_format) REFERENCES tube_format (code),
  CONSTRAINT anticipated_specimen_quantity CHECK (quantity > 0 AND aliquot_quantity > 0),
  CONSTRAINT anticipated_specimen_aliquots CHECK
    (aliquot_count BETWEEN 0 AND 96 AND (aliquot_count = 0) = (aliquot_quantity IS NULL)),
  CONSTRAINT anticipated_specimen_aliquots_described CHECK
    (aliquot_count > 0 OR (aliquot_type_code IS NULL AND aliquot_tube_format IS NULL)),
  CONSTRAINT anticipated_specimen_storage CHECK (storage_class IN
    ('ROOM', 'FRIDGE', 'FREEZER', 'DEEP_FREEZER', 'CRYOGENIC'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: study';

-- A visit that the protocol does not foresee says why; one that did not take place says why not.
ALTER TABLE visit
  MODIFY COLUMN collection_event_id UUID NULL COMMENT 'null: unplanned',
  ADD COLUMN status    VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN',
  ADD COLUMN reason    VARCHAR(300) NULL COMMENT 'why it is unplanned, or did not take place',
  ADD COLUMN closed_at DATETIME(6)  NULL,
  ADD KEY visit_by_event (collection_event_id, donor_id),
  ADD CONSTRAINT visit_status CHECK (status IN ('OPEN', 'CLOSED', 'MISSED')),
  ADD CONSTRAINT visit_unplanned_or_missed CHECK
    (reason IS NOT NULL OR (collection_event_id IS NOT NULL AND status <> 'MISSED')),
  ADD CONSTRAINT visit_closed CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL));
