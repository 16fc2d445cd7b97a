-- What a container is called besides its code. Within a kind a text is one container's.
CREATE TABLE container_label (
  text         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT 'found in any case',
  kind         VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'LABEL, or the name of a system',
  container_id UUID        NOT NULL,
  added_by     UUID        NOT NULL,
  added_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (text, kind),
  KEY container_label_by_container (container_id),
  CONSTRAINT container_label_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT container_label_actor FOREIGN KEY (added_by) REFERENCES app_user (id),
  CONSTRAINT container_label_kind CHECK (kind REGEXP '^[A-Z0-9][A-Z0-9_-]*$')
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';
