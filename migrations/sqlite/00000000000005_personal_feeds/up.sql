-- feed_version: of the address of the personal feed; raising it ends the older ones. moved_at: when the person's
-- standing changed last, which is what a feed's entry is dated by; empty: not since the invitation was made.
ALTER TABLE invitations ADD COLUMN feed_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN moved_at TEXT;
