-- Who took it from the sender, and how the seal arrived.
ALTER TABLE shipment
  ADD COLUMN handed_over_to UUID    NULL COMMENT 'the courier who took it from the sender' AFTER created_at,
  ADD COLUMN seal_intact    BOOLEAN NULL COMMENT 'on arrival; null: not received' AFTER seal,
  ADD CONSTRAINT shipment_handed_over_to FOREIGN KEY (handed_over_to) REFERENCES app_user (id),
  ADD CONSTRAINT shipment_handover CHECK ((handed_over_to IS NULL) = (handed_over_at IS NULL));

-- One tube, one open shipment: two people cannot pack it twice, whatever they read before.
ALTER TABLE shipment_item
  ADD COLUMN expected_specimen_id UUID AS (IF(outcome = 'EXPECTED', specimen_id, NULL)) VIRTUAL,
  ADD UNIQUE KEY shipment_item_one_open (expected_specimen_id);

-- An excursion and a broken seal concern the parcel, not one tube in it.
ALTER TABLE discrepancy
  MODIFY COLUMN item_id UUID NULL COMMENT 'null: about the whole shipment',
  DROP CONSTRAINT discrepancy_kind,
  ADD CONSTRAINT discrepancy_kind CHECK (kind IN ('MISSING', 'EXTRA', 'DAMAGED', 'EXCURSION', 'SEAL')),
  ADD CONSTRAINT discrepancy_of_an_item CHECK (item_id IS NOT NULL OR kind IN ('EXCURSION', 'SEAL'));

-- The running number of SH-2026-0007. Not cached, so that the nodes of a Galera cluster may share it.
CREATE SEQUENCE shipment_number START WITH 1 NOCACHE;
