-- The committee may ask for a signature under the handover.
ALTER TABLE specimen_order
  ADD COLUMN signed_handover BOOLEAN NOT NULL DEFAULT FALSE AFTER conditions;
