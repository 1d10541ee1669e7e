-- Claims that compete with another partner's: told by the service, or marked by the user, who read it in a comment. A row
-- stays when it is over, as a record of where it ended.

CREATE TABLE arbitration (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id),
  known_by TEXT NOT NULL CHECK (known_by IN ('service', 'user')),
  step TEXT,                                  -- the service's word for where it stands; NULL where only the user knows of it
  step_since TEXT,
  items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(items)),   -- keys of the claim's items
  began_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
