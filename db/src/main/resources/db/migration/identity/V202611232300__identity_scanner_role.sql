-- A rack scanner's bench agent is a machine user: it may hand scans over and nothing else.
ALTER TABLE role_grant DROP CONSTRAINT role_grant_role;
ALTER TABLE role_grant ADD CONSTRAINT role_grant_role CHECK (role IN
  ('BENCH_TECHNICIAN', 'MANAGER', 'COURIER', 'REGISTRY', 'SCANNER', 'DONOR', 'AUDITOR', 'ADMINISTRATOR'));
