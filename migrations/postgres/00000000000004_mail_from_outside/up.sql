-- What was heard from a person's calendar last, by its SEQUENCE and DTSTAMP; what became of an answer that could not be
-- taken, until a letter has told; and when the last such letter was asked for, since there is at most one a day.
ALTER TABLE invitations ADD COLUMN heard_sequence integer;
ALTER TABLE invitations ADD COLUMN heard_stamp timestamptz;
ALTER TABLE invitations ADD COLUMN plight text;
ALTER TABLE invitations ADD COLUMN nudged_at timestamptz;

-- Mail from outside, kept whole before it is acknowledged, read afterwards, deleted when it is old. subject: what the
-- token in its address names. fingerprint: what it says, so that the same words twice are known. due_at: nobody else may
-- take it before.
CREATE TABLE inbound_mails (
    id          uuid PRIMARY KEY,
    class       text NOT NULL,
    subject     uuid,
    sender      text NOT NULL,
    raw         bytea NOT NULL,
    fingerprint bytea,
    received_at timestamptz NOT NULL,
    state       text NOT NULL,
    outcome     text,
    attempts    integer NOT NULL,
    due_at      timestamptz NOT NULL
);
CREATE INDEX inbound_mails_waiting ON inbound_mails (due_at) WHERE state = 'waiting';
CREATE INDEX inbound_mails_heard ON inbound_mails (subject, fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX inbound_mails_by_age ON inbound_mails (received_at);

-- Another time that somebody proposed. The id is the mail's, so that a mail read twice leaves one.
CREATE TABLE proposals (
    id            uuid PRIMARY KEY,
    event_id      uuid NOT NULL REFERENCES events (id),
    invitation_id uuid NOT NULL REFERENCES invitations (id),
    starts_at     timestamptz,
    ends_at       timestamptz,
    note          text NOT NULL,
    created_at    timestamptz NOT NULL
);
CREATE INDEX proposals_of_event ON proposals (event_id, id);

-- Letters to organizers about what people sent. The id is the mail's, so that a mail read twice leaves one.
CREATE TABLE notices (
    id               uuid PRIMARY KEY,
    group_id         uuid NOT NULL REFERENCES groups (id),
    kind             text NOT NULL,
    recipient        text NOT NULL,
    reply_to         text,
    title            text NOT NULL,
    body             text NOT NULL,
    state            text NOT NULL,
    attempts         integer NOT NULL,
    due_at           timestamptz NOT NULL,
    first_attempt_at timestamptz,
    last_error       text,
    created_at       timestamptz NOT NULL
);
CREATE INDEX notices_waiting ON notices (due_at) WHERE state = 'waiting';
CREATE INDEX notices_of_group ON notices (group_id, created_at);
CREATE INDEX notices_by_age ON notices (created_at);

-- Mail that came back for now. Enough of it in a short time, and the address is written to no more.
CREATE TABLE soft_bounces (
    id         uuid PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES people (id),
    created_at timestamptz NOT NULL
);
CREATE INDEX soft_bounces_of_person ON soft_bounces (person_id, created_at);
CREATE INDEX soft_bounces_by_age ON soft_bounces (created_at);
