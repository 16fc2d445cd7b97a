-- From packing by scan to receipt by scan; in transit, held by a courier, is a state of its own.
CREATE TABLE shipment (
  id                  UUID         NOT NULL PRIMARY KEY,
  code                VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  from_site_id        UUID         NOT NULL,
  to_site_id          UUID         NOT NULL,
  status              VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  carrier             VARCHAR(80)  NOT NULL,
  tracking_number     VARCHAR(64)  NULL,
  category            VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'dangerous-goods category',
  coolant             VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dry_ice_kg          DECIMAL(6,2) NULL COMMENT 'net, as UN 1845 wants it on the outside',
  celsius_max         DECIMAL(5,1) NOT NULL COMMENT 'warmer than this is an excursion',
  seal                VARCHAR(40)  NULL,
  created_at          DATETIME(6)  NOT NULL,
  handed_over_at      DATETIME(6)  NULL,
  delivered_at        DATETIME(6)  NULL,
  received_at         DATETIME(6)  NULL,
  version             INT          NOT NULL DEFAULT 0,
  UNIQUE KEY shipment_code (code),
  KEY shipment_by_from (from_site_id, status),
  KEY shipment_by_to (to_site_id, status),
  CONSTRAINT shipment_from FOREIGN KEY (from_site_id) REFERENCES site (id),
  CONSTRAINT shipment_to FOREIGN KEY (to_site_id) REFERENCES site (id),
  CONSTRAINT shipment_two_sites CHECK (from_site_id <> to_site_id),
  CONSTRAINT shipment_status CHECK (status IN
    ('PACKING', 'HANDED_OVER', 'IN_TRANSIT', 'DELIVERED', 'RECEIVED', 'CANCELLED')),
  CONSTRAINT shipment_category CHECK (category IN ('UN3373', 'EXEMPT', 'NOT_REGULATED')),
  CONSTRAINT shipment_coolant CHECK (coolant IN ('AMBIENT', 'GEL', 'DRY_ICE', 'LN2_DRY')),
  CONSTRAINT shipment_dry_ice CHECK ((coolant = 'DRY_ICE') = (dry_ice_kg IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: shipment';

CREATE TABLE shipment_courier (
  shipment_id UUID NOT NULL,
  user_id     UUID NOT NULL,
  PRIMARY KEY (shipment_id, user_id),
  KEY shipment_courier_by_user (user_id),
  CONSTRAINT shipment_courier_shipment FOREIGN KEY (shipment_id) REFERENCES shipment (id),
  CONSTRAINT shipment_courier_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: shipment';

-- What was packed, and what the receiver found of it. A code nobody packed is an item too, with outcome EXTRA.
CREATE TABLE shipment_item (
  id          UUID        NOT NULL PRIMARY KEY,
  shipment_id UUID        NOT NULL,
  barcode     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  specimen_id UUID        NULL COMMENT 'null: nobody knows this code',
  outcome     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  packed_at   DATETIME(6) NULL,
  received_at DATETIME(6) NULL,
  UNIQUE KEY shipment_item_once (shipment_id, barcode),
  KEY shipment_item_by_specimen (specimen_id),
  CONSTRAINT shipment_item_shipment FOREIGN KEY (shipment_id) REFERENCES shipment (id),
  CONSTRAINT shipment_item_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT shipment_item_outcome CHECK (outcome IN ('EXPECTED', 'RECEIVED', 'MISSING', 'EXTRA', 'DAMAGED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: shipment';

-- What couriers report. The id is made on the phone, so that the same report sent twice is one row.
CREATE TABLE courier_update (
  id                  UUID         NOT NULL PRIMARY KEY,
  shipment_id         UUID         NOT NULL,
  courier_id          UUID         NOT NULL,
  kind                VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  occurred_at         DATETIME(6)  NOT NULL,
  recorded_at         DATETIME(6)  NOT NULL,
  temperature_celsius DECIMAL(5,1) NULL,
  place               VARCHAR(120) NULL,
  note                VARCHAR(500) NULL,
  KEY courier_update_by_shipment (shipment_id, occurred_at),
  CONSTRAINT courier_update_shipment FOREIGN KEY (shipment_id) REFERENCES shipment (id),
  CONSTRAINT courier_update_courier FOREIGN KEY (courier_id) REFERENCES app_user (id),
  CONSTRAINT courier_update_kind CHECK (kind IN ('PICKED_UP', 'IN_TRANSIT', 'DELAYED', 'EXCEPTION', 'DELIVERED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: shipment';

-- What stands open after a receipt, until somebody says what became of it.
CREATE TABLE discrepancy (
  id          UUID         NOT NULL PRIMARY KEY,
  shipment_id UUID         NOT NULL,
  item_id     UUID         NOT NULL,
  kind        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_at   DATETIME(6)  NOT NULL,
  resolved_at DATETIME(6)  NULL,
  resolution  VARCHAR(500) NULL,
  KEY discrepancy_by_shipment (shipment_id),
  KEY discrepancy_open (resolved_at, opened_at),
  CONSTRAINT discrepancy_shipment FOREIGN KEY (shipment_id) REFERENCES shipment (id),
  CONSTRAINT discrepancy_item FOREIGN KEY (item_id) REFERENCES shipment_item (id),
  CONSTRAINT discrepancy_kind CHECK (kind IN ('MISSING', 'EXTRA', 'DAMAGED', 'EXCURSION'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: shipment';
