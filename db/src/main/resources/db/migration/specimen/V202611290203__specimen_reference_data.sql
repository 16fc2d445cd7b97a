-- Classes, units and temperature bands as reference data, and types for every code that bbmri.de knows.
CREATE TABLE specimen_class (
  code VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';

INSERT INTO specimen_class (code, name) VALUES
  ('FLUID',     'Fluid'),
  ('TISSUE',    'Tissue'),
  ('CELL',      'Cells'),
  ('MOLECULAR', 'Molecular');

CREATE TABLE unit (
  code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'UCUM',
  name VARCHAR(80) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';

INSERT INTO unit (code, name) VALUES
  ('L',       'litre'),
  ('mL',      'millilitre'),
  ('uL',      'microlitre'),
  ('g',       'gram'),
  ('mg',      'milligram'),
  ('ug',      'microgram'),
  ('ng',      'nanogram'),
  ('10*6',    'million cells'),
  ('10*3',    'thousand cells'),
  ('{piece}', 'pieces'),
  ('{swab}',  'swabs'),
  ('{spot}',  'blood spots');

-- Units that types or specimens have already, if somebody gave them others.
INSERT IGNORE INTO unit (code, name) SELECT DISTINCT unit, unit FROM specimen_type;

ALTER TABLE specimen_type
  ADD COLUMN version INT NOT NULL DEFAULT 0,
  DROP CONSTRAINT specimen_type_class,
  ADD CONSTRAINT specimen_type_of_class FOREIGN KEY (specimen_class) REFERENCES specimen_class (code),
  ADD CONSTRAINT specimen_type_unit FOREIGN KEY (unit) REFERENCES unit (code);

INSERT IGNORE INTO specimen_type
  (code, name, specimen_class, unit, storage_celsius_max, bbmri_code, miabis_code, sprec_code, snomed_code) VALUES
  ('PLASMA_DOUBLE',  'Plasma, spun twice',             'FLUID',     'mL',      -60,  'blood-plasma',       'Plasma',             'PL2', '119361006'),
  ('BUFFY_COAT_VIABLE', 'Buffy coat, viable',          'CELL',      'mL',      -135, 'buffy-coat',         'BuffyCoat',          'BFF', '258587000'),
  ('DRIED_BLOOD',    'Dried blood spot',               'FLUID',     '{spot}',  30,   'dried-whole-blood',  'WholeBloodDried',    'DWB', '119294007'),
  ('BONE_MARROW',    'Bone marrow aspirate',           'FLUID',     'mL',      -60,  'bone-marrow',        'BoneMarrowAspirate', 'BMA', '396997002'),
  ('ASCITES',        'Ascites',                        'FLUID',     'mL',      -60,  'ascites',            'AscitesFluid',       'ASC', '309201001'),
  ('STOOL',          'Stool',                          'FLUID',     'mg',      -60,  'stool-faeces',       'Faeces',             'STL', '119339001'),
  ('URINE_MORNING',  'Urine, first of the morning',    'FLUID',     'mL',      -18,  'urine',              'Urine',              'URM', '122575003'),
  ('URINE_TIMED',    'Urine, timed',                   'FLUID',     'mL',      -18,  'urine',              'Urine',              'URT', '122575003'),
  ('URINE_24H',      'Urine of 24 hours',              'FLUID',     'mL',      -18,  'urine',              'Urine',              'U24', '122575003'),
  ('URINE_SEDIMENT', 'Urine sediment',                 'CELL',      'mL',      -60,  'urine',              'UrineSediment',      NULL,  NULL),
  ('SWAB',           'Swab',                           'FLUID',     '{swab}',  -60,  'swab',               'Swab',               NULL,  '257261003'),
  ('AMNIOTIC_FLUID', 'Fluid, amniotic',                'FLUID',     'mL',      -60,  'liquid-other',       'AmnioticFluid',      'AMN', NULL),
  ('BREAST_MILK',    'Fluid, breast milk',             'FLUID',     'mL',      -60,  'liquid-other',       'BreastMilk',         'BMK', NULL),
  ('SPUTUM',         'Fluid, sputum',                  'FLUID',     'mL',      -60,  'liquid-other',       'Sputum',             'SPT', NULL),
  ('LIQUID_OTHER',   'Fluid, other',                   'FLUID',     'mL',      -60,  'liquid-other',       'Other',              NULL,  NULL),
  ('TISSUE_FFPE',    'Tissue, fixed in paraffin',      'TISSUE',    '{piece}', 30,   'tissue-ffpe',        'TissueFixed',        'TIS', NULL),
  ('PLACENTA',       'Tissue, placenta',               'TISSUE',    'mg',      -60,  'tissue-other',       'Placenta',           'PLC', NULL),
  ('BONE',           'Tissue, bone',                   'TISSUE',    'mg',      -60,  'tissue-other',       'Bone',               'BON', NULL),
  ('TISSUE_OTHER',   'Tissue, other',                  'TISSUE',    'mg',      -60,  'tissue-other',       'Other',              NULL,  NULL),
  ('PROTEIN',        'Protein',                        'MOLECULAR', 'ug',      -60,  'derivative-other',   'Protein',            NULL,  NULL),
  ('EXOSOMES',       'Exosomes, isolated',             'MOLECULAR', 'ug',      -60,  'derivative-other',   'IsolatedExosome',    'EXO', NULL),
  ('DERIVATIVE_OTHER', 'Derivative, other',            'MOLECULAR', 'ug',      -60,  'derivative-other',   'Other',              NULL,  NULL);

UPDATE specimen_type SET sprec_code = 'TIS' WHERE code = 'TISSUE_FROZEN';

-- The bands of storage temperature, as registries code them. What lies between two bands is OTHER.
CREATE TABLE storage_band (
  code           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name           VARCHAR(80)  NOT NULL,
  coldest        DECIMAL(5,1) NULL COMMENT 'degrees Celsius; null: what no other band has',
  warmest        DECIMAL(5,1) NULL,
  bbmri_code     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  miabis_code    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'MIABIS on FHIR',
  directory_code VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'BBMRI-ERIC Directory',
  CONSTRAINT storage_band_order CHECK ((coldest IS NULL) = (warmest IS NULL) AND coldest <= warmest)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';

INSERT INTO storage_band (code, name, coldest, warmest, bbmri_code, miabis_code, directory_code) VALUES
  ('ROOM',            'Room temperature',   15,     30,   'temperatureRoom',     'RT',        'temperatureRoom'),
  ('COOL',            '2 to 10 °C',         2,      10,   'temperature2to10',    '2to10',     'temperature2to10'),
  ('FROZEN',          '-18 to -35 °C',      -35,    -18,  'temperature-18to-35', '-18to-35',  'temperature-18to-35'),
  ('DEEP_FROZEN',     '-60 to -85 °C',      -85,    -60,  'temperature-60to-85', '-60to-85',  'temperature-60to-85'),
  ('NITROGEN_GAS',    'Nitrogen, gaseous',  -189.9, -135, 'temperatureGN',       'LN',        'temperatureLN'),
  ('NITROGEN_LIQUID', 'Nitrogen, liquid',   -196,   -190, 'temperatureLN',       'LN',        'temperatureLN'),
  ('OTHER',           'Other',              NULL,   NULL, 'temperatureOther',    'Other',     'temperatureOther');
