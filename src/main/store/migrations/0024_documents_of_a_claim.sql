-- Where a new document comes among those of its claim, removed ones too, was found by reading all documents of all claims.

DROP INDEX attachment_by_claim;
CREATE INDEX attachment_by_claim ON attachment (claim_id, position);
