-- What was heard from a person's calendar last, by its SEQUENCE and DTSTAMP; what became of an answer that could not be
-- taken, until a letter has told; and when the last such letter was asked for, since there is at most one a day.
ALTER TABLE invitations ADD COLUMN heard_sequence INTEGER;
ALTER TABLE invitations ADD COLUMN heard_stamp TEXT;
ALTER TABLE invitations ADD COLUMN plight TEXT;
ALTER TABLE invitations ADD COLUMN nudged_at TEXT;

-- Mail from outside, kept whole before it is acknowledged, read afterwards, deleted when it is old. subject: what the
-- token in its address names. fingerprint: what it says, so that the same words twice are known. due_at: nobody else may
-- take it before.
CREATE TABLE inbound_mails (
    id          BLOB PRIMARY KEY,
    class       TEXT NOT NULL,
    subject     BLOB,
    sender      TEXT NOT NULL,
    raw         BLOB NOT NULL,
    fingerprint BLOB,
    received_at TEXT NOT NULL,
    state       TEXT NOT NULL,
    outcome     TEXT,
    attempts    INTEGER NOT NULL,
    due_at      TEXT NOT NULL
);
CREATE INDEX inbound_mails_waiting ON inbound_mails (due_at) WHERE state = 'waiting';
CREATE INDEX inbound_mails_heard ON inbound_mails (subject, fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX inbound_mails_by_age ON inbound_mails (received_at);

-- Another time that somebody proposed. The id is the mail's, so that a mail read twice leaves one.
CREATE TABLE proposals (
    id            BLOB PRIMARY KEY,
    event_id      BLOB NOT NULL REFERENCES events (id),
    invitation_id BLOB NOT NULL REFERENCES invitations (id),
    starts_at     TEXT,
    ends_at       TEXT,
    note          TEXT NOT NULL,
    created_at    TEXT NOT NULL
);
CREATE INDEX proposals_of_event ON proposals (event_id, id);

-- Letters to organizers about what people sent. The id is the mail's, so that a mail read twice leaves one.
CREATE TABLE notices (
    id               BLOB PRIMARY KEY,
    group_id         BLOB NOT NULL REFERENCES groups (id),
    kind             TEXT NOT NULL,
    recipient        TEXT NOT NULL,
    reply_to         TEXT,
    title            TEXT NOT NULL,
    body             TEXT NOT NULL,
    state            TEXT NOT NULL,
    attempts         INTEGER NOT NULL,
    due_at           TEXT NOT NULL,
    first_attempt_at TEXT,
    last_error       TEXT,
    created_at       TEXT NOT NULL
);
CREATE INDEX notices_waiting ON notices (due_at) WHERE state = 'waiting';
CREATE INDEX notices_of_group ON notices (group_id, created_at);
CREATE INDEX notices_by_age ON notices (created_at);

-- Mail that came back for now. Enough of it in a short time, and the address is written to no more.
CREATE TABLE soft_bounces (
    id         BLOB PRIMARY KEY,
    person_id  BLOB NOT NULL REFERENCES people (id),
    created_at TEXT NOT NULL
);
CREATE INDEX soft_bounces_of_person ON soft_bounces (person_id, created_at);
CREATE INDEX soft_bounces_by_age ON soft_bounces (created_at);
