-- How much came into and went out of each specimen, entry by entry. Rows are only ever added, and the last one's result
-- is specimen.available_quantity: the same transaction writes both.
CREATE TABLE specimen_quantity (
  specimen_id         UUID          NOT NULL,
  sequence            INT           NOT NULL COMMENT 'from 1, without gaps, per specimen',
  kind                VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity            DECIMAL(14,4) NOT NULL COMMENT 'what came in, or below zero: what went out',
  resulting_quantity  DECIMAL(14,4) NOT NULL COMMENT 'what is in it afterwards',
  unit                VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'UCUM',
  related_specimen_id UUID          NULL COMMENT 'where it went or came from, when that is one specimen',
  reference           VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_general_ci NULL COMMENT 'code of the order, disposal, import',
  reason              VARCHAR(200)  NULL COMMENT 'in words, without anything about the donor',
  event_time          DATETIME(6)   NOT NULL COMMENT 'UTC; when it happened',
  recorded_at         DATETIME(6)   NOT NULL COMMENT 'UTC; when it was told to us',
  actor_id            UUID          NULL COMMENT 'null: it was there before the ledger began',
  PRIMARY KEY (specimen_id, sequence),
  KEY specimen_quantity_by_related (related_specimen_id),
  CONSTRAINT specimen_quantity_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT specimen_quantity_related FOREIGN KEY (related_specimen_id) REFERENCES specimen (id),
  CONSTRAINT specimen_quantity_sequence CHECK (sequence >= 1 AND (sequence = 1) = (kind = 'INITIAL')),
  CONSTRAINT specimen_quantity_never_negative CHECK (resulting_quantity >= 0),
  CONSTRAINT specimen_quantity_sign CHECK (CASE kind
    WHEN 'INITIAL' THEN quantity >= 0 AND resulting_quantity = quantity
    WHEN 'RETURNED' THEN quantity > 0
    WHEN 'ADJUSTED' THEN quantity <> 0
    WHEN 'DRAWN' THEN quantity < 0
    WHEN 'ALIQUOTED' THEN quantity < 0
    WHEN 'DERIVED' THEN quantity < 0
    WHEN 'POOLED' THEN quantity < 0
    WHEN 'DISTRIBUTED' THEN quantity < 0
    WHEN 'DISPOSED' THEN quantity < 0
    ELSE FALSE END)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';

ALTER TABLE specimen
  ADD COLUMN quantity_sequence INT NOT NULL DEFAULT 1 COMMENT 'of its last entry in specimen_quantity';

-- What is there already: the ledger begins with what each tube was said to hold, and settles what went out since.
INSERT INTO specimen_quantity
  (specimen_id, sequence, kind, quantity, resulting_quantity, unit, event_time, recorded_at)
SELECT id, 1, 'INITIAL', initial_quantity, initial_quantity, unit, collected_at, recorded_at FROM specimen;

INSERT INTO specimen_quantity
  (specimen_id, sequence, kind, quantity, resulting_quantity, unit, reason, event_time, recorded_at)
SELECT id, 2, 'ADJUSTED', available_quantity - initial_quantity, available_quantity, unit,
       'used before there was a ledger', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
FROM specimen WHERE available_quantity <> initial_quantity;

UPDATE specimen SET quantity_sequence = 2 WHERE available_quantity <> initial_quantity;

CREATE TRIGGER specimen_quantity_is_never_changed BEFORE UPDATE ON specimen_quantity FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries of the quantity ledger are never changed';
CREATE TRIGGER specimen_quantity_is_never_deleted BEFORE DELETE ON specimen_quantity FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries of the quantity ledger are never deleted';
