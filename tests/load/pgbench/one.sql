-- The textbook's answer to an invitation, everybody at one event.
\set n random(1, :events * :people)
BEGIN;
SELECT id AS invitation, event_id AS event FROM invitations WHERE token = 'one-' || :n \gset
SELECT seats_taken FROM events WHERE id = :event FOR UPDATE;
UPDATE events SET seats_taken = seats_taken + 1 WHERE id = :event;
INSERT INTO answers VALUES (:invitation::bigint, 'yes', now())
    ON CONFLICT (invitation_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at;
INSERT INTO outbox (kind, message)
    VALUES ('rsvp.changed', json_build_object('invitation', :invitation::bigint, 'event', :event::bigint, 'answer', 'yes')::text);
COMMIT;
