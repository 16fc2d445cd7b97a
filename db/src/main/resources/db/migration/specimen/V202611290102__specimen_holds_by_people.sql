-- Holds that people place: why in words, by whom, and who ended them why. Null: placed by the rules of consent or receipt.
ALTER TABLE specimen_hold
  ADD COLUMN note         VARCHAR(200) NULL COMMENT 'in words, without anything about the donor',
  ADD COLUMN placed_by    UUID         NULL,
  ADD COLUMN release_note VARCHAR(200) NULL,
  ADD COLUMN released_by  UUID         NULL,
  ADD CONSTRAINT specimen_hold_placer FOREIGN KEY (placed_by) REFERENCES app_user (id),
  ADD CONSTRAINT specimen_hold_releaser FOREIGN KEY (released_by) REFERENCES app_user (id),
  DROP CONSTRAINT specimen_hold_reason,
  ADD CONSTRAINT specimen_hold_reason CHECK (reason IN ('CONSENT_WITHDRAWN', 'QUARANTINE', 'QUALITY', 'ETHICS', 'OTHER'));
