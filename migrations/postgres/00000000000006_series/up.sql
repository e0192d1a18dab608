-- series: the rule by which an event repeats, and what is different about single occurrences; empty: it is one event.
-- They are read with every event and written under its lock, so they are kept with it. over_at: when the last
-- occurrence of a series ends.
ALTER TABLE events ADD COLUMN series jsonb;
ALTER TABLE events ADD COLUMN over_at timestamptz;

-- Answers to one occurrence, where they differ from the answer to all. A day is that of the rule (RECURRENCE-ID).
CREATE TABLE occurrence_answers (
    invitation_id uuid NOT NULL REFERENCES invitations (id),
    day           text NOT NULL,
    answer        text NOT NULL,
    source        text NOT NULL,
    answered_at   timestamptz NOT NULL,
    PRIMARY KEY (invitation_id, day)
);
