-- What a translation found is known once, when the file is taken over; what the rules find is found anew each time that
-- rows are looked at. Kept in one column, the second look forgot the first.
ALTER TABLE import_row
  ADD COLUMN translation_faults LONGTEXT NULL COMMENT 'JSON: what could not be read of the other system''s file'
    AFTER cells,
  MODIFY COLUMN faults LONGTEXT NULL COMMENT 'JSON: all that is wrong with it, as it was last looked at';

-- Rows that wait for their first look have the faults of their translation alone; in those that were looked at these
-- stand first, and a row that keeps too many of them stays wrong, which does no harm.
UPDATE import_row SET translation_faults = faults
WHERE faults IS NOT NULL
  AND (outcome = 'PENDING'
       OR JSON_VALUE(faults, '$[0].slug') IN
          ('pool-not-imported', 'specimen-not-collected', 'specimen-closed', 'date-two-ways', 'time-unreadable',
           'not-a-number'));
