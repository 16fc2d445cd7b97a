-- What each registry may hold, as it was last shown to it. The feed job compares and writes only what changed;
-- a registry pulls from here and never from the tables behind it.
CREATE TABLE registry (
  id             UUID         NOT NULL PRIMARY KEY,
  code           VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  name           VARCHAR(120) NOT NULL,
  dialect        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  canonical_base VARCHAR(120) NOT NULL COMMENT 'base of the canonical URLs of the dialect',
  outside_gdpr   BOOLEAN      NOT NULL COMMENT 'needs the consent for countries outside the GDPR',
  client_id      UUID         NOT NULL COMMENT 'the machine user that pulls',
  version        INT          NOT NULL DEFAULT 0,
  UNIQUE KEY registry_code (code),
  UNIQUE KEY registry_client (client_id),
  CONSTRAINT registry_client_user FOREIGN KEY (client_id) REFERENCES app_user (id),
  CONSTRAINT registry_dialect CHECK (dialect IN ('BBMRI_DE', 'MIABIS'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: registry';

CREATE TABLE registry_study (
  registry_id UUID NOT NULL,
  study_id    UUID NOT NULL,
  PRIMARY KEY (registry_id, study_id),
  CONSTRAINT registry_study_registry FOREIGN KEY (registry_id) REFERENCES registry (id),
  CONSTRAINT registry_study_study FOREIGN KEY (study_id) REFERENCES study (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: registry';

CREATE TABLE registry_resource (
  registry_id   UUID        NOT NULL,
  resource_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  resource_id   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'pseudonym of this registry',
  source_id     UUID        NOT NULL COMMENT 'the donor or specimen behind it',
  version_id    INT         NOT NULL COMMENT 'from 1',
  last_updated  DATETIME(6) NOT NULL COMMENT 'when what this registry sees last changed',
  deleted       BOOLEAN     NOT NULL COMMENT 'a tombstone: consent no longer covers it, or it is gone',
  content_hash  BINARY(32)  NOT NULL,
  content       LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'FHIR R4 JSON; null when deleted',
  PRIMARY KEY (registry_id, resource_type, resource_id),
  UNIQUE KEY registry_resource_source (registry_id, resource_type, source_id),
  KEY registry_resource_page (registry_id, resource_type, last_updated, resource_id),
  CONSTRAINT registry_resource_registry FOREIGN KEY (registry_id) REFERENCES registry (id),
  CONSTRAINT registry_resource_content CHECK (deleted = (content IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: registry';

CREATE TABLE feed_run (
  id                 UUID         NOT NULL PRIMARY KEY,
  registry_id        UUID         NOT NULL,
  batch_execution_id BIGINT       NULL,
  status             VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  requested_at       DATETIME(6)  NOT NULL,
  finished_at        DATETIME(6)  NULL,
  total_count        INT          NOT NULL DEFAULT 0 COMMENT 'donors and specimens to look at',
  read_count         INT          NOT NULL DEFAULT 0,
  created_count      INT          NOT NULL DEFAULT 0,
  updated_count      INT          NOT NULL DEFAULT 0,
  unchanged_count    INT          NOT NULL DEFAULT 0,
  deleted_count      INT          NOT NULL DEFAULT 0,
  excluded_count     INT          NOT NULL DEFAULT 0 COMMENT 'not covered by consent and never shown',
  failure            VARCHAR(500) NULL,
  KEY feed_run_by_registry (registry_id, requested_at),
  CONSTRAINT feed_run_registry FOREIGN KEY (registry_id) REFERENCES registry (id),
  CONSTRAINT feed_run_status CHECK (status IN ('RUNNING', 'COMPLETED', 'FAILED', 'STOPPED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: registry';
