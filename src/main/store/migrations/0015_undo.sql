-- What the user did to what is not sent, step by step, so that each step can be taken back and done again, also after a
-- restart. A change is what one part of one row was before and after the step; `store/undo/facets.ts` names the parts.

CREATE TABLE undo_step (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,                           -- of its last change
  claim_id TEXT,                              -- NULL where it is of several
  claims INTEGER NOT NULL DEFAULT 0,
  detail TEXT,                                -- the field, document or file that it was about
  merge_key TEXT,                             -- a step with the same, a moment later, is part of this one
  is_undone INTEGER NOT NULL DEFAULT 0,
  is_told INTEGER NOT NULL DEFAULT 0          -- the user was told why it cannot be taken back
) STRICT;

CREATE TABLE undo_change (
  step INTEGER NOT NULL REFERENCES undo_step (sequence) ON DELETE CASCADE,
  facet TEXT NOT NULL,
  row_id TEXT NOT NULL,
  claim_id TEXT,                              -- NULL for a row that is of no claim
  before TEXT,
  after TEXT,
  receipt TEXT,                               -- the service's last one then: another one since means that it was sent
  PRIMARY KEY (step, facet, row_id)
) STRICT;

CREATE INDEX undo_change_by_claim ON undo_change (claim_id) WHERE claim_id IS NOT NULL;
