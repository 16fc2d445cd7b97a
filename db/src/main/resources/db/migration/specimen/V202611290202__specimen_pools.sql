-- What a pool was made of; every other specimen has one parent at most, in specimen.parent_id.
CREATE TABLE specimen_parent (
  child_id  UUID          NOT NULL,
  parent_id UUID          NOT NULL,
  quantity  DECIMAL(14,4) NOT NULL COMMENT 'that went into it, in the unit of the parent',
  PRIMARY KEY (child_id, parent_id),
  KEY specimen_parent_by_parent (parent_id),
  CONSTRAINT specimen_parent_child FOREIGN KEY (child_id) REFERENCES specimen (id),
  CONSTRAINT specimen_parent_of FOREIGN KEY (parent_id) REFERENCES specimen (id),
  CONSTRAINT specimen_parent_not_itself CHECK (child_id <> parent_id),
  CONSTRAINT specimen_parent_quantity CHECK (quantity > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';

-- All the donors of a specimen that has several: a pool, and whatever is made of it. Others have specimen.donor_id alone.
CREATE TABLE specimen_contributor (
  specimen_id UUID NOT NULL,
  donor_id    UUID NOT NULL,
  PRIMARY KEY (specimen_id, donor_id),
  KEY specimen_contributor_by_donor (donor_id),
  CONSTRAINT specimen_contributor_specimen FOREIGN KEY (specimen_id) REFERENCES specimen (id),
  CONSTRAINT specimen_contributor_donor FOREIGN KEY (donor_id) REFERENCES donor (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci COMMENT = 'owner: specimen';
