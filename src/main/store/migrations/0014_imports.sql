-- Which claims came in with which import, so that one step takes all of one back.

CREATE TABLE claim_import (
  id TEXT PRIMARY KEY,                        -- UUIDv7
  file_name TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_at TEXT                              -- NULL while its claims are there
) STRICT;

ALTER TABLE claim ADD COLUMN import_id TEXT;
CREATE INDEX claim_by_import ON claim (import_id) WHERE import_id IS NOT NULL;
