-- What people want to remember of a tube; nothing about the donor.
ALTER TABLE specimen ADD COLUMN note VARCHAR(500) NULL;
