-- No answer: the person took one back, at answered_at; what was said of the day before that comes too late.
ALTER TABLE occurrence_answers ALTER COLUMN answer DROP NOT NULL;
-- Words beside an answer to one day.
ALTER TABLE occurrence_answers ADD COLUMN note text NOT NULL DEFAULT '';

-- Whose mail a notice is about, so that no one person has many written.
ALTER TABLE notices ADD COLUMN invitation_id uuid REFERENCES invitations (id) ON DELETE SET NULL;
CREATE INDEX notices_of_invitation ON notices (invitation_id, created_at) WHERE invitation_id IS NOT NULL;
-- The day of the one date of a series that a proposal is about.
ALTER TABLE proposals ADD COLUMN day text;
CREATE INDEX proposals_of_invitation ON proposals (invitation_id, id);

-- Feeds and lists ask for series that go on.
CREATE INDEX events_series ON events (group_id, over_at) WHERE over_at IS NOT NULL;
