-- Organizers make groups and events; a key opens the API for each. Only its hash is kept.
CREATE TABLE organizers (
    id         uuid PRIMARY KEY,
    email      text NOT NULL,
    name       text NOT NULL,
    key_hash   bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);

CREATE TABLE groups (
    id              uuid PRIMARY KEY,
    organizer_id    uuid NOT NULL REFERENCES organizers (id),
    slug            text NOT NULL UNIQUE,
    name            text NOT NULL,
    description     text NOT NULL,
    time_zone       text NOT NULL,
    reply_to        text,
    revision        bigint NOT NULL,
    feed_revision   bigint NOT NULL,
    feed_changed_at timestamptz NOT NULL,
    created_at      timestamptz NOT NULL
);
CREATE INDEX groups_of_organizer ON groups (organizer_id, id);

-- The totals (invited … checked_in) are kept with each change and never counted anew.
-- announcing_since: a change has not reached every invitation yet; announced_to: how far it got.
CREATE TABLE events (
    id                uuid PRIMARY KEY,
    group_id          uuid NOT NULL REFERENCES groups (id),
    slug              text NOT NULL UNIQUE,
    title             text NOT NULL,
    description       text NOT NULL,
    starts            text NOT NULL,
    ends              text NOT NULL,
    time_zone         text NOT NULL,
    starts_at         timestamptz NOT NULL,
    venue_name        text,
    venue_address     text,
    latitude          double precision,
    longitude         double precision,
    online_url        text,
    capacity          integer CHECK (capacity >= 0),
    guests_max        integer NOT NULL,
    waitlist          boolean NOT NULL,
    visibility        text NOT NULL,
    rsvp_closes       text,
    status            text NOT NULL,
    cancel_reason     text,
    sequence          integer NOT NULL,
    material_sequence integer NOT NULL,
    revision          bigint NOT NULL,
    letter_revision   bigint NOT NULL,
    invited           integer NOT NULL,
    going             integer NOT NULL,
    maybe             integer NOT NULL,
    declined          integer NOT NULL,
    waitlisted        integer NOT NULL,
    seats_taken       integer NOT NULL,
    checked_in        integer NOT NULL,
    next_arrival      bigint NOT NULL,
    announcing_since  timestamptz,
    announced_to      uuid,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    CHECK (capacity IS NULL OR seats_taken <= capacity)
);
CREATE INDEX events_of_group ON events (group_id, starts_at, id);
CREATE INDEX events_announcing ON events (announcing_since) WHERE announcing_since IS NOT NULL;

-- A person is one lower-cased address. Names belong to invitations.
CREATE TABLE people (
    id         uuid PRIMARY KEY,
    address    text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);

-- group_id: whose letters stop, and to whom the cause is shown; scope "all" stops everybody's.
CREATE TABLE suppressions (
    id         uuid PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES people (id),
    group_id   uuid NOT NULL REFERENCES groups (id),
    scope      text NOT NULL,
    cause      text NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (person_id, group_id, scope, cause)
);
CREATE INDEX suppressions_of_group ON suppressions (group_id, id);
CREATE INDEX suppressions_of_all ON suppressions (id) WHERE scope = 'all';

-- owes_since: a letter may be owed. The sweep goes by it, so that a lost message loses no letter.
CREATE TABLE invitations (
    id                uuid PRIMARY KEY,
    event_id          uuid NOT NULL REFERENCES events (id),
    person_id         uuid NOT NULL REFERENCES people (id),
    name              text NOT NULL,
    answer            text,
    seat              text,
    guests            integer NOT NULL,
    arrival           bigint,
    withdrawn         boolean NOT NULL,
    note              text NOT NULL,
    source            text,
    answered_at       timestamptz,
    answered_sequence integer,
    revision          bigint NOT NULL,
    sequence_offset    integer NOT NULL,
    link_version      integer NOT NULL,
    resend            boolean NOT NULL,
    told              jsonb,
    owes_since        timestamptz,
    delivery          text,
    created_at        timestamptz NOT NULL,
    UNIQUE (event_id, person_id),
    CHECK ((seat IS NOT NULL) = (answer IS NOT NULL AND answer = 'yes')),
    CHECK ((arrival IS NOT NULL) = (seat IS NOT NULL AND seat = 'waitlisted'))
);
CREATE INDEX invitations_of_event ON invitations (event_id, id);
CREATE INDEX invitations_of_person ON invitations (person_id);
CREATE INDEX invitations_waiting ON invitations (event_id, arrival) WHERE arrival IS NOT NULL;
CREATE INDEX invitations_owing ON invitations (owes_since) WHERE owes_since IS NOT NULL;

-- Every change of a standing, with its reason. Replayed from the start it gives the seats as they are.
CREATE TABLE seat_log (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id      uuid NOT NULL REFERENCES events (id),
    invitation_id uuid NOT NULL REFERENCES invitations (id),
    standing_from jsonb NOT NULL,
    standing_to   jsonb NOT NULL,
    reason        text NOT NULL,
    capacity      integer,
    created_at    timestamptz NOT NULL
);
CREATE INDEX seat_log_of_event ON seat_log (event_id, id);

-- What happened and has not been handed to the queue yet. Written with the change, deleted when confirmed.
CREATE TABLE outbox (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL,
    message      text NOT NULL,
    leased_until timestamptz
);

-- One letter, unique by what it tells; at most one of an invitation's is being sent at a time.
-- uncertain: it was handed to a mail server, and what became of it is not known (yet, or for good).
CREATE TABLE deliveries (
    id               uuid PRIMARY KEY,
    event_id         uuid NOT NULL REFERENCES events (id),
    invitation_id    uuid NOT NULL REFERENCES invitations (id),
    kind             text NOT NULL,
    revision         bigint NOT NULL,
    state            text NOT NULL,
    attempts         integer NOT NULL,
    lease_until      timestamptz,
    next_attempt_at  timestamptz,
    first_attempt_at timestamptz,
    sent_at          timestamptz,
    uncertain        boolean NOT NULL,
    last_error       text,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    UNIQUE (invitation_id, kind, revision)
);
CREATE INDEX deliveries_of_event ON deliveries (event_id, id);
CREATE UNIQUE INDEX deliveries_sending ON deliveries (invitation_id) WHERE state = 'sending';
CREATE INDEX deliveries_leased ON deliveries (lease_until) WHERE state = 'sending';
CREATE INDEX deliveries_deferred ON deliveries (next_attempt_at) WHERE state = 'deferred';

CREATE TABLE idempotency_keys (
    organizer_id uuid NOT NULL REFERENCES organizers (id),
    key          text NOT NULL,
    fingerprint  bytea NOT NULL,
    status       integer NOT NULL,
    body         text NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (organizer_id, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
