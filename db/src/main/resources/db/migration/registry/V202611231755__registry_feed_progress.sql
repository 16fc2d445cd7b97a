-- A running feed says with every chunk that it lives; one that has been silent for long was left by a dead server.
ALTER TABLE feed_run
  ADD COLUMN progress_at DATETIME(6) NULL COMMENT 'when the last chunk was committed',
  ADD KEY feed_run_by_status (status, progress_at);
UPDATE feed_run SET progress_at = COALESCE(finished_at, requested_at);
