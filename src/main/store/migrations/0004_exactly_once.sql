-- What exactly once needs: who acknowledged a claim and with which words, what was sent, and what clashes.

-- Of a try: a clock that was set back since then shows, so that no claim waits for a time that never comes.
ALTER TABLE outbox ADD COLUMN tried_at TEXT;
-- One claim at a time per customer, without reading every body.
ALTER TABLE outbox ADD COLUMN tenant_id TEXT GENERATED ALWAYS AS (submission ->> '$.customer.tenantId') VIRTUAL;
CREATE INDEX outbox_in_order ON outbox (queued_at, claim_id);

ALTER TABLE claim ADD COLUMN service_url TEXT;          -- of the service that acknowledged it
ALTER TABLE claim ADD COLUMN service_claim TEXT         -- its last word, whole: also what this version does not know
  CHECK (service_claim IS NULL OR json_valid(service_claim));
ALTER TABLE claim ADD COLUMN submission TEXT            -- the body that it acknowledged, to be sent again if it loses it
  CHECK (submission IS NULL OR json_valid(submission));
-- 0: the service has it. 1: not seen since the user chose to trust a service that is another, or went back. 2: left so.
ALTER TABLE claim ADD COLUMN unconfirmed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX claim_by_service ON claim (service_url, unconfirmed) WHERE service_url IS NOT NULL;

UPDATE claim SET service_url = (SELECT service_url FROM service_state)
WHERE service_version IS NOT NULL AND (SELECT COUNT(*) FROM service_state) = 1;

-- All is read from the beginning, and its end has not been reached.
ALTER TABLE service_state ADD COLUMN reads_all INTEGER NOT NULL DEFAULT 0;

-- The service has a claim of this laptop's with what may be, or is, another content: neither is overwritten.
CREATE TABLE conflict (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id),
  service_url TEXT NOT NULL,
  code TEXT NOT NULL,                                                     -- the problem by which it is told
  held TEXT NOT NULL CHECK (json_valid(held)),                            -- the claim as the service has it
  submission TEXT CHECK (submission IS NULL OR json_valid(submission)),   -- its content; NULL until it was looked up
  at TEXT NOT NULL
) STRICT;

-- Where the data folder was made, as a hash: another machine's means that the folder was copied.
ALTER TABLE device ADD COLUMN machine TEXT;
