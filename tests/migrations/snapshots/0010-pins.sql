CREATE TABLE pins (
person_id  TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
-- scrypt of the PIN with a salt of its own, in hexadecimal. Neither is ever logged or sent.
salt       TEXT NOT NULL CHECK (length(salt) = 32),
hash       TEXT NOT NULL CHECK (length(hash) = 64),
failures   INTEGER NOT NULL CHECK (failures >= 0),
-- Instant before which no attempt is heard.
wait_until TEXT
) STRICT, WITHOUT ROWID