-- Which vault.db belongs to this file: both have the number, so that one of another profile, or of an old copy, is noticed.
ALTER TABLE device ADD COLUMN pair_id TEXT;       -- NULL until the program has started once
