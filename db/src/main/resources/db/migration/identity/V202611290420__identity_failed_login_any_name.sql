-- Who guesses may write anything: a name that nobody can have is counted too. Names are kept in lower case.
ALTER TABLE failed_login
  MODIFY COLUMN username VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'as it was tried';
