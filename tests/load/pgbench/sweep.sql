-- What the sweep reads while nothing is due: retries, leases that lapsed, debts without a message, turns that have come.
SELECT mails.id FROM mails JOIN invitations ON invitations.id = subject_id
    WHERE content IS NULL AND state = 'deferred' AND next_attempt_at <= now() ORDER BY next_attempt_at LIMIT 500;
SELECT mails.id FROM mails JOIN invitations ON invitations.id = subject_id
    WHERE content IS NULL AND state = 'sending' AND lease_until < now() ORDER BY lease_until LIMIT 500;
SELECT id FROM invitations WHERE mail_due_since < now() - interval '10 minutes' ORDER BY mail_due_since LIMIT 500;
SELECT id FROM invitations WHERE letter_due_at <= now() ORDER BY letter_due_at LIMIT 500;
SELECT id FROM mails WHERE content IS NOT NULL AND state IN ('pending', 'sending', 'deferred')
    AND (next_attempt_at <= now() OR (state = 'sending' AND lease_until < now())) ORDER BY created_at LIMIT 500;
