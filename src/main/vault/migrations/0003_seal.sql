-- Nonce and tag that bind a document's hash, size and number of chunks to its ingest, under the ingest's key: who finds it
-- right, and each chunk's tag, has found the hash right without reckoning it anew. Null for documents from before, and for
-- those that a backup brought back; their hashes are reckoned.
ALTER TABLE ingest ADD COLUMN seal BLOB;
