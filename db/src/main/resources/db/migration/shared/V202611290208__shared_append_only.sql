-- Tables whose rows are only ever added say so in their comment: from it the application's account gets its rights, SELECT
-- and INSERT and no more. The triggers hold it where one account owns the schema and works with it.
ALTER TABLE custody_event COMMENT = 'owner: custody; append-only';
ALTER TABLE custody_signature COMMENT = 'owner: custody; append-only';
ALTER TABLE custody_leaf COMMENT = 'owner: custody; append-only';
ALTER TABLE custody_node COMMENT = 'owner: custody; append-only';
ALTER TABLE custody_head COMMENT = 'owner: custody; append-only';
ALTER TABLE custody_key COMMENT = 'owner: custody; append-only';
ALTER TABLE audit_entry COMMENT = 'owner: identity; append-only';
ALTER TABLE withdrawal COMMENT = 'owner: donor; append-only';
ALTER TABLE courier_update COMMENT = 'owner: shipment; append-only';
ALTER TABLE disposal COMMENT = 'owner: disposal; append-only';
ALTER TABLE disposal_item COMMENT = 'owner: disposal; append-only';
ALTER TABLE stock_take_count COMMENT = 'owner: stocktake; append-only';
ALTER TABLE specimen_quantity COMMENT = 'owner: specimen; append-only';

CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit trail is never changed';
CREATE TRIGGER audit_entry_is_never_deleted BEFORE DELETE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit trail is never deleted';
CREATE TRIGGER withdrawal_is_never_changed BEFORE UPDATE ON withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'withdrawals are never changed';
CREATE TRIGGER withdrawal_is_never_deleted BEFORE DELETE ON withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'withdrawals are never deleted';
CREATE TRIGGER courier_update_is_never_changed BEFORE UPDATE ON courier_update FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'updates of couriers are never changed';
CREATE TRIGGER courier_update_is_never_deleted BEFORE DELETE ON courier_update FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'updates of couriers are never deleted';
CREATE TRIGGER disposal_is_never_changed BEFORE UPDATE ON disposal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'disposals are never changed';
CREATE TRIGGER disposal_is_never_deleted BEFORE DELETE ON disposal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'disposals are never deleted';
CREATE TRIGGER disposal_item_is_never_changed BEFORE UPDATE ON disposal_item FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'disposals are never changed';
CREATE TRIGGER disposal_item_is_never_deleted BEFORE DELETE ON disposal_item FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'disposals are never deleted';
CREATE TRIGGER stock_take_count_is_never_changed BEFORE UPDATE ON stock_take_count FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'counts are never changed';
CREATE TRIGGER stock_take_count_is_never_deleted BEFORE DELETE ON stock_take_count FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'counts are never deleted';
