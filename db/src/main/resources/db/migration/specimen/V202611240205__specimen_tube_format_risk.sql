-- What placement rules ask of a tube besides its type: its format, and how hazardous its content is.
CREATE TABLE tube_format (
  code VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name VARCHAR(80)  NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';

INSERT INTO tube_format VALUES
  ('SBS_0_5ML', 'Rack tube 0.5 mL (SBS)'),
  ('SBS_1ML',   'Rack tube 1.0 mL (SBS)'),
  ('SBS_1_4ML', 'Rack tube 1.4 mL (SBS)'),
  ('CRYO_1ML',  'Cryogenic vial 1 mL'),
  ('CRYO_2ML',  'Cryogenic vial 2 mL'),
  ('CRYO_5ML',  'Cryogenic vial 5 mL'),
  ('STRAW',     'Cryogenic straw'),
  ('PRIMARY',   'Primary collection tube'),
  ('CASSETTE',  'Tissue cassette'),
  ('SLIDE',     'Microscope slide'),
  ('BAG',       'Cryogenic bag');

ALTER TABLE specimen
  ADD COLUMN tube_format VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: not stated',
  ADD COLUMN risk_group  TINYINT NULL COMMENT '1 to 4, as of the WHO Laboratory biosafety manual; null: not assessed',
  ADD CONSTRAINT specimen_tube_format FOREIGN KEY (tube_format) REFERENCES tube_format (code),
  ADD CONSTRAINT specimen_risk_group CHECK (risk_group BETWEEN 1 AND 4);
