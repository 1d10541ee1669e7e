-- An import can be taken back while its claims say what the file said, also after a change that was taken back itself.
-- NULL for a claim of no import, and for those of earlier versions: of them only one that was never written is as it came.

ALTER TABLE claim ADD COLUMN imported TEXT;
