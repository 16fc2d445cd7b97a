-- Freezer loggers are machine users that may send readings and nothing else; an access committee decides on orders.
ALTER TABLE role_grant DROP CONSTRAINT role_grant_role;
ALTER TABLE role_grant ADD CONSTRAINT role_grant_role CHECK (role IN
  ('BENCH_TECHNICIAN', 'MANAGER', 'COURIER', 'REGISTRY', 'SCANNER', 'SENSOR', 'ACCESS_COMMITTEE', 'DONOR', 'AUDITOR',
   'ADMINISTRATOR'));
