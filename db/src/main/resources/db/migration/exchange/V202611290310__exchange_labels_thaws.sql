-- What the rows of a file would call specimens: two rows that give the same label are found by it. Within a kind a text
-- is one specimen's, as in specimen_label.
CREATE TABLE import_label (
  import_id UUID        NOT NULL,
  line      INT         NOT NULL COMMENT 'in the file',
  kind      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  PRIMARY KEY (import_id, line, kind, text),
  KEY import_label_by_text (import_id, text, kind),
  CONSTRAINT import_label_row FOREIGN KEY (import_id, line) REFERENCES import_row (import_id, line) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: exchange';

-- A cell may hold several labels, so that the cell itself says nothing; what was recorded of a tube between the two
-- points was recorded because of the import, and is taken back with it.
ALTER TABLE import_row
  DROP KEY import_row_by_label,
  DROP COLUMN label,
  ADD COLUMN processed_before INT NULL COMMENT 'length of its processing before it was written',
  ADD COLUMN processed_after  INT NULL COMMENT 'length of its processing once it was written';
