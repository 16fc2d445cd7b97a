-- Probes measure what is around them: the containers they are assigned to, or a shipment, each for a time.
CREATE TABLE probe (
  id           UUID         NOT NULL PRIMARY KEY,
  code         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT 'as the device says it',
  name         VARCHAR(120) NOT NULL,
  site_id      UUID         NOT NULL,
  last_read_at DATETIME(6)  NULL COMMENT 'UTC; its newest reading',
  UNIQUE KEY probe_code (code),
  KEY probe_by_site (site_id, code),
  CONSTRAINT probe_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: monitoring';

CREATE TABLE probe_assignment (
  id            UUID        NOT NULL PRIMARY KEY,
  probe_id      UUID        NOT NULL,
  container_id  UUID        NULL,
  shipment_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_general_ci NULL,
  from_at       DATETIME(6) NOT NULL,
  until_at      DATETIME(6) NULL COMMENT 'null: still there',
  assigned_by   UUID        NOT NULL,
  UNIQUE KEY probe_assignment_one_at_a_time (probe_id, from_at),
  KEY probe_assignment_by_container (container_id, from_at),
  KEY probe_assignment_by_shipment (shipment_code, from_at),
  CONSTRAINT probe_assignment_probe FOREIGN KEY (probe_id) REFERENCES probe (id),
  CONSTRAINT probe_assignment_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT probe_assignment_shipment FOREIGN KEY (shipment_code) REFERENCES shipment (code),
  CONSTRAINT probe_assignment_user FOREIGN KEY (assigned_by) REFERENCES app_user (id),
  CONSTRAINT probe_assignment_one_subject CHECK ((container_id IS NULL) <> (shipment_code IS NULL)),
  CONSTRAINT probe_assignment_forwards CHECK (until_at IS NULL OR until_at > from_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: monitoring';

-- No foreign key and the time in the primary key: the table can be partitioned by time (docs/monitoring.md).
CREATE TABLE reading (
  probe_id UUID         NOT NULL,
  read_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
  celsius  DECIMAL(6,2) NOT NULL,
  PRIMARY KEY (probe_id, read_at),
  CONSTRAINT reading_range CHECK (celsius BETWEEN -273.15 AND 200)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: monitoring';

-- A container's rule holds for all in it, up to the next container that states its own.
CREATE TABLE alarm_rule (
  container_id     UUID         NOT NULL PRIMARY KEY,
  alarm_low        DECIMAL(6,2) NULL,
  warning_low      DECIMAL(6,2) NULL,
  warning_high     DECIMAL(6,2) NULL,
  alarm_high       DECIMAL(6,2) NULL,
  hysteresis       DECIMAL(4,2) NOT NULL COMMENT 'this far within the threshold before the alarm ends',
  delay_minutes    SMALLINT     NOT NULL COMMENT 'so long beyond before it is raised',
  silent_minutes   SMALLINT     NULL COMMENT 'no reading for so long: no signal; null: not watched',
  fill_percent     SMALLINT     NULL COMMENT 'null: not watched',
  set_by           UUID         NOT NULL,
  set_at           DATETIME(6)  NOT NULL,
  version          INT          NOT NULL DEFAULT 0,
  CONSTRAINT alarm_rule_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT alarm_rule_user FOREIGN KEY (set_by) REFERENCES app_user (id),
  CONSTRAINT alarm_rule_order CHECK (
    COALESCE(alarm_low, -300) <= COALESCE(warning_low, warning_high, alarm_high, 300)
    AND COALESCE(warning_low, alarm_low, -300) < COALESCE(warning_high, alarm_high, 300)
    AND COALESCE(warning_high, -300) <= COALESCE(alarm_high, 300)),
  CONSTRAINT alarm_rule_range CHECK (hysteresis BETWEEN 0 AND 20 AND delay_minutes BETWEEN 0 AND 1440
    AND silent_minutes BETWEEN 1 AND 10080 AND fill_percent BETWEEN 1 AND 100)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: monitoring';

CREATE TABLE alarm (
  id              UUID         NOT NULL PRIMARY KEY,
  container_id    UUID         NOT NULL,
  probe_id        UUID         NULL COMMENT 'null: about the container itself',
  kind            VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  severity        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  open_key        VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'one open alarm of a kind per probe or container',
  began_at        DATETIME(6)  NOT NULL COMMENT 'UTC; since when it is so',
  raised_at       DATETIME(6)  NOT NULL,
  worst_value     DECIMAL(8,2) NULL COMMENT 'degrees Celsius, or per cent for FILL',
  expected        BOOLEAN      NOT NULL COMMENT 'within a planned defrost or maintenance',
  acknowledged_at DATETIME(6)  NULL,
  acknowledged_by UUID         NULL,
  reason          VARCHAR(500) NULL,
  ended_at        DATETIME(6)  NULL,
  UNIQUE KEY alarm_one_open (open_key),
  KEY alarm_by_container (container_id, raised_at),
  KEY alarm_by_raised (raised_at, id),
  CONSTRAINT alarm_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT alarm_probe FOREIGN KEY (probe_id) REFERENCES probe (id),
  CONSTRAINT alarm_user FOREIGN KEY (acknowledged_by) REFERENCES app_user (id),
  CONSTRAINT alarm_kind CHECK (kind IN ('TOO_WARM', 'TOO_COLD', 'NO_SIGNAL', 'FILL')),
  CONSTRAINT alarm_severity CHECK (severity IN ('WARNING', 'ALARM')),
  CONSTRAINT alarm_state CHECK (state IN ('RAISED', 'ACKNOWLEDGED', 'ENDED')),
  CONSTRAINT alarm_open CHECK ((state = 'ENDED') = (open_key IS NULL) AND (state = 'ENDED') = (ended_at IS NOT NULL)),
  CONSTRAINT alarm_acknowledged CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)
    AND (acknowledged_at IS NULL) = (reason IS NULL) AND (state <> 'ACKNOWLEDGED' OR reason IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: monitoring';

CREATE TABLE maintenance (
  id            UUID         NOT NULL PRIMARY KEY,
  container_id  UUID         NOT NULL,
  kind          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  planned_from  DATETIME(6)  NOT NULL,
  planned_until DATETIME(6)  NOT NULL,
  ended_at      DATETIME(6)  NULL COMMENT 'earlier than planned, or given up',
  note          VARCHAR(500) NULL,
  recorded_by   UUID         NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  KEY maintenance_by_container (container_id, planned_from),
  CONSTRAINT maintenance_container FOREIGN KEY (container_id) REFERENCES container (id),
  CONSTRAINT maintenance_user FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT maintenance_kind CHECK (kind IN ('DEFROST', 'MAINTENANCE', 'REPAIR', 'DOOR_OPENING')),
  CONSTRAINT maintenance_forwards CHECK (planned_until > planned_from)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: monitoring';
