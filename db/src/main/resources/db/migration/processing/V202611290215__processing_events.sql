-- What can be measured of a specimen, each in one unit; values outside of what is possible are refused.
CREATE TABLE qc_measure (
  code    VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name    VARCHAR(80)   NOT NULL,
  unit    VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'UCUM',
  lowest  DECIMAL(12,4) NOT NULL,
  highest DECIMAL(12,4) NOT NULL,
  CONSTRAINT qc_measure_range CHECK (lowest < highest)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: processing';

INSERT INTO qc_measure VALUES
  ('A260_A280',        'Absorbance 260/280 nm',       '1',     0, 5),
  ('A260_A230',        'Absorbance 260/230 nm',       '1',     0, 10),
  ('RIN',              'RNA integrity number (RIN)',  '1',     1, 10),
  ('DIN',              'DNA integrity number (DIN)',  '1',     1, 10),
  ('RATIO_28S_18S',    '28S/18S',                     '1',     0, 10),
  ('DV200',            'RNA fragments over 200 nt',   '%',     0, 100),
  ('CONCENTRATION',    'Concentration',               'ng/uL', 0, 100000),
  ('VIABILITY',        'Viable cells',                '%',     0, 100),
  ('CELL_COUNT',       'Cells',                       '10*6',  0, 100000),
  ('NECROSIS',         'Necrosis',                    '%',     0, 100),
  ('TUMOUR_CONTENT',   'Tumour cells',                '%',     0, 100),
  ('HAEMOLYSIS_INDEX', 'Haemolysis index',            '1',     0, 3000),
  ('FREE_HAEMOGLOBIN', 'Free haemoglobin',            'mg/dL', 0, 3000),
  ('VOLUME',           'Volume',                      'mL',    0, 10000);

-- One act at the bench, for one tube or for a whole rack of them. Rows are only ever added; a wrong one is declared
-- wrong by a later one.
CREATE TABLE processing_event (
  id                   UUID          NOT NULL PRIMARY KEY,
  kind                 VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_time           DATETIME(6)   NOT NULL COMMENT 'UTC; when it happened',
  recorded_at          DATETIME(6)   NOT NULL COMMENT 'UTC; when it was told to us',
  actor_id             UUID          NOT NULL,
  source               VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'by whom we know',
  note                 VARCHAR(500)  NULL,
  collection_procedure VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'COLLECTED',
  ischaemia_start      DATETIME(6)   NULL COMMENT 'COLLECTED: UTC; supply of blood cut off',
  quality              VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'RECEIVED',
  g_force              INT           NULL COMMENT 'SPUN: times gravity',
  minutes              INT           NULL COMMENT 'SPUN, FIXED',
  celsius              DECIMAL(4,1)  NULL COMMENT 'SPUN: of the centrifuge; RECEIVED: measured',
  brake                BOOLEAN       NULL COMMENT 'SPUN',
  kept_celsius         DECIMAL(4,1)  NULL COMMENT 'SPUN, FROZEN: kept at that until then',
  method               VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'FROZEN, THAWED',
  fixative             VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'FIXED',
  medium               VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'EMBEDDED',
  measure_code         VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'QC',
  measured_value       DECIMAL(12,4) NULL COMMENT 'QC',
  unit                 VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'QC: UCUM',
  passed               BOOLEAN       NULL COMMENT 'QC',
  what                 VARCHAR(80)   NULL COMMENT 'PROCESSED',
  cycles               INT           NULL COMMENT 'PRIOR_FREEZE_THAW: as a former system told',
  CONSTRAINT processing_event_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
  CONSTRAINT processing_event_measure FOREIGN KEY (measure_code) REFERENCES qc_measure (code),
  CONSTRAINT processing_event_kind CHECK (kind IN ('COLLECTED', 'RECEIVED', 'SPUN', 'FROZEN', 'THAWED', 'FIXED',
    'EMBEDDED', 'QC', 'PROCESSED', 'PRIOR_FREEZE_THAW', 'VOID')),
  CONSTRAINT processing_event_source CHECK (source IN ('BENCH', 'PLACEMENT', 'RETURN', 'IMPORT')),
  CONSTRAINT processing_event_collected CHECK ((kind = 'COLLECTED') = (collection_procedure IS NOT NULL)
    AND (ischaemia_start IS NULL OR (kind = 'COLLECTED' AND ischaemia_start <= event_time))),
  CONSTRAINT processing_event_received CHECK ((kind = 'RECEIVED') = (quality IS NOT NULL)),
  CONSTRAINT processing_event_spun CHECK ((kind = 'SPUN') = (g_force IS NOT NULL) AND (kind = 'SPUN') = (brake IS NOT NULL)
    AND (kind <> 'SPUN' OR (minutes IS NOT NULL AND celsius IS NOT NULL)) AND g_force BETWEEN 1 AND 1000000),
  CONSTRAINT processing_event_minutes CHECK (minutes IS NULL OR (minutes BETWEEN 0 AND 100000 AND kind IN ('SPUN', 'FIXED'))),
  CONSTRAINT processing_event_celsius CHECK (celsius IS NULL OR (celsius BETWEEN -273.1 AND 100 AND kind IN ('SPUN', 'RECEIVED'))),
  CONSTRAINT processing_event_kept CHECK (kept_celsius IS NULL OR (kept_celsius BETWEEN -30 AND 60 AND kind IN ('SPUN', 'FROZEN'))),
  CONSTRAINT processing_event_method CHECK ((kind <> 'FROZEN' OR method IS NOT NULL)
    AND (method IS NULL OR kind IN ('FROZEN', 'THAWED'))),
  CONSTRAINT processing_event_fixed CHECK ((kind = 'FIXED') = (fixative IS NOT NULL)),
  CONSTRAINT processing_event_embedded CHECK ((kind = 'EMBEDDED') = (medium IS NOT NULL)),
  CONSTRAINT processing_event_qc CHECK ((kind = 'QC') = (measure_code IS NOT NULL)
    AND (kind = 'QC') = (measured_value IS NOT NULL) AND (kind = 'QC') = (unit IS NOT NULL)
    AND (kind = 'QC') = (passed IS NOT NULL)),
  CONSTRAINT processing_event_processed CHECK ((kind = 'PROCESSED') = (what IS NOT NULL)),
  CONSTRAINT processing_event_prior CHECK ((kind = 'PRIOR_FREEZE_THAW') = (cycles IS NOT NULL) AND cycles BETWEEN 0 AND 100)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: processing; append-only';

-- The tubes an act was done to. The sequence lets two writers of one tube never both succeed; an event of a tube is
-- declared wrong once, by an event of the same tube.
CREATE TABLE processing_event_specimen (
  specimen_id UUID NOT NULL,
  sequence    INT  NOT NULL COMMENT 'from 1, without gaps, per specimen',
  event_id    UUID NOT NULL,
  corrects_id UUID NULL COMMENT 'the event this one declares wrong',
  PRIMARY KEY (specimen_id, sequence),
  UNIQUE KEY processing_event_specimen_once (event_id, specimen_id),
  UNIQUE KEY processing_event_specimen_corrected_once (corrects_id, specimen_id),
  CONSTRAINT processing_event_specimen_event FOREIGN KEY (event_id) REFERENCES processing_event (id),
  CONSTRAINT processing_event_specimen_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT processing_event_specimen_corrects FOREIGN KEY (corrects_id, specimen_id)
    REFERENCES processing_event_specimen (event_id, specimen_id),
  CONSTRAINT processing_event_specimen_sequence CHECK (sequence >= 1 AND (corrects_id IS NULL OR corrects_id <> event_id))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: processing; append-only';

CREATE TRIGGER processing_event_is_never_changed BEFORE UPDATE ON processing_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'processing events are never changed';
CREATE TRIGGER processing_event_is_never_deleted BEFORE DELETE ON processing_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'processing events are never deleted';
CREATE TRIGGER processing_event_specimen_is_never_changed BEFORE UPDATE ON processing_event_specimen FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'processing events are never changed';
CREATE TRIGGER processing_event_specimen_is_never_deleted BEFORE DELETE ON processing_event_specimen FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'processing events are never deleted';
