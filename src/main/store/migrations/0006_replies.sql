-- Our side of the conversation until the service has it, and which of the reviewer's messages were read.

-- One that is being written is saved as it is typed; one that waits goes to the service under its own number, which is the
-- Idempotency-Key: said twice, it is one message. It leaves with the service's answer, which has it among the comments.
CREATE TABLE reply (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  text TEXT NOT NULL DEFAULT '',
  documents TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(documents)),   -- [{ name, sha256, sizeBytes }]
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'waiting', 'sending')),
  may_be_there INTEGER NOT NULL DEFAULT 0,    -- it was handed to the network: the service may have it although no answer came
  attempts INTEGER NOT NULL DEFAULT 0,
  next_try_at TEXT,
  tried_at TEXT,                              -- a clock that was set back since then shows
  problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
  queued_at TEXT
) STRICT;

CREATE UNIQUE INDEX reply_being_written ON reply (claim_id) WHERE state = 'draft';
CREATE INDEX reply_in_order ON reply (queued_at, id) WHERE state <> 'draft';

-- Nothing that was here before this version is news.
ALTER TABLE comment ADD COLUMN read_at TEXT;
UPDATE comment SET read_at = at;
CREATE INDEX comment_unread ON comment (claim_id) WHERE read_at IS NULL AND author = 'reviewer';
