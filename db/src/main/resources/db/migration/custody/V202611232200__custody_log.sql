-- The ledger as a transparency log (RFC 6962, RFC 9162): every committed event becomes one leaf of a Merkle tree whose
-- heads are signed. The four tables of the log only grow; their triggers say so to everyone but the server's root.

-- Events that are committed and not in the log yet. The trigger writes the row in the event's own transaction, whoever
-- adds the event; so none is missed, in whatever order transactions commit. The key is the order of the log.
CREATE TABLE custody_pending (
  recorded_at DATETIME(6) NOT NULL,
  sequence    INT         NOT NULL,
  event_id    UUID        NOT NULL,
  PRIMARY KEY (recorded_at, sequence, event_id)
) COMMENT = 'owner: custody';

CREATE TRIGGER custody_event_waits_for_its_leaf AFTER INSERT ON custody_event FOR EACH ROW
  INSERT INTO custody_pending (recorded_at, sequence, event_id) VALUES (NEW.recorded_at, NEW.sequence, NEW.id);

INSERT IGNORE INTO custody_pending (recorded_at, sequence, event_id)
SELECT recorded_at, sequence, id FROM custody_event;

-- Held while one node integrates events; the others skip it.
CREATE TABLE custody_sequencer (
  id TINYINT NOT NULL PRIMARY KEY,
  CONSTRAINT custody_sequencer_is_one CHECK (id = 1)
) COMMENT = 'owner: custody';
INSERT INTO custody_sequencer (id) VALUES (1);

CREATE TABLE custody_leaf (
  leaf_index BIGINT     NOT NULL PRIMARY KEY COMMENT 'from 0, without gaps',
  event_id   UUID       NOT NULL,
  leaf_hash  BINARY(32) NOT NULL COMMENT 'SHA-256 of 0x00 and the canonical JSON of the event',
  UNIQUE KEY custody_leaf_event (event_id)
) COMMENT = 'owner: custody';

-- Every eighth level of the tree: a proof reads one run of at most 256 rows a level, instead of a row for each of its
-- hashes, and the tree costs 1/255 of its leaves.
CREATE TABLE custody_node (
  level      TINYINT    NOT NULL COMMENT '8, 16, 24...: the node covers 2^level leaves',
  node_index BIGINT     NOT NULL COMMENT 'covers the leaves from node_index * 2^level on',
  hash       BINARY(32) NOT NULL,
  PRIMARY KEY (level, node_index),
  CONSTRAINT custody_node_level CHECK (level > 0 AND level MOD 8 = 0)
) COMMENT = 'owner: custody';

CREATE TABLE custody_head (
  number    BIGINT      NOT NULL PRIMARY KEY COMMENT 'from 1, without gaps',
  size      BIGINT      NOT NULL COMMENT 'number of leaves',
  root      BINARY(32)  NOT NULL,
  signed_at DATETIME(6) NOT NULL COMMENT 'UTC',
  note      TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'C2SP signed note over a C2SP checkpoint',
  KEY custody_head_by_size (size)
) COMMENT = 'owner: custody';

CREATE TABLE custody_key (
  number      INT         NOT NULL PRIMARY KEY COMMENT 'from 1, without gaps; the last one signs',
  public_key  BINARY(32)  NOT NULL COMMENT 'Ed25519 (RFC 8032)',
  added_at    DATETIME(6) NOT NULL COMMENT 'UTC',
  endorsement TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'a head signed by this key and the one before it',
  UNIQUE KEY custody_key_public_key (public_key)
) COMMENT = 'owner: custody';

CREATE TRIGGER custody_leaf_is_never_changed BEFORE UPDATE ON custody_leaf FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the custody log only grows';
CREATE TRIGGER custody_leaf_is_never_deleted BEFORE DELETE ON custody_leaf FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the custody log only grows';
CREATE TRIGGER custody_node_is_never_changed BEFORE UPDATE ON custody_node FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the custody log only grows';
CREATE TRIGGER custody_node_is_never_deleted BEFORE DELETE ON custody_node FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the custody log only grows';
CREATE TRIGGER custody_head_is_never_changed BEFORE UPDATE ON custody_head FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the custody log only grows';
CREATE TRIGGER custody_head_is_never_deleted BEFORE DELETE ON custody_head FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the custody log only grows';
CREATE TRIGGER custody_key_is_never_changed BEFORE UPDATE ON custody_key FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the custody log only grows';
CREATE TRIGGER custody_key_is_never_deleted BEFORE DELETE ON custody_key FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the custody log only grows';
