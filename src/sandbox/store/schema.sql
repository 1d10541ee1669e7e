-- The sandbox's whole memory. Dropped and made anew by a reset; never migrated, since it holds demonstration data only.

CREATE TABLE IF NOT EXISTS setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS claim (
  id TEXT PRIMARY KEY,                     -- UUIDv7, made on the laptop
  status TEXT NOT NULL,
  status_since TEXT NOT NULL,
  version INTEGER NOT NULL,
  submission TEXT NOT NULL CHECK (json_valid(submission)),
  content_hash TEXT NOT NULL,              -- SHA-256 over the submission's canonical JSON
  receipt_id TEXT NOT NULL,
  received_at TEXT NOT NULL,
  subscriptions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(subscriptions)),
  withdrawn_at TEXT,
  updated_at TEXT NOT NULL,
  sequence INTEGER NOT NULL UNIQUE         -- of its last change
) STRICT;

-- Which laptop sent the content that a claim has now; a table of its own, so that older data folders open as well.
CREATE TABLE IF NOT EXISTS submitted_from (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id),
  device_id TEXT NOT NULL
) STRICT;

-- Claims that were disputed once, and when: no second time (domain.md A4).
CREATE TABLE IF NOT EXISTS disputed (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id),
  at TEXT NOT NULL
) STRICT;

-- What the second partner claims as well; a table of its own for the same reason.
CREATE TABLE IF NOT EXISTS competition (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- AUTOINCREMENT never gives a number twice, so that a cursor stays true whatever was deleted.
CREATE TABLE IF NOT EXISTS change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id TEXT NOT NULL
) STRICT;

-- By which a change is known again: a service that went back to a backup counts on from there, and makes other changes of the
-- same numbers.
CREATE TABLE IF NOT EXISTS change_mark (
  sequence INTEGER PRIMARY KEY,
  mark TEXT NOT NULL
) STRICT;

CREATE TRIGGER IF NOT EXISTS change_is_marked AFTER INSERT ON change BEGIN
  INSERT OR REPLACE INTO change_mark (sequence, mark) VALUES (NEW.sequence, hex(randomblob(8)));
END;

CREATE TABLE IF NOT EXISTS comment (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  author TEXT NOT NULL CHECK (author IN ('reviewer', 'partner')),
  author_name TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  documents TEXT NOT NULL CHECK (json_valid(documents)),
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS comment_by_claim ON comment (claim_id, position);

-- What was answered to an Idempotency-Key; the same key with another body is a mistake of the client.
CREATE TABLE IF NOT EXISTS answered (
  claim_id TEXT NOT NULL REFERENCES claim (id),
  key TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  PRIMARY KEY (claim_id, key)
) STRICT;

CREATE TABLE IF NOT EXISTS upload (
  sha256 TEXT PRIMARY KEY,
  size_bytes INTEGER NOT NULL,
  metadata TEXT NOT NULL CHECK (json_valid(metadata)),
  created_at TEXT NOT NULL,                -- on the sandbox's clock
  completed_at TEXT                        -- NULL until all bytes are here and match the hash
) STRICT;

-- Sessions, grants and tokens of the sign-in provider, so that a restart signs nobody out.
CREATE TABLE IF NOT EXISTS sign_in_record (
  model TEXT NOT NULL,                     -- as oidc-provider names it: AccessToken, RefreshToken, Session…
  id TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  grant_id TEXT,
  uid TEXT,
  expires_at INTEGER,                      -- milliseconds on the sandbox's clock; NULL for never
  PRIMARY KEY (model, id)
) STRICT;
