-- Row keys are any text: whatever the case, as barcodes, but A is not an A with dots.
ALTER TABLE import_row
  MODIFY COLUMN row_key VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci NULL;
