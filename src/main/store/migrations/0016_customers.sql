-- The customer book. A customer is known by tenant ID or, while a claim has none, by domain. It says what its one claim says;
-- what further claims say fills in what is not known yet, and once somebody wrote in the book, that counts. Triggers do so,
-- whoever writes a claim.

ALTER TABLE claim ADD COLUMN tenant_digits TEXT GENERATED ALWAYS AS (
  lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    content ->> '$.customer.tenantId', '-', ''), '{', ''), '}', ''), '(', ''), ')', ''), '"', ''), '''', ''),
    ' ', ''), char(9), ''), char(10), ''), char(160), ''))) VIRTUAL;

-- NULL where the claim does not say whom it is for.
ALTER TABLE claim ADD COLUMN customer_key TEXT GENERATED ALWAYS AS (CASE
  WHEN length(tenant_digits) = 32 AND tenant_digits NOT GLOB '*[^0-9a-f]*' THEN 'tenant:' || tenant_digits
  WHEN trim(content ->> '$.customer.domain') <> '' THEN 'domain:' || lower(trim(content ->> '$.customer.domain'))
    || CASE instr(content ->> '$.customer.domain', '.') WHEN 0 THEN '.onmicrosoft.com' ELSE '' END
  END) VIRTUAL;
CREATE INDEX claim_by_customer ON claim (customer_key) WHERE customer_key IS NOT NULL;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,       -- this file's own; also the rowid in customer_search
  name TEXT NOT NULL DEFAULT '',
  tenant_id TEXT NOT NULL DEFAULT '',         -- normalized
  domain TEXT NOT NULL DEFAULT '',            -- in full
  contacts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(contacts)),
  notes TEXT NOT NULL DEFAULT '',
  verified_at TEXT,                           -- when the service last found domain and tenant to belong together
  edited_at TEXT,                             -- since when the book's own word counts; NULL: its claims' does
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX customer_by_name ON customer (name COLLATE NOCASE);

-- By what a claim's customer is found; several keys where customers were merged.
CREATE TABLE customer_key (
  key TEXT PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX customer_key_by_customer ON customer_key (customer_id);

-- What a merge took away, so that it can be undone.
CREATE TABLE customer_merge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL,               -- who stayed
  before TEXT NOT NULL CHECK (json_valid(before)),
  at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX customer_merge_by_customer ON customer_merge (customer_id);

-- Customers that look alike and are not the same, says the user; the lower number first.
CREATE TABLE customer_apart (
  one INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT;

-- The customer as a claim says it. To insert such a row is to enter it in the book.
CREATE VIEW customer_of_claim AS
SELECT id AS claim_id, customer_key AS key, updated_at AS at,
  trim(COALESCE(content ->> '$.customer.name', '')) AS name,
  CASE WHEN customer_key GLOB 'tenant:*' THEN substr(tenant_digits, 1, 8) || '-' || substr(tenant_digits, 9, 4) || '-'
    || substr(tenant_digits, 13, 4) || '-' || substr(tenant_digits, 17, 4) || '-' || substr(tenant_digits, 21) ELSE ''
    END AS tenant_id,
  lower(trim(COALESCE(content ->> '$.customer.domain', ''))) || CASE
    WHEN trim(COALESCE(content ->> '$.customer.domain', '')) = '' OR instr(content ->> '$.customer.domain', '.') > 0 THEN ''
    ELSE '.onmicrosoft.com' END AS domain,
  -- A contact without an address or a name says nothing.
  (SELECT json_group_object(role.key, json(role.value)) FROM json_each(content, '$.contacts') AS role
    WHERE CASE role.type WHEN 'object' THEN role.value ->> '$.name' <> '' OR role.value ->> '$.email' <> '' END) AS contacts
FROM claim WHERE customer_key IS NOT NULL;

-- No conflict clauses: one of the statement that wrote the claim would take their place.
CREATE TRIGGER customer_is_entered INSTEAD OF INSERT ON customer_of_claim BEGIN
  INSERT INTO customer (created_at)
  SELECT NEW.at WHERE NOT EXISTS (SELECT 1 FROM customer_key WHERE key = NEW.key);
  INSERT INTO customer_key (key, customer_id)
  SELECT NEW.key, MAX(id) FROM customer WHERE NOT EXISTS (SELECT 1 FROM customer_key WHERE key = NEW.key)
  HAVING MAX(id) IS NOT NULL;
  UPDATE customer SET
    name = CASE WHEN NEW.name = '' OR name <> '' AND is_others THEN name ELSE NEW.name END,
    tenant_id = CASE WHEN NEW.tenant_id = '' OR tenant_id <> '' AND is_others THEN tenant_id ELSE NEW.tenant_id END,
    domain = CASE WHEN NEW.domain = '' OR domain <> '' AND is_others THEN domain ELSE NEW.domain END,
    contacts = CASE WHEN is_others THEN json_patch(NEW.contacts, contacts) ELSE json_patch(contacts, NEW.contacts) END
  FROM (SELECT EXISTS (
    SELECT 1 FROM customer_key AS known JOIN customer_key AS own ON own.customer_id = known.customer_id
    JOIN claim ON claim.customer_key = own.key
    WHERE known.key = NEW.key AND claim.id <> NEW.claim_id AND claim.deleted_at IS NULL) AS is_others)
  WHERE id = (SELECT customer_id FROM customer_key WHERE key = NEW.key) AND edited_at IS NULL;
END;

INSERT INTO customer_of_claim SELECT * FROM customer_of_claim ORDER BY at;

UPDATE customer SET verified_at = (
  SELECT MAX(verification.at) FROM customer_key
  JOIN claim ON customer_key = key JOIN verification ON claim_id = claim.id
  WHERE customer_id = customer.id AND NOT EXISTS (
    SELECT 1 FROM json_each(problems) WHERE value ->> '$.code' = 'domain-tenant-mismatch'));

CREATE TRIGGER claim_names_customer AFTER INSERT ON claim WHEN NEW.customer_key IS NOT NULL BEGIN
  INSERT INTO customer_of_claim SELECT * FROM customer_of_claim WHERE claim_id = NEW.id;
END;

CREATE TRIGGER claim_names_customer_otherwise AFTER UPDATE OF content ON claim
WHEN OLD.content -> '$.customer' IS NOT NEW.content -> '$.customer'
  OR OLD.content -> '$.contacts' IS NOT NEW.content -> '$.contacts' BEGIN
  INSERT INTO customer_of_claim SELECT * FROM customer_of_claim WHERE claim_id = NEW.id;
  INSERT INTO customer_unused (key) SELECT OLD.customer_key WHERE OLD.customer_key IS NOT NEW.customer_key;
END;

CREATE TRIGGER claim_names_customer_no_more AFTER DELETE ON claim WHEN OLD.customer_key IS NOT NULL BEGIN
  INSERT INTO customer_unused (key) VALUES (OLD.customer_key);
END;

-- A key that a claim has no more. A customer goes with its last claim (a domain half typed makes one for a moment), but not
-- one in whom the user wrote something.
CREATE VIEW customer_unused AS SELECT key, customer_id FROM customer_key;

CREATE TRIGGER customer_is_unused INSTEAD OF INSERT ON customer_unused BEGIN
  DELETE FROM customer WHERE id = (SELECT customer_id FROM customer_key WHERE key = NEW.key)
    AND edited_at IS NULL AND notes = ''
    AND NOT EXISTS (
      SELECT 1 FROM customer_key AS own JOIN claim ON claim.customer_key = own.key WHERE own.customer_id = customer.id);
END;

CREATE TRIGGER customer_goes AFTER DELETE ON customer BEGIN
  DELETE FROM customer_key WHERE customer_id = OLD.id;
  DELETE FROM customer_apart WHERE OLD.id IN (one, other);
END;

-- What was verified is no more what it says.
CREATE TRIGGER customer_is_unverified AFTER UPDATE OF tenant_id, domain ON customer
WHEN OLD.verified_at IS NOT NULL AND (OLD.tenant_id <> NEW.tenant_id OR OLD.domain <> NEW.domain) BEGIN
  UPDATE customer SET verified_at = NULL WHERE id = NEW.id AND verified_at = OLD.verified_at;
END;

CREATE VIRTUAL TABLE customer_search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4');
INSERT INTO customer_search (rowid, words) SELECT id, concat_ws(char(10), name, tenant_id, domain, notes,
  (SELECT group_concat(atom, char(10)) FROM json_tree(contacts) WHERE atom IS NOT NULL)) FROM customer;

CREATE TRIGGER customer_is_found AFTER INSERT ON customer BEGIN
  DELETE FROM customer_search WHERE rowid = NEW.id;
  INSERT INTO customer_search (rowid, words) SELECT NEW.id, concat_ws(char(10), NEW.name, NEW.tenant_id, NEW.domain, NEW.notes,
    (SELECT group_concat(atom, char(10)) FROM json_tree(NEW.contacts) WHERE atom IS NOT NULL));
END;

CREATE TRIGGER customer_is_found_otherwise AFTER UPDATE OF name, tenant_id, domain, contacts, notes ON customer
WHEN (OLD.name, OLD.tenant_id, OLD.domain, OLD.contacts, OLD.notes)
  <> (NEW.name, NEW.tenant_id, NEW.domain, NEW.contacts, NEW.notes) BEGIN
  DELETE FROM customer_search WHERE rowid = NEW.id;
  INSERT INTO customer_search (rowid, words) SELECT NEW.id, concat_ws(char(10), NEW.name, NEW.tenant_id, NEW.domain, NEW.notes,
    (SELECT group_concat(atom, char(10)) FROM json_tree(NEW.contacts) WHERE atom IS NOT NULL));
END;

CREATE TRIGGER customer_is_found_no_more AFTER DELETE ON customer BEGIN
  DELETE FROM customer_search WHERE rowid = OLD.id;
END;
