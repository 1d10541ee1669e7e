-- What was sent, with the service's receipt, as it was then: the claim may be answered and sent again later. And what the
-- user was told of by a notification, so that nothing is told twice.

CREATE TABLE sent (
  claim_id TEXT NOT NULL REFERENCES claim (id),
  receipt_id TEXT NOT NULL,
  received_at TEXT NOT NULL,                  -- by the service's clock
  content_hash TEXT NOT NULL,
  claim_name TEXT NOT NULL,
  customer_name TEXT NOT NULL,
  documents TEXT NOT NULL CHECK (json_valid(documents)),   -- [{ name, sha256, sizeBytes }]
  PRIMARY KEY (claim_id, receipt_id)
) STRICT;

CREATE INDEX sent_by_time ON sent (received_at DESC);

-- Sent before this table was there: what the claim has now is what was sent.
INSERT INTO sent (claim_id, receipt_id, received_at, content_hash, claim_name, customer_name, documents)
SELECT id, receipt ->> '$.receiptId', receipt ->> '$.receivedAt', receipt ->> '$.contentHash',
  COALESCE(claim_name, ''), COALESCE(customer_name, ''),
  (SELECT json_group_array(json_object('name', name, 'sha256', sha256, 'sizeBytes', size_bytes))
    FROM attachment WHERE claim_id = claim.id AND removed_at IS NULL AND replaced_by IS NULL)
FROM claim WHERE receipt IS NOT NULL;

-- Up to which line of the history news were told; nothing that happened before this version is news.
CREATE TABLE told_history (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  sequence INTEGER NOT NULL
) STRICT;

INSERT INTO told_history (only_row, sequence) SELECT 1, COALESCE(MAX(sequence), 0) FROM history;

-- What is no line of any history: a sync that stopped, a day that comes near.
CREATE TABLE told (
  subject TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;
