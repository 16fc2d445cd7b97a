-- Types with the codes registries speak (bbmri.de, MIABIS on FHIR, SPREC, SNOMED CT) and the warmest store that keeps them.
CREATE TABLE specimen_type (
  code                 VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name                 VARCHAR(80)  NOT NULL,
  specimen_class       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit                 VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'UCUM',
  storage_celsius_max  DECIMAL(5,1) NOT NULL COMMENT 'set-point of the warmest container that may hold it',
  bbmri_code           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  miabis_code          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sprec_code           CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  snomed_code          VARCHAR(18)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  CONSTRAINT specimen_type_class CHECK (specimen_class IN ('FLUID', 'TISSUE', 'CELL', 'MOLECULAR'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';

INSERT INTO specimen_type VALUES
  ('WHOLE_BLOOD', 'Whole blood',        'FLUID',     'mL', 8,   'whole-blood',                 'WholeBlood',        'BLD', '258580003'),
  ('PLASMA',      'Plasma (EDTA)',      'FLUID',     'mL', -60, 'blood-plasma',                'Plasma',            'PL1', '119361006'),
  ('SERUM',       'Serum',              'FLUID',     'mL', -60, 'blood-serum',                 'Serum',             'SER', '119364003'),
  ('BUFFY_COAT',  'Buffy coat',         'FLUID',     'mL', -18, 'buffy-coat',                  'BuffyCoat',         'BUF', '258587000'),
  ('PBMC',        'PBMC, viable',       'CELL',      '10*6', -135, 'peripheral-blood-cells-vital', 'PBMC',          'CEL', '404798000'),
  ('URINE',       'Urine',              'FLUID',     'mL', -18, 'urine',                       'Urine',             'URN', '122575003'),
  ('SALIVA',      'Saliva',             'FLUID',     'mL', -18, 'saliva',                      'Saliva',            'SAL', '119342007'),
  ('CSF',         'Cerebrospinal fluid','FLUID',     'mL', -60, 'csf-liquor',                  'CerebrospinalFluid','CSF', '258450006'),
  ('TISSUE_FROZEN','Tissue, fresh frozen','TISSUE',  'mg', -60, 'tissue-frozen',               'TissueFreshFrozen', 'TIS', NULL),
  ('DNA',         'DNA',                'MOLECULAR', 'ug', -18, 'dna',                         'DNA',               NULL,  '258566005'),
  ('RNA',         'RNA',                'MOLECULAR', 'ug', -60, 'rna',                         'RNA',               NULL,  '441673008');

CREATE TABLE specimen (
  id                 UUID          NOT NULL PRIMARY KEY,
  barcode            VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  type_code          VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lineage            VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  parent_id          UUID          NULL,
  donor_id           UUID          NOT NULL,
  visit_id           UUID          NOT NULL,
  study_id           UUID          NOT NULL,
  site_id            UUID          NOT NULL COMMENT 'where it belongs and its people may see it',
  status             VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  initial_quantity   DECIMAL(14,4) NOT NULL,
  available_quantity DECIMAL(14,4) NOT NULL,
  unit               VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'UCUM',
  collected_at       DATETIME(6)   NOT NULL,
  recorded_at        DATETIME(6)   NOT NULL,
  version            INT           NOT NULL DEFAULT 0,
  UNIQUE KEY specimen_barcode (barcode),
  KEY specimen_by_donor (donor_id),
  KEY specimen_by_visit (visit_id),
  KEY specimen_by_parent (parent_id),
  KEY specimen_by_site (site_id, id),
  KEY specimen_by_study (study_id, id),
  CONSTRAINT specimen_type_known FOREIGN KEY (type_code) REFERENCES specimen_type (code),
  CONSTRAINT specimen_parent FOREIGN KEY (parent_id) REFERENCES specimen (id),
  CONSTRAINT specimen_donor FOREIGN KEY (donor_id) REFERENCES donor (id),
  CONSTRAINT specimen_visit FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT specimen_study FOREIGN KEY (study_id) REFERENCES study (id),
  CONSTRAINT specimen_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT specimen_lineage CHECK (lineage IN ('PRIMARY', 'ALIQUOT', 'DERIVATIVE', 'POOL')),
  CONSTRAINT specimen_status CHECK (status IN
    ('AVAILABLE', 'RESERVED', 'ON_HOLD', 'IN_TRANSIT', 'MISSING', 'DISTRIBUTED', 'CONSUMED', 'DISPOSED')),
  CONSTRAINT specimen_quantity CHECK (available_quantity >= 0 AND initial_quantity >= 0),
  CONSTRAINT specimen_parent_of_lineage CHECK ((lineage = 'PRIMARY') = (parent_id IS NULL) OR lineage = 'POOL')
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';

-- Why a specimen may not leave the store; it is free again when every hold on it is released.
CREATE TABLE specimen_hold (
  id          UUID        NOT NULL PRIMARY KEY,
  specimen_id UUID        NOT NULL,
  reason      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  placed_at   DATETIME(6) NOT NULL,
  released_at DATETIME(6) NULL,
  KEY specimen_hold_by_specimen (specimen_id, released_at),
  CONSTRAINT specimen_hold_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT specimen_hold_reason CHECK (reason IN ('CONSENT_WITHDRAWN', 'QUARANTINE'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';
