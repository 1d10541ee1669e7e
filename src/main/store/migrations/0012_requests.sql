-- What the partner asks for after a decision, a dispute or a disassociation, waits and goes as a message to the reviewer
-- does: its text says why, its documents go with it, its own number is the Idempotency-Key.

ALTER TABLE reply ADD COLUMN kind TEXT NOT NULL DEFAULT 'reply' CHECK (kind IN ('reply', 'dispute', 'disassociation'));

DROP INDEX reply_being_written;
CREATE UNIQUE INDEX reply_being_written ON reply (claim_id, kind) WHERE state = 'draft';

-- The reviewer's documents that were fetched into the vault: they stay there for work without a network.
CREATE TABLE fetched_document (
  sha256 TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;
