-- The running number of D-004217, after the largest there is. That was looked for in the table before, under a lock on
-- all donors. Not cached, so that the nodes of a Galera cluster may share it.
SET @create_donor_number = (
  SELECT CONCAT('CREATE SEQUENCE donor_number START WITH ',
                COALESCE(MAX(CAST(SUBSTRING(code, 3) AS UNSIGNED)), 0) + 1,
                ' NOCACHE')
  FROM donor WHERE code REGEXP '^D-[0-9]{6,9}$');
EXECUTE IMMEDIATE @create_donor_number;
