-- Which claims.db belongs to this file: both have the number, so that a missing or a foreign one is noticed.
CREATE TABLE pair (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  pair_id TEXT NOT NULL
) STRICT;
