-- Kits: the empty tubes of one visit, packed together before anybody knows whose blood they will hold.
CREATE TABLE kit (
  id                  UUID         NOT NULL PRIMARY KEY,
  code                VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT 'the barcode on the bag',
  study_id            UUID         NOT NULL,
  collection_event_id UUID         NOT NULL,
  site_id             UUID         NOT NULL COMMENT 'where it was assembled',
  status              VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_on          DATE         NULL COMMENT 'the last day on which it may be used',
  assembled_at        DATETIME(6)  NOT NULL,
  donor_id            UUID         NULL COMMENT 'for whom it was sent out, or who was there when it was used',
  visit_id            UUID         NULL COMMENT 'in which it was used',
  void_reason         VARCHAR(300) NULL,
  UNIQUE KEY kit_code (code),
  KEY kit_by_event (collection_event_id, status),
  KEY kit_by_site (site_id, code),
  KEY kit_by_visit (visit_id),
  CONSTRAINT kit_study FOREIGN KEY (study_id) REFERENCES study (id),
  CONSTRAINT kit_event FOREIGN KEY (collection_event_id) REFERENCES collection_event (id),
  CONSTRAINT kit_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT kit_donor FOREIGN KEY (donor_id) REFERENCES donor (id),
  CONSTRAINT kit_visit FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT kit_status CHECK (status IN ('ASSEMBLED', 'SENT', 'USED', 'VOID')),
  CONSTRAINT kit_used CHECK ((status = 'USED') = (visit_id IS NOT NULL)),
  CONSTRAINT kit_void CHECK ((status = 'VOID') = (void_reason IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: supply';

-- One tube, one kit: whoever assembles with a code that another kit has is refused by the key.
CREATE TABLE kit_tube (
  kit_id                  UUID        NOT NULL,
  anticipated_specimen_id UUID        NOT NULL,
  barcode                 VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  PRIMARY KEY (kit_id, anticipated_specimen_id),
  UNIQUE KEY kit_tube_barcode (barcode),
  KEY kit_tube_by_anticipated (anticipated_specimen_id),
  CONSTRAINT kit_tube_kit FOREIGN KEY (kit_id) REFERENCES kit (id),
  CONSTRAINT kit_tube_anticipated FOREIGN KEY (anticipated_specimen_id) REFERENCES anticipated_specimen (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: supply';
