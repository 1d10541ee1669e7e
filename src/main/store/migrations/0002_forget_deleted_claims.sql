-- A claim that was deleted goes for good when its undo period is over, and its history with it: nothing of a customer's stays
-- that the user has thrown away. The history of every other claim is as append-only as before.

DROP TRIGGER history_is_not_removed;
CREATE TRIGGER history_is_not_removed BEFORE DELETE ON history
WHEN EXISTS (SELECT 1 FROM claim WHERE id = OLD.claim_id AND deleted_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

-- To find what is to be forgotten without reading every row.
CREATE INDEX claim_deleted ON claim (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX attachment_removed ON attachment (removed_at) WHERE removed_at IS NOT NULL;
