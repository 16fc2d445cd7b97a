-- What a specimen is called besides its barcode: what people wrote on the tube, what another system calls it. Within
-- a kind a text is one specimen's; lookups ask by the text alone.
CREATE TABLE specimen_label (
  text        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT 'found in any case',
  kind        VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'LABEL, or the name of a system',
  specimen_id UUID        NOT NULL,
  added_by    UUID        NOT NULL,
  added_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (text, kind),
  KEY specimen_label_by_specimen (specimen_id),
  CONSTRAINT specimen_label_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT specimen_label_actor FOREIGN KEY (added_by) REFERENCES app_user (id),
  CONSTRAINT specimen_label_kind CHECK (kind REGEXP '^[A-Z0-9][A-Z0-9_-]*$')
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';
