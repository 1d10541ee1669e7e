-- Claims whose subscription ends are found without reading every approved one.

-- The first end of the subscriptions that were approved.
ALTER TABLE claim ADD COLUMN ends_on TEXT;
UPDATE claim SET ends_on = (SELECT MIN(value ->> '$.endsOn') FROM json_each(subscriptions)) WHERE subscriptions <> '[]';
CREATE INDEX claim_by_end ON claim (ends_on) WHERE ends_on IS NOT NULL AND deleted_at IS NULL AND state = 'approved';
