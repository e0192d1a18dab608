-- No answer: the person took one back, at answered_at; what was said of the day before that comes too late.
-- note: words beside an answer to one day. SQLite makes a column nullable only in a new table.
CREATE TABLE occurrence_answers_new (
    invitation_id BLOB NOT NULL REFERENCES invitations (id),
    day           TEXT NOT NULL,
    answer        TEXT,
    source        TEXT NOT NULL,
    answered_at   TEXT NOT NULL,
    note          TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (invitation_id, day)
);
INSERT INTO occurrence_answers_new (invitation_id, day, answer, source, answered_at)
    SELECT invitation_id, day, answer, source, answered_at FROM occurrence_answers;
DROP TABLE occurrence_answers;
ALTER TABLE occurrence_answers_new RENAME TO occurrence_answers;

-- Whose mail a notice is about, so that no one person has many written.
ALTER TABLE notices ADD COLUMN invitation_id BLOB REFERENCES invitations (id) ON DELETE SET NULL;
CREATE INDEX notices_of_invitation ON notices (invitation_id, created_at) WHERE invitation_id IS NOT NULL;
-- The day of the one date of a series that a proposal is about.
ALTER TABLE proposals ADD COLUMN day TEXT;
CREATE INDEX proposals_of_invitation ON proposals (invitation_id, id);

-- Feeds and lists ask for series that go on.
CREATE INDEX events_series ON events (group_id, over_at) WHERE over_at IS NOT NULL;
