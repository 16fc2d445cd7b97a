-- How full each freezer was, and the boxes of each type at each site, once a day: what forecasts are made from.
CREATE TABLE container_fill (
  container_id UUID   NOT NULL,
  taken_on     DATE   NOT NULL COMMENT 'UTC',
  occupied     BIGINT NOT NULL COMMENT 'tubes in it and in all it holds',
  capacity     BIGINT NOT NULL COMMENT 'places for tubes; what has no fixed number is left out, with what it holds',
  PRIMARY KEY (container_id, taken_on),
  CONSTRAINT container_fill_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT container_fill_counts CHECK (occupied >= 0 AND capacity >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';

CREATE TABLE type_fill (
  site_id   UUID        NOT NULL,
  type_code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken_on  DATE        NOT NULL COMMENT 'UTC',
  occupied  BIGINT      NOT NULL,
  capacity  BIGINT      NOT NULL,
  PRIMARY KEY (site_id, type_code, taken_on),
  CONSTRAINT type_fill_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT type_fill_type FOREIGN KEY (type_code) REFERENCES container_type (code),
  CONSTRAINT type_fill_counts CHECK (occupied >= 0 AND capacity >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';
