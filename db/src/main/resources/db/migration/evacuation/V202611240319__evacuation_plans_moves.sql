-- Emptying a failing freezer: the plan as it stands, so that it survives whoever made it.
CREATE TABLE evacuation (
  id           UUID         NOT NULL PRIMARY KEY,
  container_id UUID         NOT NULL COMMENT 'what is to be emptied',
  state        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  load_units   SMALLINT     NOT NULL COMMENT 'carried in one go',
  reason       VARCHAR(500) NULL,
  planned_by   UUID         NOT NULL,
  planned_at   DATETIME(6)  NOT NULL COMMENT 'UTC; the last time',
  ended_at     DATETIME(6)  NULL,
  version      INT          NOT NULL DEFAULT 1,
  open_key     UUID         NULL COMMENT 'the container while open: one evacuation at a time',
  UNIQUE KEY evacuation_one_open (open_key),
  KEY evacuation_by_container (container_id),
  CONSTRAINT evacuation_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT evacuation_user FOREIGN KEY (planned_by) REFERENCES app_user (id),
  CONSTRAINT evacuation_state CHECK (state IN ('OPEN', 'ENDED')),
  CONSTRAINT evacuation_open CHECK ((state = 'OPEN') = (open_key IS NOT NULL) AND (state = 'ENDED') = (ended_at IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: evacuation';

-- A planned place is promised: no other evacuation plans with it while this one is open.
CREATE TABLE evacuation_move (
  evacuation_id UUID         NOT NULL,
  container_id  UUID         NOT NULL,
  state         VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  step          INT          NULL COMMENT 'from 1, in the order of carrying',
  opening       INT          NULL COMMENT 'from 1; one way to one freezer',
  freezer       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_general_ci NULL COMMENT 'where it goes',
  from_place    VARCHAR(200) NOT NULL COMMENT 'as it is found on the way: shelf, rack, position',
  tubes         INT          NOT NULL,
  celsius_max   DECIMAL(5,1) NOT NULL,
  to_id         UUID         NULL,
  to_row        SMALLINT     NULL,
  to_column     SMALLINT     NULL,
  to_label      VARCHAR(20)  NULL,
  slug          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why it has no place',
  detail        VARCHAR(500) NULL,
  done_by       UUID         NULL,
  done_at       DATETIME(6)  NULL,
  as_planned    BOOLEAN      NULL,
  PRIMARY KEY (evacuation_id, container_id),
  KEY evacuation_move_by_place (to_id, to_row, to_column),
  CONSTRAINT evacuation_move_evacuation FOREIGN KEY (evacuation_id) REFERENCES evacuation (id),
  CONSTRAINT evacuation_move_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT evacuation_move_to FOREIGN KEY (to_id) REFERENCES container (id),
  CONSTRAINT evacuation_move_user FOREIGN KEY (done_by) REFERENCES app_user (id),
  CONSTRAINT evacuation_move_state CHECK (state IN ('PLANNED', 'DONE', 'LEFT')),
  CONSTRAINT evacuation_move_planned CHECK ((state = 'LEFT') = (slug IS NOT NULL) AND (state = 'LEFT') = (to_id IS NULL)
    AND (state = 'DONE') = (done_at IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: evacuation';
