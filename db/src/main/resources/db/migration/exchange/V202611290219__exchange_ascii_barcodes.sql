-- Barcodes are ASCII, as specimen.barcode is: joined with it, another character set would not use its index.
ALTER TABLE import_row
  MODIFY COLUMN barcode VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NULL COMMENT 'given or generated',
  MODIFY COLUMN label   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NULL;
