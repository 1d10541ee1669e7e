-- Since when a claim is in its state: deadlines count from there. What was submitted counts from the service's receipt, what
-- it decided from the day on which this laptop heard of it.

ALTER TABLE claim ADD COLUMN state_since TEXT;      -- NULL while it has never been sent

UPDATE claim SET state_since = CASE WHEN state = 'submitted' THEN receipt ->> '$.receivedAt' ELSE COALESCE(
    (SELECT at FROM history WHERE claim_id = claim.id AND what = 'state' AND to_value = claim.state
      ORDER BY sequence DESC LIMIT 1),
    updated_at)
  END
WHERE service_version IS NOT NULL;

-- The claim that this one goes on from: its subscription ended, or it was rejected.
ALTER TABLE claim ADD COLUMN follows TEXT REFERENCES claim (id);
CREATE INDEX claim_followed ON claim (follows) WHERE follows IS NOT NULL;
