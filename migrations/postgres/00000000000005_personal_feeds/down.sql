ALTER TABLE invitations DROP COLUMN moved_at;
ALTER TABLE invitations DROP COLUMN feed_version;
