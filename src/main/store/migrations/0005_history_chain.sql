-- Each line of a claim's history carries the hash of the one before it. Where the chain ends, and how long it is, stands with
-- the claim: a line that is missing at the end shows as well.
ALTER TABLE history ADD COLUMN hash TEXT;       -- NULL only for lines of older versions, until the program has started once
ALTER TABLE claim ADD COLUMN history_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE claim ADD COLUMN history_length INTEGER NOT NULL DEFAULT 0;

-- A line gets its hash once; nothing else of it ever changes.
DROP TRIGGER history_is_not_changed;
CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
WHEN OLD.hash IS NOT NULL OR NEW.hash IS NULL
  OR OLD.claim_id IS NOT NEW.claim_id OR OLD.at IS NOT NEW.at OR OLD.by IS NOT NEW.by OR OLD.what IS NOT NEW.what
  OR OLD.path IS NOT NEW.path OR OLD.from_value IS NOT NEW.from_value OR OLD.to_value IS NOT NEW.to_value
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE INDEX history_without_hash ON history (sequence) WHERE hash IS NULL;
