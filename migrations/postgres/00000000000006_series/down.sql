DROP TABLE occurrence_answers;
ALTER TABLE events DROP COLUMN over_at;
ALTER TABLE events DROP COLUMN series;
