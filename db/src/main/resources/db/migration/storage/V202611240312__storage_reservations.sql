-- Places kept for a tube that is out, or for whoever picked them; who comes too late finds the primary key.
CREATE TABLE slot_reservation (
  container_id   UUID        NOT NULL,
  row_index      SMALLINT    NOT NULL COMMENT 'from 0',
  column_index   SMALLINT    NOT NULL COMMENT 'from 0',
  specimen_id    UUID        NULL COMMENT 'null: for any tube of the holder',
  holder_id      UUID        NOT NULL,
  reserved_at    DATETIME(6) NOT NULL,
  reserved_until DATETIME(6) NOT NULL COMMENT 'afterwards it counts as gone; the row goes when the next comes',
  PRIMARY KEY (container_id, row_index, column_index),
  KEY slot_reservation_by_specimen (specimen_id),
  CONSTRAINT slot_reservation_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT slot_reservation_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT slot_reservation_holder FOREIGN KEY (holder_id) REFERENCES app_user (id),
  CONSTRAINT slot_reservation_time CHECK (reserved_until > reserved_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';

-- What stood last at a place that was emptied: emptied places are offered before unused ones, to a tube its own first.
CREATE TABLE vacated_place (
  container_id UUID        NOT NULL,
  row_index    SMALLINT    NOT NULL COMMENT 'from 0',
  column_index SMALLINT    NOT NULL COMMENT 'from 0',
  specimen_id  UUID        NOT NULL,
  vacated_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (container_id, row_index, column_index),
  CONSTRAINT vacated_place_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT vacated_place_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: storage';
