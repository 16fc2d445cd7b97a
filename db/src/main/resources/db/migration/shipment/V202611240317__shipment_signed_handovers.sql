-- A site may want a signature under each shipment that it hands to a courier.
ALTER TABLE site
  ADD COLUMN signs_handovers BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'owner: shipment';
