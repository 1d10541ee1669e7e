-- A claim that the service has may be sent once more, changed: in the place of what it has, and of nothing newer.

ALTER TABLE outbox ADD COLUMN replaces INTEGER;        -- the service's version that it takes the place of; NULL: a new claim
ALTER TABLE outbox ADD COLUMN returns_to TEXT NOT NULL DEFAULT 'draft';  -- the claim's state where it is not sent after all
