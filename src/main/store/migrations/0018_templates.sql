-- What a user begins similar claims with: of a claim, what is not of one customer.
CREATE TABLE claim_template (
  id TEXT PRIMARY KEY,                        -- UUIDv7
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),   -- as a claim's, most of it empty
  created_at TEXT NOT NULL,
  removed_at TEXT                             -- kept for undo, swept later
) STRICT;
