-- A customer can be removed from the book while claims for them are deleted and can be brought back: one that comes back
-- enters them again.

CREATE TRIGGER claim_names_customer_again AFTER UPDATE OF deleted_at ON claim
WHEN NEW.deleted_at IS NULL AND OLD.deleted_at IS NOT NULL AND NEW.customer_key IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM customer_key WHERE key = NEW.customer_key) BEGIN
  INSERT INTO customer_of_claim SELECT * FROM customer_of_claim WHERE claim_id = NEW.id;
END;
