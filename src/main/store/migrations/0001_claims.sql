-- The first schema: claims with their documents, comments and history; the outbox; what sync knows of the service.
-- Content is one JSON document, written whole; what the list shows is generated from it, so that it cannot disagree.

-- Marks the file as ours, so that another program's database, or the vault, is not taken for it: 'CLDK' in ASCII.
PRAGMA application_id = 0x434c444b;

CREATE TABLE claim (
  number INTEGER PRIMARY KEY,                 -- this file's own, and the rowid in claim_search; means nothing outside
  id TEXT NOT NULL UNIQUE,                    -- UUIDv7, made on the laptop
  state TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0,        -- counts changes of content
  content TEXT NOT NULL CHECK (json_valid(content)),
  step TEXT NOT NULL DEFAULT 'customer',      -- where in the wizard the user was
  policy_id TEXT NOT NULL,
  subscriptions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(subscriptions)),
  receipt TEXT CHECK (receipt IS NULL OR json_valid(receipt)),
  service_version INTEGER,                    -- NULL until acknowledged
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,                            -- kept for undo, swept later
  claim_name TEXT GENERATED ALWAYS AS (content ->> '$.claimName') VIRTUAL,
  customer_name TEXT GENERATED ALWAYS AS (content ->> '$.customer.name') VIRTUAL,
  solution_area TEXT GENERATED ALWAYS AS (content ->> '$.solutionArea') VIRTUAL
) STRICT;

CREATE INDEX claim_by_change ON claim (updated_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX claim_by_state ON claim (state) WHERE deleted_at IS NULL;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  sha256 TEXT NOT NULL,                       -- of the plain bytes; the key into vault.db
  size_bytes INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  kind TEXT NOT NULL,
  acknowledgement_date TEXT,
  covers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(covers)),
  note TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT,                            -- kept for undo, swept later; older versions go with the newest
  replaced_by TEXT REFERENCES attachment (id) -- the newer version, where there is one: this one is history
) STRICT;

CREATE INDEX attachment_by_claim ON attachment (claim_id, position) WHERE removed_at IS NULL;
CREATE INDEX attachment_by_newer_version ON attachment (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX attachment_by_bytes ON attachment (sha256);

CREATE TABLE comment (
  id TEXT NOT NULL,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  author TEXT NOT NULL,
  author_name TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  documents TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(documents)),
  PRIMARY KEY (claim_id, id)
) STRICT;

-- Append-only: the two triggers refuse what no code of ours should try.
CREATE TABLE history (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  path TEXT,
  from_value TEXT,
  to_value TEXT
) STRICT;

CREATE INDEX history_by_claim ON history (claim_id, sequence);
CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_not_removed BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

-- Typing makes many small changes of one field; they gather here and become one line of history when the editing pauses.
CREATE TABLE pending_edit (
  claim_id TEXT NOT NULL REFERENCES claim (id),
  path TEXT NOT NULL,
  from_value TEXT,
  to_value TEXT,
  since TEXT NOT NULL,
  PRIMARY KEY (claim_id, path)
) STRICT;

-- What must reach the service. A row is here before the user is told that it will be sent, and goes with the acknowledgement.
CREATE TABLE outbox (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id),
  submission TEXT NOT NULL CHECK (json_valid(submission)),  -- the body as confirmed: sending again sends the same
  correlation_id TEXT NOT NULL,                             -- the same for every attempt
  step TEXT NOT NULL DEFAULT 'verify',
  attempts INTEGER NOT NULL DEFAULT 0,
  next_try_at TEXT,
  problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
  queued_at TEXT NOT NULL
) STRICT;

-- Uploads known to have ended or begun, per service, so that progress shows without asking.
CREATE TABLE upload (
  service_url TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  url TEXT NOT NULL,
  offset_bytes INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (service_url, sha256)
) STRICT;

-- What the service last found of a claim: its problems are shown with the rules' own findings until the inputs change, its
-- items (each with its subscription's state) beside what the user claims.
CREATE TABLE verification (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id),
  inputs_hash TEXT NOT NULL,
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(items)),
  at TEXT NOT NULL
) STRICT;

-- Why sending gave a claim back to its user: shown with the claim until it changes or is made ready again.
CREATE TABLE returned_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id),
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  at TEXT NOT NULL
) STRICT;

-- Per service: how far its changes were read, and which instance gave that cursor.
CREATE TABLE service_state (
  service_url TEXT PRIMARY KEY,
  instance TEXT,
  cursor TEXT,
  last_success_at TEXT
) STRICT;

-- Answers kept for offline work (catalog, partner profile), each with its ETag.
CREATE TABLE service_cache (
  service_url TEXT NOT NULL,
  path TEXT NOT NULL,
  etag TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)),
  fetched_at TEXT NOT NULL,
  PRIMARY KEY (service_url, path)
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- Who this laptop is; made with the database.
CREATE TABLE device (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  device_id TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- unicode61 with folded diacritics, so that Società finds societa. Rows are written by the repository, in the claim's own
-- transaction: what is searched spans several tables. `ids` holds tenant, subscription and MPN IDs, one a line, to be found
-- by any part of them.
CREATE VIRTUAL TABLE claim_search USING fts5 (
  claim_id UNINDEXED, words, ids UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
