CREATE TABLE rack (barcode VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci PRIMARY KEY) COMMENT = 'owner: trial';
