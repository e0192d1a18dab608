DROP INDEX events_series;
DROP INDEX proposals_of_invitation;
ALTER TABLE proposals DROP COLUMN day;
DROP INDEX notices_of_invitation;
ALTER TABLE notices DROP COLUMN invitation_id;
ALTER TABLE occurrence_answers DROP COLUMN note;
DELETE FROM occurrence_answers WHERE answer IS NULL;
ALTER TABLE occurrence_answers ALTER COLUMN answer SET NOT NULL;
