-- What a study means to collect, and what was collected.
CREATE TABLE collection_event (
  id         UUID         NOT NULL PRIMARY KEY,
  study_id   UUID         NOT NULL,
  code       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  name       VARCHAR(120) NOT NULL,
  day_offset INT          NOT NULL COMMENT 'days after enrolment',
  UNIQUE KEY collection_event_code (study_id, code),
  CONSTRAINT collection_event_study FOREIGN KEY (study_id) REFERENCES study (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: study';

CREATE TABLE enrolment (
  donor_id    UUID        NOT NULL,
  study_id    UUID        NOT NULL,
  enrolled_at DATETIME(6) NOT NULL,
  PRIMARY KEY (donor_id, study_id),
  KEY enrolment_by_study (study_id),
  CONSTRAINT enrolment_donor FOREIGN KEY (donor_id) REFERENCES donor (id),
  CONSTRAINT enrolment_study FOREIGN KEY (study_id) REFERENCES study (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: study';

CREATE TABLE visit (
  id                  UUID        NOT NULL PRIMARY KEY,
  code                VARCHAR(40) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  donor_id            UUID        NOT NULL,
  study_id            UUID        NOT NULL,
  collection_event_id UUID        NOT NULL,
  site_id             UUID        NOT NULL,
  visited_at          DATETIME(6) NOT NULL,
  recorded_at         DATETIME(6) NOT NULL,
  UNIQUE KEY visit_code (code),
  KEY visit_by_donor (donor_id, visited_at),
  CONSTRAINT visit_donor FOREIGN KEY (donor_id) REFERENCES donor (id),
  CONSTRAINT visit_study FOREIGN KEY (study_id) REFERENCES study (id),
  CONSTRAINT visit_collection_event FOREIGN KEY (collection_event_id) REFERENCES collection_event (id),
  CONSTRAINT visit_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: study';
