-- What is asked of all claims at once (the page Home), answered without reading them: how many were in which state when.

-- By hour, in UTC, how many claims came into a state, less those that left it: summed up to a time, how many were in it then.
CREATE TABLE state_flow (
  hour TEXT NOT NULL,                         -- '2026-03-16T09'
  state TEXT NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (hour, state)
) STRICT, WITHOUT ROWID;

INSERT INTO state_flow (hour, state, change)
SELECT hour, state, SUM(change) FROM (
  SELECT substr(created_at, 1, 13) AS hour, 'draft' AS state, 1 AS change FROM claim WHERE deleted_at IS NULL
  UNION ALL
  SELECT substr(at, 1, 13), from_value, -1 FROM history JOIN claim ON claim.id = claim_id
  WHERE what = 'state' AND from_value IS NOT NULL AND deleted_at IS NULL
  UNION ALL
  SELECT substr(at, 1, 13), to_value, 1 FROM history JOIN claim ON claim.id = claim_id
  WHERE what = 'state' AND to_value IS NOT NULL AND deleted_at IS NULL
) GROUP BY hour, state HAVING SUM(change) <> 0;

CREATE TRIGGER claim_begins AFTER INSERT ON claim WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO state_flow (hour, state, change) VALUES (substr(NEW.created_at, 1, 13), NEW.state, 1)
  ON CONFLICT (hour, state) DO UPDATE SET change = change + 1;
END;

CREATE TRIGGER claim_moves AFTER UPDATE OF state, deleted_at ON claim
WHEN OLD.state <> NEW.state OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
  INSERT INTO state_flow (hour, state, change)
  SELECT substr(COALESCE(NEW.deleted_at, NEW.updated_at), 1, 13), OLD.state, -1 WHERE OLD.deleted_at IS NULL
  ON CONFLICT (hour, state) DO UPDATE SET change = change - 1;
  INSERT INTO state_flow (hour, state, change)
  SELECT substr(NEW.updated_at, 1, 13), NEW.state, 1 WHERE NEW.deleted_at IS NULL
  ON CONFLICT (hour, state) DO UPDATE SET change = change + 1;
END;

CREATE INDEX claim_in_state_since ON claim (state, policy_id, state_since) WHERE deleted_at IS NULL;
CREATE INDEX claim_decided ON claim (state_since)
WHERE deleted_at IS NULL AND state IN ('approved', 'rejected', 'rejected-final');
