DROP TABLE soft_bounces;
DROP TABLE notices;
DROP TABLE proposals;
DROP TABLE inbound_mails;
ALTER TABLE invitations DROP COLUMN nudged_at;
ALTER TABLE invitations DROP COLUMN plight;
ALTER TABLE invitations DROP COLUMN heard_stamp;
ALTER TABLE invitations DROP COLUMN heard_sequence;
