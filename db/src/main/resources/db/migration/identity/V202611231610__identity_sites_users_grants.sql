-- Who may act, where, and what they did. Passwords and secrets stand here only as Argon2id hashes, tokens only
-- as SHA-256: a copy of this database opens no session.
CREATE TABLE site (
  id         UUID         NOT NULL PRIMARY KEY,
  code       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  name       VARCHAR(120) NOT NULL,
  city       VARCHAR(80)  NOT NULL,
  country    CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ISO 3166-1 alpha-2',
  UNIQUE KEY site_code (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: identity';

-- Stands here and not in the migrations of study, because a grant may be limited to one.
CREATE TABLE study (
  id         UUID         NOT NULL PRIMARY KEY,
  code       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  title      VARCHAR(200) NOT NULL,
  opened_on  DATE         NOT NULL,
  closed_on  DATE         NULL,
  version    INT          NOT NULL DEFAULT 0,
  UNIQUE KEY study_code (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: study';

CREATE TABLE app_user (
  id            UUID         NOT NULL PRIMARY KEY,
  username      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT 'client id of a machine',
  display_name  VARCHAR(120) NOT NULL,
  kind          VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Argon2id, PHC string',
  status        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL DEFAULT 0,
  UNIQUE KEY app_user_username (username),
  CONSTRAINT app_user_kind CHECK (kind IN ('HUMAN', 'MACHINE')),
  CONSTRAINT app_user_status CHECK (status IN ('ACTIVE', 'LOCKED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: identity';

CREATE TABLE role_grant (
  id         UUID        NOT NULL PRIMARY KEY,
  user_id    UUID        NOT NULL,
  role       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_id    UUID        NULL COMMENT 'null: every site',
  study_id   UUID        NULL COMMENT 'null: every study',
  KEY role_grant_by_user (user_id),
  CONSTRAINT role_grant_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT role_grant_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT role_grant_study FOREIGN KEY (study_id) REFERENCES study (id),
  CONSTRAINT role_grant_role CHECK (role IN
    ('BENCH_TECHNICIAN', 'MANAGER', 'COURIER', 'REGISTRY', 'DONOR', 'AUDITOR', 'ADMINISTRATOR'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: identity';

-- Browser sessions and bearer tokens alike; application nodes hold no state of their own.
CREATE TABLE access_token (
  token_hash  BINARY(32)  NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the token',
  user_id     UUID        NOT NULL,
  kind        VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  csrf_token  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'browser sessions only',
  created_at  DATETIME(6) NOT NULL,
  expires_at  DATETIME(6) NOT NULL,
  KEY access_token_by_expiry (expires_at),
  KEY access_token_by_user (user_id),
  CONSTRAINT access_token_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT access_token_kind CHECK (kind IN ('BROWSER', 'BEARER'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: identity';

CREATE TABLE failed_login (
  id           BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username     VARCHAR(64)     CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  address      VARCHAR(45)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempted_at DATETIME(6)     NOT NULL,
  KEY failed_login_by_username (username, attempted_at),
  KEY failed_login_by_address (address, attempted_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: identity';

-- Who saw and did what. Codes only, never a donor's identity.
CREATE TABLE audit_entry (
  id           UUID         NOT NULL PRIMARY KEY,
  recorded_at  DATETIME(6)  NOT NULL,
  actor_id     UUID         NULL COMMENT 'null: nobody was signed in',
  action       VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  outcome      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject      VARCHAR(160) NULL COMMENT 'code of what was acted on',
  reason       VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'slug of the refusal',
  request_id   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY audit_entry_by_time (recorded_at, id),
  KEY audit_entry_by_actor (actor_id, recorded_at),
  KEY audit_entry_by_subject (subject, recorded_at),
  CONSTRAINT audit_entry_outcome CHECK (outcome IN ('DONE', 'SEEN', 'DENIED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: identity';
