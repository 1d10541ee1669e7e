-- What the list of a hundred thousand claims is sorted, filtered and searched by without reading any content.

ALTER TABLE claim ADD COLUMN domain TEXT GENERATED ALWAYS AS (content ->> '$.customer.domain') VIRTUAL;
ALTER TABLE claim ADD COLUMN mpn_id TEXT GENERATED ALWAYS AS (content ->> '$.mpnId') VIRTUAL;
-- In the order of a claim's life; a state that this version does not know comes last.
ALTER TABLE claim ADD COLUMN stage INTEGER GENERATED ALWAYS AS (CASE state
  WHEN 'draft' THEN 0 WHEN 'ready' THEN 1 WHEN 'queued' THEN 2 WHEN 'sending' THEN 3 WHEN 'submitted' THEN 4
  WHEN 'under-review' THEN 5 WHEN 'action-required' THEN 6 WHEN 'approved' THEN 7 WHEN 'rejected' THEN 8
  WHEN 'in-dispute' THEN 9 WHEN 'rejected-final' THEN 10 ELSE 11 END) VIRTUAL;

-- Without the time of the last change: what the service says of a claim must not move it within these.
CREATE INDEX claim_by_customer_name ON claim (customer_name COLLATE NOCASE) WHERE deleted_at IS NULL;
CREATE INDEX claim_by_name ON claim (claim_name COLLATE NOCASE) WHERE deleted_at IS NULL;
CREATE INDEX claim_by_domain ON claim (domain COLLATE NOCASE) WHERE deleted_at IS NULL;
CREATE INDEX claim_by_mpn_id ON claim (mpn_id) WHERE deleted_at IS NULL;
CREATE INDEX claim_by_area ON claim (solution_area) WHERE deleted_at IS NULL;
CREATE INDEX claim_by_stage ON claim (stage) WHERE deleted_at IS NULL;
CREATE INDEX claim_by_creation ON claim (created_at) WHERE deleted_at IS NULL;
DROP INDEX claim_by_change;
CREATE INDEX claim_by_change ON claim (updated_at) WHERE deleted_at IS NULL;

-- Any part of an ID is found by its trigrams; under the claim's number, as in claim_search.
CREATE VIRTUAL TABLE claim_ids USING fts5 (ids, tokenize = 'trigram', content = '', contentless_delete = 1);
INSERT INTO claim_ids (rowid, ids) SELECT rowid, ids FROM claim_search;
