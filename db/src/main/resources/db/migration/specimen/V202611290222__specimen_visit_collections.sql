-- What became of each anticipated specimen of a visit, and which tubes nobody had planned. A reason that was given for a
-- missed one stays when the tube turns up later.
CREATE TABLE visit_collection (
  id                      UUID         NOT NULL PRIMARY KEY,
  visit_id                UUID         NOT NULL,
  anticipated_specimen_id UUID         NULL COMMENT 'null: unplanned',
  specimen_id             UUID         NULL COMMENT 'null: missed',
  reason                  VARCHAR(300) NULL COMMENT 'why missed, unplanned, or taken in all the same',
  missed_at               DATETIME(6)  NULL COMMENT 'when it was recorded as missed',
  collected_at            DATETIME(6)  NULL COMMENT 'when the tube was taken in',
  UNIQUE KEY visit_collection_once (visit_id, anticipated_specimen_id),
  UNIQUE KEY visit_collection_specimen (specimen_id),
  KEY visit_collection_by_anticipated (anticipated_specimen_id),
  CONSTRAINT visit_collection_visit FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT visit_collection_anticipated FOREIGN KEY (anticipated_specimen_id) REFERENCES anticipated_specimen (id),
  CONSTRAINT visit_collection_of_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT visit_collection_something CHECK (anticipated_specimen_id IS NOT NULL OR specimen_id IS NOT NULL),
  CONSTRAINT visit_collection_reason CHECK
    (reason IS NOT NULL OR (anticipated_specimen_id IS NOT NULL AND specimen_id IS NOT NULL)),
  CONSTRAINT visit_collection_times CHECK
    ((specimen_id IS NULL) = (collected_at IS NULL) AND (missed_at IS NOT NULL OR collected_at IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';
