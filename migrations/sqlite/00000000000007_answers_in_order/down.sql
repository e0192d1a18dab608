DROP INDEX events_series;
DROP INDEX proposals_of_invitation;
ALTER TABLE proposals DROP COLUMN day;
DROP INDEX notices_of_invitation;
ALTER TABLE notices DROP COLUMN invitation_id;
CREATE TABLE occurrence_answers_old (
    invitation_id BLOB NOT NULL REFERENCES invitations (id),
    day           TEXT NOT NULL,
    answer        TEXT NOT NULL,
    source        TEXT NOT NULL,
    answered_at   TEXT NOT NULL,
    PRIMARY KEY (invitation_id, day)
);
INSERT INTO occurrence_answers_old
    SELECT invitation_id, day, answer, source, answered_at FROM occurrence_answers WHERE answer IS NOT NULL;
DROP TABLE occurrence_answers;
ALTER TABLE occurrence_answers_old RENAME TO occurrence_answers;
