-- Bytes of documents, stored once under the SHA-256 of their plain content, in chunks of 1 MiB, each encrypted by itself.

CREATE TABLE document (
  sha256 TEXT PRIMARY KEY,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  chunk_count INTEGER NOT NULL CHECK (chunk_count > 0),
  stored_at TEXT NOT NULL
) STRICT;

-- The document's hash is known only after its last byte: chunks are written under the ingest's own number and get their
-- document in the transaction that makes the document row. Chunks without a document are swept.
-- A number is never used twice (AUTOINCREMENT), since it is bound into the tag of each chunk: one that was removed cannot
-- be passed off for a later one. The key belongs to the ingest, so that a document can be encrypted anew beside its old chunks.
CREATE TABLE ingest (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT UNIQUE REFERENCES document (sha256),
  key_id TEXT NOT NULL,
  started_at TEXT NOT NULL
) STRICT;

CREATE TABLE chunk (
  ingest_id INTEGER NOT NULL REFERENCES ingest (id),
  position INTEGER NOT NULL,
  nonce BLOB NOT NULL,
  tag BLOB NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (ingest_id, position)
) STRICT;
