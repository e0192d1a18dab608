-- series: the rule by which an event repeats, and what is different about single occurrences; empty: it is one event.
-- They are read with every event and written under its lock, so they are kept with it. over_at: when the last
-- occurrence of a series ends.
ALTER TABLE events ADD COLUMN series TEXT CHECK (json_valid(series));
ALTER TABLE events ADD COLUMN over_at TEXT;

-- Answers to one occurrence, where they differ from the answer to all. A day is that of the rule (RECURRENCE-ID).
CREATE TABLE occurrence_answers (
    invitation_id BLOB NOT NULL REFERENCES invitations (id),
    day           TEXT NOT NULL,
    answer        TEXT NOT NULL,
    source        TEXT NOT NULL,
    answered_at   TEXT NOT NULL,
    PRIMARY KEY (invitation_id, day)
);
