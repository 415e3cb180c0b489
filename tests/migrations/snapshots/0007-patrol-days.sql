CREATE TABLE patrol_days (
squad   TEXT NOT NULL REFERENCES squads (id),
day     TEXT NOT NULL,
logs    INTEGER NOT NULL CHECK (logs >= 0),
minutes INTEGER NOT NULL,
mileage INTEGER NOT NULL,
PRIMARY KEY (squad, day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER patrol_days_change AFTER UPDATE OF squad, day, minutes, mileage, deleted_at ON patrol_logs
WHEN (old.squad, old.day, old.minutes, old.mileage, old.deleted_at IS NULL) IS NOT (new.squad, new.day, new.minutes, new.mileage, new.deleted_at IS NULL) BEGIN
UPDATE patrol_days SET logs = logs - 1, minutes = minutes - old.minutes, mileage = mileage - old.mileage
WHERE squad = old.squad AND day = old.day AND old.deleted_at IS NULL;
INSERT INTO patrol_days SELECT new.squad, new.day, 1, new.minutes, new.mileage WHERE new.deleted_at IS NULL
ON CONFLICT DO UPDATE SET logs = logs + 1, minutes = minutes + excluded.minutes, mileage = mileage + excluded.mileage;
END;

CREATE TRIGGER patrol_days_gain AFTER INSERT ON patrol_logs WHEN new.deleted_at IS NULL BEGIN
INSERT INTO patrol_days VALUES (new.squad, new.day, 1, new.minutes, new.mileage)
ON CONFLICT DO UPDATE SET logs = logs + 1, minutes = minutes + excluded.minutes, mileage = mileage + excluded.mileage;
END;

CREATE TRIGGER patrol_days_lose AFTER DELETE ON patrol_logs WHEN old.deleted_at IS NULL BEGIN
UPDATE patrol_days SET logs = logs - 1, minutes = minutes - old.minutes, mileage = mileage - old.mileage WHERE squad = old.squad AND day = old.day;
END