-- Types are changed by people, who must have seen what they change.
ALTER TABLE container_type ADD COLUMN version INT NOT NULL DEFAULT 0;
