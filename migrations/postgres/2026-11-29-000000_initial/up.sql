-- Accounts make groups and events. email: what is the same for all ways to write the address; typed_email: where it
-- was typed otherwise.
CREATE TABLE accounts (
    id          uuid PRIMARY KEY,
    email       text NOT NULL UNIQUE,
    typed_email text,
    name        text NOT NULL,
    created_at  timestamptz NOT NULL,
    -- Who was asked into a team has an account, and makes no groups by that.
    creates_groups boolean NOT NULL
);

-- A key opens the API for its account, until it is revoked or expires. Only its hash is kept. rights: those that it is kept
-- to, with blanks between; empty: none, it may what its account may. last_used_at: to the minute.
CREATE TABLE api_keys (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES accounts (id),
    name         text NOT NULL,
    key_hash     bytea NOT NULL UNIQUE,
    rights       text,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX api_keys_of_account ON api_keys (account_id, id);

-- A browser that is signed in. Only the hash of its cookie is kept. last_seen_at: to the minute.
CREATE TABLE sessions (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES accounts (id),
    token_hash   bytea NOT NULL UNIQUE,
    browser      text NOT NULL,
    signed_in_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account_id, id);
CREATE INDEX sessions_by_age ON sessions (last_seen_at);
CREATE INDEX sessions_by_sign_in ON sessions (signed_in_at);

-- A sign-in that somebody asked for, by the link in a letter. browser_hash: of the cookie of the browser that asked; empty:
-- any may press. opens_account: whether an address that has no account gets one. code: shown to who opened the link
-- elsewhere, to be typed in the browser that asked.
CREATE TABLE sign_ins (
    id            uuid PRIMARY KEY,
    email         text NOT NULL,
    typed_email   text,
    browser_hash  bytea,
    opens_account boolean NOT NULL,
    code          text,
    wrong_codes   integer NOT NULL,
    is_over       boolean NOT NULL,
    expires_at    timestamptz NOT NULL
);
CREATE INDEX sign_ins_of_browser ON sign_ins (browser_hash) WHERE browser_hash IS NOT NULL;
CREATE INDEX sign_ins_by_age ON sign_ins (expires_at);
CREATE INDEX sign_ins_of_address ON sign_ins (email);

-- topics: what its people help each other with. legal_name to contact: who answers for its letters. retention_days: how long after an event names and addresses of its
-- people are kept; empty: for good. retention_since: since when it says so.
CREATE TABLE groups (
    id              uuid PRIMARY KEY,
    slug            text NOT NULL UNIQUE,
    name            text NOT NULL,
    description     text NOT NULL,
    time_zone       text NOT NULL,
    reply_to        text,
    language        text NOT NULL,
    german_form     text NOT NULL,
    reminders       text NOT NULL,
    colour          text,
    legal_name      text,
    postal_address  text,
    privacy_url     text,
    contact         text,
    retention_days  integer,
    topics          jsonb NOT NULL,
    retention_since timestamptz NOT NULL,
    revision        bigint NOT NULL,
    feed_revision   bigint NOT NULL,
    feed_changed_at timestamptz NOT NULL,
    created_at      timestamptz NOT NULL
);

-- reminders: how many hours before a date people are reminded of it, as "168,24"; empty: as the group has it.
-- The totals (invited … checked_in) are kept with each change and never counted anew.
-- series: the rule by which an event repeats, and what is different about single occurrences; empty: it is one event.
-- They are read with every event and written under its lock, so they are kept with it. over_at: when the last
-- occurrence of a series ends. details: what no query asks for.
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
    online_url_visibility text NOT NULL,
    capacity          integer CHECK (capacity >= 0),
    guests_max        integer NOT NULL,
    waitlist          boolean NOT NULL,
    visibility        text NOT NULL,
    reminders         text,
    series            jsonb,
    details           jsonb NOT NULL,
    over_at           timestamptz,
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
    held              integer NOT NULL,
    offered           integer NOT NULL,
    contested         integer NOT NULL,
    requested         integer NOT NULL,
    seats_taken       integer NOT NULL,
    checked_in        integer NOT NULL,
    next_arrival      bigint NOT NULL,
    draw              jsonb,
    poster_words      text NOT NULL UNIQUE,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    CHECK (capacity IS NULL OR seats_taken <= capacity)
);
CREATE INDEX events_of_group ON events (group_id, starts_at, id);
-- Feeds and lists ask for series that go on.
CREATE INDEX events_series ON events (group_id, over_at) WHERE over_at IS NOT NULL;

-- Who sees to a group, or to one event of it, and as what. A role that is not known grants nothing, nor does one that was not
-- accepted yet.
CREATE TABLE team_members (
    id          uuid PRIMARY KEY,
    group_id    uuid NOT NULL REFERENCES groups (id),
    account_id  uuid NOT NULL REFERENCES accounts (id),
    event_id    uuid REFERENCES events (id),
    role        text NOT NULL,
    invited_at  timestamptz NOT NULL,
    accepted_at timestamptz
);
CREATE UNIQUE INDEX team_members_of_groups ON team_members (account_id, group_id) WHERE event_id IS NULL;
CREATE UNIQUE INDEX team_members_of_events ON team_members (account_id, group_id, event_id) WHERE event_id IS NOT NULL;
CREATE INDEX team_members_of_group ON team_members (group_id, id);
CREATE INDEX team_members_of_event ON team_members (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX team_members_of_account ON team_members (account_id, group_id);

-- Plans that a group keeps for its next events. plan: fields as the body of a new event has them.
CREATE TABLE templates (
    id       uuid PRIMARY KEY,
    group_id uuid NOT NULL REFERENCES groups (id),
    name     text NOT NULL,
    plan     jsonb NOT NULL,
    kept_at  timestamptz NOT NULL,
    UNIQUE (group_id, name)
);

-- A person is one mailbox: address is what is the same for all ways to write it. Names, and what was typed, belong to
-- invitations: no organizer is to see another's.
-- language: in which they chose to be written to, by whoever; organizers don't see it.
-- erased: they had their data erased: nobody writes to them, until they sign up themselves. An invitation that was made
-- nameless is of a person of its own, with its id, whose address is none.
CREATE TABLE people (
    id         uuid PRIMARY KEY,
    address    text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    erased     boolean NOT NULL DEFAULT false,
    language   text
);

-- Keys of the database's own, wrapped by the secret that signs links, for what must outlive that.
CREATE TABLE data_keys (
    name    text PRIMARY KEY,
    wrapped bytea NOT NULL
);

-- Addresses of who had their data erased: nothing but keyed hashes of them.
CREATE TABLE erased_addresses (
    hash      bytea PRIMARY KEY,
    erased_at timestamptz NOT NULL
);

-- Lists of people that an organizer brought along. read_at: when all of its rows were; empty: they still are, and nobody sees
-- it. ready, known, suppressed, bad: how many rows of each. contacts: how many it made. A day old, it goes with its rows.
CREATE TABLE imports (
    id            uuid PRIMARY KEY,
    group_id      uuid NOT NULL REFERENCES groups (id),
    account_id    uuid NOT NULL REFERENCES accounts (id),
    obtained_from text NOT NULL,
    ground        text NOT NULL,
    obtained_at   text NOT NULL,
    ready         integer NOT NULL,
    known         integer NOT NULL,
    suppressed    integer NOT NULL,
    bad           integer NOT NULL,
    contacts      integer,
    read_at       timestamptz,
    applied_at    timestamptz,
    created_at    timestamptz NOT NULL
);
CREATE INDEX imports_by_age ON imports (created_at);
CREATE INDEX imports_of_group ON imports (group_id);

-- contact_id, person_id: who is made of it, if it is applied. address: what is the same for all ways to write it; empty: the
-- row is bad. email: as it was typed. erased: as of people.
CREATE TABLE import_rows (
    import_id  uuid NOT NULL REFERENCES imports (id),
    number     integer NOT NULL,
    contact_id uuid NOT NULL,
    person_id  uuid NOT NULL,
    address    text,
    email      text NOT NULL,
    name       text NOT NULL,
    state      text NOT NULL,
    detail     text,
    erased     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (import_id, number)
);
CREATE INDEX import_rows_of_address ON import_rows (address) WHERE address IS NOT NULL;
CREATE INDEX import_rows_unread ON import_rows (lower(email)) WHERE address IS NULL;

-- Whom a group may invite one by one: somebody brought the address along, and said where from. Nothing is ever announced to
-- a contact. account_id: who did. email: as it was typed.
CREATE TABLE contacts (
    id            uuid PRIMARY KEY,
    group_id      uuid NOT NULL REFERENCES groups (id),
    person_id     uuid NOT NULL REFERENCES people (id),
    email         text NOT NULL,
    name          text NOT NULL,
    obtained_from text NOT NULL,
    ground        text NOT NULL,
    obtained_at   text NOT NULL,
    account_id    uuid NOT NULL REFERENCES accounts (id),
    created_at    timestamptz NOT NULL,
    UNIQUE (group_id, person_id)
);
CREATE INDEX contacts_of_group ON contacts (group_id, id);
CREATE INDEX contacts_of_person ON contacts (person_id);

-- group_id: whose letters stop, and to whom the cause is shown; empty: a letter of Acquaint itself was the cause. scope "all"
-- stops everybody's.
CREATE TABLE suppressions (
    id         uuid PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES people (id),
    group_id   uuid REFERENCES groups (id),
    scope      text NOT NULL,
    cause      text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX suppressions_once ON suppressions (person_id, (coalesce(group_id, '00000000-0000-0000-0000-000000000000'::uuid)), scope, cause);
CREATE INDEX suppressions_of_group ON suppressions (group_id, id);
CREATE INDEX suppressions_of_all ON suppressions (id) WHERE scope = 'all';

-- Whence a group has addresses. state: whether people of it are written to.
CREATE TABLE origins (
    id         uuid PRIMARY KEY,
    group_id   uuid NOT NULL REFERENCES groups (id),
    name       text NOT NULL,
    state      text NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (group_id, name)
);

-- mail_due_since: a letter may be owed. The sweep goes by it, so that a lost message loses no letter.
-- letter_due_at: when a letter about the person's own answers that waits for its turn is looked at again.
-- reply_*: what was heard from the person's calendar last, by its SEQUENCE and DTSTAMP. reply_issue: what became of an answer
-- that could not be taken, until a letter has told. calendar_resend_at: when such a letter was asked for last: at most one a day.
-- resent_at: when the organizer asked last for the letter to be sent again.
-- typed_address: the address as the organizer typed it; empty: the same as the person's.
-- obtained: where the address came from, what lets the person be written to, and who says so. held: the first letter waits
-- until it is seen how those to others of the same origin fare.
-- feed_version: of the address of the personal feed; raising it ends the older ones. moved_at: when the person's
-- standing changed last, which is what a feed's entry is dated by; empty: not since the invitation was made.
-- name_shown_at: when the person agreed that those who are coming see their name; it is taken back by NULL.
-- answer, seat: a yes without a seat is one that the organizer declined.
-- answers: what the person answered to the organizer's questions, with the words that were asked. private_answers: what owners alone are
-- shown, until a week after the event.
-- overrides: what the organizer set aside for this person.
-- offer: seats that came free are offered to who waited, as of when and where in the queue. offered_until: it lapses then; empty:
-- its letter was not taken by a mail server yet.
-- language: of the browser in which the person answered last; empty: the group's.
-- held_until: a seat is held for who asked on the event's page, until they confirm it. held_network: where they asked from.
CREATE TABLE invitations (
    id                uuid PRIMARY KEY,
    event_id          uuid NOT NULL REFERENCES events (id),
    person_id         uuid NOT NULL REFERENCES people (id),
    name              text NOT NULL,
    typed_address     TEXT,
    answer            text,
    seat              text,
    guests            integer NOT NULL,
    arrival           bigint,
    withdrawn         boolean NOT NULL,
    note              text NOT NULL,
    source            text,
    answered_at       timestamptz,
    answered_sequence integer,
    moved_at          timestamptz,
    reply_sequence    integer,
    reply_stamp       timestamptz,
    reply_issue            text,
    calendar_resend_at         timestamptz,
    resent_at         timestamptz,
    revision          bigint NOT NULL,
    sequence_offset   integer NOT NULL,
    link_version      integer NOT NULL,
    feed_version      integer NOT NULL DEFAULT 0,
    resend            boolean NOT NULL,
    last_sent              jsonb,
    mail_due_since        timestamptz,
    letter_due_at     timestamptz,
    delivery          text,
    obtained          jsonb,
    origin_id         uuid REFERENCES origins (id),
    held              boolean NOT NULL,
    created_at        timestamptz NOT NULL,
    answers           jsonb,
    private_answers   jsonb,
    overrides         jsonb,
    held_until        timestamptz,
    offer             jsonb,
    offered_until     timestamptz,
    held_network      text,
    name_shown_at     timestamptz,
    language          text,
    UNIQUE (event_id, person_id),
    CHECK (seat IS NULL OR (seat <> 'held') = (answer IS NOT NULL AND answer = 'yes')),
    CHECK ((offer IS NOT NULL) = (seat IS NOT NULL AND seat = 'offered')),
    CHECK (offered_until IS NULL OR offer IS NOT NULL),
    CHECK ((held_until IS NOT NULL) = (seat IS NOT NULL AND seat = 'held')),
    CHECK ((arrival IS NOT NULL) = (seat IS NOT NULL AND seat = 'waitlisted'))
);
CREATE INDEX invitations_of_event ON invitations (event_id, id);
CREATE INDEX invitations_of_person ON invitations (person_id);
CREATE INDEX invitations_of_origin ON invitations (origin_id, id) WHERE origin_id IS NOT NULL;
CREATE INDEX invitations_waiting ON invitations (event_id, arrival) WHERE arrival IS NOT NULL;
-- Who asked on an event's page, and never confirmed it.
CREATE INDEX invitations_unconfirmed ON invitations (created_at)
    WHERE source = 'page' AND answer IS NULL AND seat IS NULL AND NOT withdrawn;
CREATE INDEX invitations_offered ON invitations (event_id, offered_until) WHERE offer IS NOT NULL;
CREATE INDEX invitations_held ON invitations (event_id, held_until) WHERE held_until IS NOT NULL;
CREATE INDEX invitations_owing ON invitations (mail_due_since) WHERE mail_due_since IS NOT NULL;
CREATE INDEX invitations_due ON invitations (letter_due_at) WHERE letter_due_at IS NOT NULL;

-- Who came: a party, to a date of a series (day; empty: the event does not repeat). given_id: what the page that sent it calls it:
-- the same sent again is the same check-in. walk_in: they were taken in at the door, without an invitation. author, account_id: as of
-- the log. came_at: as the page says, if it was without a network meanwhile. undone_at: it was taken back; then they may be checked in anew.
CREATE TABLE check_ins (
    id            uuid PRIMARY KEY,
    event_id      uuid NOT NULL REFERENCES events (id),
    invitation_id uuid NOT NULL REFERENCES invitations (id),
    day           text NOT NULL,
    party         integer NOT NULL,
    walk_in       boolean NOT NULL,
    given_id      uuid UNIQUE,
    author        text NOT NULL,
    account_id    uuid,
    came_at       timestamptz NOT NULL,
    undone_at     timestamptz
);
CREATE UNIQUE INDEX check_ins_once ON check_ins (invitation_id, day) WHERE undone_at IS NULL;
CREATE INDEX check_ins_of_event ON check_ins (event_id, id);
CREATE INDEX check_ins_of_invitation ON check_ins (invitation_id);

-- Links that open the page of an event's door. account_id: who made it.
CREATE TABLE door_links (
    id         uuid PRIMARY KEY,
    event_id   uuid NOT NULL REFERENCES events (id),
    account_id uuid NOT NULL REFERENCES accounts (id),
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX door_links_of_event ON door_links (event_id, id);
CREATE INDEX invitations_private ON invitations (event_id) WHERE private_answers IS NOT NULL;

-- Every change of a status, with its reason. Replayed from the start it gives the seats as they are. No references:
-- it is written only with its event locked and its invitations in hand, in the same transaction; to look both up again
-- for each step cost more than all else of the write (1.3 of 1.8 ms for 40 steps).
-- note: why, in the words of the organizer who set a rule aside.
CREATE TABLE seat_log (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id      uuid NOT NULL,
    invitation_id uuid,
    status_from jsonb NOT NULL,
    status_to   jsonb NOT NULL,
    reason        text NOT NULL,
    actor         text NOT NULL,
    capacity      integer,
    note          text,
    created_at    timestamptz NOT NULL
);
CREATE INDEX seat_log_of_event ON seat_log (event_id, id);
-- Each party is logged once as passed over, however often it is.
CREATE INDEX seat_log_unreachable ON seat_log (invitation_id) WHERE reason = 'unreachable';
CREATE INDEX seat_log_noted ON seat_log (invitation_id) WHERE note IS NOT NULL;

-- The log: what happened, in which group, about which event, by whom (author; account_id: whose account). Facts are kept
-- for a time. traceparent: of the request that caused it, so
-- that a letter can be followed back to the click. No references: what is deleted stays in the log.
CREATE TABLE activity (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           uuid NOT NULL,
    group_id     uuid,
    event_id     uuid,
    kind         text NOT NULL,
    data         jsonb NOT NULL,
    author       text NOT NULL,
    account_id   uuid,
    traceparent  text,
    created_at   timestamptz NOT NULL
);
CREATE INDEX activity_of_group ON activity (group_id, position) WHERE group_id IS NOT NULL;

-- Messages that the queue has not confirmed: what the log tells, and wake-ups of workers. Numbered by itself, so that the log's
-- positions tell nothing of wake-ups. fillfactor: a lease finds room beside its row, and touches no index.
CREATE TABLE outbox (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           uuid NOT NULL,
    kind         text NOT NULL,
    data         jsonb NOT NULL,
    traceparent  text,
    created_at   timestamptz NOT NULL,
    leased_until timestamptz
) WITH (fillfactor = 50);

-- What leaves. One mail, unique by what it is about and what it tells: of a letter about an invitation, serial is the
-- revision that it tells of. At most one about the same to the same is being sent at a time.
-- content: what can't be read again of a mail that was enqueued; empty: a letter that an invitation is owed, derived from
-- where the person stands. recipient: an address; empty: the person that the subject is about. group_id: who writes; empty: the
-- event's group, or Acquaint itself. event_id: whose list of letters it is in, if in any. uncertain: it was handed to a mail server, and what
-- became of it is not known (yet, or for good). next_attempt_at: of a mail that was enqueued also when it is announced anew, should its message be lost.
CREATE TABLE mails (
    id               uuid PRIMARY KEY,
    kind             text NOT NULL,
    subject_kind     text NOT NULL,
    subject_id       uuid NOT NULL,
    serial           bigint NOT NULL,
    group_id         uuid REFERENCES groups (id),
    event_id         uuid REFERENCES events (id),
    recipient        text,
    content          jsonb,
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
    UNIQUE (subject_id, kind, serial, subject_kind)
);
CREATE INDEX mails_of_event ON mails (event_id, id);
CREATE UNIQUE INDEX mails_sending ON mails (subject_id, (coalesce(recipient, ''))) WHERE state = 'sending';
CREATE INDEX mails_leased ON mails (lease_until) WHERE state = 'sending';
CREATE INDEX mails_deferred ON mails (next_attempt_at) WHERE state = 'deferred' AND content IS NULL;
CREATE INDEX mails_waiting ON mails (created_at) WHERE state IN ('pending', 'deferred');
CREATE INDEX mails_enqueued_open ON mails (created_at) WHERE content IS NOT NULL AND state IN ('pending', 'sending', 'deferred');
CREATE INDEX mails_of_group ON mails (group_id, created_at) WHERE group_id IS NOT NULL;
CREATE INDEX mails_to ON mails (lower(recipient)) WHERE recipient IS NOT NULL;
CREATE INDEX mails_enqueued_by_age ON mails (created_at) WHERE content IS NOT NULL;
CREATE INDEX mails_that_name ON mails (id) WHERE kind IN ('words', 'delegated');

-- What an organizer writes to some of an event's people; their mails are in mails. recipients: a word, or a question and its
-- answer. send_at: when it is to go out, or day and
-- hours: so long after that date starts or ends, as edge says. people: how many it was for when it was written.
CREATE TABLE organizer_letters (
    id               uuid PRIMARY KEY,
    event_id         uuid NOT NULL REFERENCES events (id),
    account_id       uuid NOT NULL REFERENCES accounts (id),
    recipients       jsonb NOT NULL,
    of_day           text,
    subject          text NOT NULL,
    body             text NOT NULL,
    send_at          timestamptz,
    day              text,
    edge text,
    hours integer,
    people           integer NOT NULL,
    state            text NOT NULL,
    created_at       timestamptz NOT NULL,
    CHECK ((send_at IS NULL) = (day IS NOT NULL AND edge IS NOT NULL AND hours IS NOT NULL))
);
CREATE INDEX organizer_letters_of_event ON organizer_letters (event_id, id);

CREATE TABLE idempotency_keys (
    account_id   uuid NOT NULL REFERENCES accounts (id),
    key          text NOT NULL,
    fingerprint  bytea NOT NULL,
    status       integer NOT NULL,
    body         text NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- Mail from outside, kept whole before it is acknowledged, read afterwards, deleted when it is old. subject: what the
-- token in its address names. fingerprint: what it says, so that the same words twice are known. outcome: what came of it;
-- empty: it was not read yet, and there is a task to read it.
CREATE TABLE inbound_mails (
    id          uuid PRIMARY KEY,
    class       text NOT NULL,
    subject     uuid,
    sender      text NOT NULL,
    raw         bytea NOT NULL,
    fingerprint bytea,
    received_at timestamptz NOT NULL,
    outcome     text
);
CREATE INDEX inbound_mails_heard ON inbound_mails (subject, fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX inbound_mails_of_subject ON inbound_mails (subject, received_at) WHERE subject IS NOT NULL;
CREATE INDEX inbound_mails_by_age ON inbound_mails (received_at);
CREATE INDEX inbound_mails_from ON inbound_mails (lower(sender));

-- Work that waits for its time; what is done is deleted. subject: what it is about. payload: how far it got. created_at: since
-- when it is to be done; an event that is edited again keeps the time of the first edit.
CREATE TABLE tasks (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL,
    unique_key  text NOT NULL,
    subject     uuid,
    payload     jsonb,
    run_at      timestamptz NOT NULL,
    state       text NOT NULL,
    attempt     integer NOT NULL,
    lease_until timestamptz,
    last_error  text,
    traceparent text,
    created_at  timestamptz NOT NULL,
    UNIQUE (kind, unique_key)
);
CREATE INDEX tasks_due ON tasks (kind, state, run_at, id);
CREATE INDEX tasks_of_subject ON tasks (subject) WHERE subject IS NOT NULL;

-- Another time that somebody proposed. The id is the mail's, so that a mail read twice leaves one. day: of the one date
-- of a series that it is about.
CREATE TABLE proposals (
    id            uuid PRIMARY KEY,
    event_id      uuid NOT NULL REFERENCES events (id),
    invitation_id uuid NOT NULL REFERENCES invitations (id),
    day           text,
    starts_at     timestamptz,
    ends_at       timestamptz,
    note          text NOT NULL,
    created_at    timestamptz NOT NULL
);
CREATE INDEX proposals_of_event ON proposals (event_id, id);
CREATE INDEX proposals_of_invitation ON proposals (invitation_id, id);

-- Who follows a group, or asked to. address, typed_address: as of people and invitations. person_id: empty until somebody
-- who reads there confirmed it. state: pending, following, paused, left. mode: how often they hear. asked_at: since when the
-- link that confirms is out.
CREATE TABLE followers (
    id            uuid PRIMARY KEY,
    group_id      uuid NOT NULL REFERENCES groups (id),
    address       text NOT NULL,
    typed_address text,
    person_id     uuid REFERENCES people (id),
    language      text NOT NULL,
    state         text NOT NULL,
    mode          text NOT NULL,
    asked_at      timestamptz NOT NULL,
    since         timestamptz,
    UNIQUE (group_id, address)
);
CREATE INDEX followers_of_group ON followers (group_id, id);
CREATE INDEX followers_of_person ON followers (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX followers_pending ON followers (asked_at) WHERE state = 'pending';
CREATE INDEX followers_pending_of ON followers (address) WHERE state = 'pending';

-- Which event a follower is told of, once. told_at: when the letter was made; empty: it is held until due_at.
CREATE TABLE announcements (
    id          uuid PRIMARY KEY,
    event_id    uuid NOT NULL REFERENCES events (id),
    follower_id uuid NOT NULL REFERENCES followers (id),
    person_id   uuid NOT NULL REFERENCES people (id),
    due_at      timestamptz NOT NULL,
    told_at     timestamptz,
    UNIQUE (event_id, person_id)
);
CREATE INDEX announcements_of_person ON announcements (person_id);
CREATE INDEX announcements_held ON announcements (due_at) WHERE told_at IS NULL;
CREATE INDEX announcements_of_follower ON announcements (follower_id);

-- Links to people's own pages, as they were mailed.
CREATE TABLE own_page_links (
    id         uuid PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES people (id),
    created_at timestamptz NOT NULL
);
CREATE INDEX own_page_links_by_age ON own_page_links (created_at);
CREATE INDEX own_page_links_of_person ON own_page_links (person_id);

-- How many letters were asked for that anybody can have sent: by a network, or to an address, whichever the key is a hash of.
CREATE TABLE letter_budgets (
    key     bytea PRIMARY KEY,
    used    integer NOT NULL,
    ends_at timestamptz NOT NULL
);
CREATE INDEX letter_budgets_by_age ON letter_budgets (ends_at);

-- Mail that came back for now. Enough of it in a short time, and the address is written to no more.
CREATE TABLE soft_bounces (
    id         uuid PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES people (id),
    created_at timestamptz NOT NULL
);
CREATE INDEX soft_bounces_of_person ON soft_bounces (person_id, created_at);
CREATE INDEX soft_bounces_by_age ON soft_bounces (created_at);

-- What people say of themselves to others of a group. helps, seeks: topics. language: the one that they read. short_notice:
-- whether they are glad to be asked soon before. zone: by which clocks they sleep; empty: by the group's.
-- fold: headline, employer and what else others see. sealed: what they say in confidence, under the data key; empty: nothing.
CREATE TABLE profiles (
    id           uuid PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    group_id     uuid NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    language     text NOT NULL,
    helps        jsonb NOT NULL,
    seeks        jsonb NOT NULL,
    about        text NOT NULL,
    may_be_asked boolean NOT NULL,
    short_notice boolean NOT NULL,
    zone         text,
    coffee       boolean NOT NULL,
    named        boolean NOT NULL,
    fold         jsonb NOT NULL,
    sealed       bytea,
    updated_at   timestamptz NOT NULL,
    UNIQUE (person_id, group_id)
);
CREATE INDEX profiles_of_group ON profiles (group_id);
CREATE INDEX profiles_for_coffee ON profiles (group_id, person_id) WHERE coffee;
CREATE INDEX profiles_sealed ON profiles (id) WHERE sealed IS NOT NULL;

-- How much somebody wants to be asked, over all groups. budget: a week.
CREATE TABLE ask_settings (
    person_id    uuid PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    budget       integer NOT NULL,
    paused_until timestamptz,
    -- What was left without a word, or did not happen, before it has had its pause.
    counts_from  timestamptz
);

-- From whom somebody wants no more asks.
CREATE TABLE ask_blocks (
    person_id  uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    asker_id   uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, asker_id)
);
CREATE INDEX ask_blocks_of_asker ON ask_blocks (asker_id);

-- Whose asks were stopped when their data was erased, by nothing but a keyed hash of their address. person_id: who wants no more
-- from them; or group_id: where they were reported, and whether an organizer had looked at it.
CREATE TABLE erased_askers (
    id        uuid PRIMARY KEY,
    hash      bytea NOT NULL,
    person_id uuid REFERENCES people (id) ON DELETE CASCADE,
    group_id  uuid REFERENCES groups (id) ON DELETE CASCADE,
    at        timestamptz NOT NULL,
    seen      boolean NOT NULL
);
CREATE INDEX erased_askers_by_hash ON erased_askers (hash);
CREATE INDEX erased_askers_of_person ON erased_askers (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX erased_askers_of_group ON erased_askers (group_id) WHERE group_id IS NOT NULL;

-- What one person asks of another. whom: the profile that was chosen, which stays when there is nobody behind it any more.
-- deliver_at: when it goes out, or is tried again. reached_at: when the one asked was written to. hindered: it reaches nobody.
-- found_at: the event where the one asked is found. passed_by: who passed it on to them, if passed_words is there.
-- outside: what somebody is called whom who passed it on wrote to; empty: they have not said. second: the profile of who is
-- asked after a yes to a suggestion; suggestion: the one that it came of.
-- topic, needed_at: of one at short notice, which is for nobody in particular: whom is empty. standing: the reference that was
-- promised, of one that asks for it for a job.
-- reported_at: when the one asked reported it, whatever they said since; report_seen_at: when an organizer looked at it.
CREATE TABLE asks (
    id         uuid PRIMARY KEY,
    group_id   uuid NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    event_id   uuid NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    asker_id   uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    language   text NOT NULL,
    whom       uuid,
    to_id      uuid REFERENCES people (id) ON DELETE SET NULL,
    found_at   uuid NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    passed_by  uuid REFERENCES people (id) ON DELETE SET NULL,
    passed_words text,
    outside    text,
    second     uuid,
    suggestion uuid REFERENCES asks (id) ON DELETE SET NULL,
    standing   uuid,
    topic      text,
    needed_at  timestamptz,
    kind       text NOT NULL,
    what       text NOT NULL,
    why_you    text NOT NULL,
    minutes    text NOT NULL,
    asked_at   timestamptz NOT NULL,
    deliver_at timestamptz NOT NULL,
    closes_at  timestamptz NOT NULL,
    state      text NOT NULL,
    answer     text,
    answered_at timestamptz,
    note       text NOT NULL,
    reached_at timestamptz,
    hindered   boolean NOT NULL,
    reminded   boolean NOT NULL,
    thanks_offered boolean NOT NULL,
    happened   text,
    reported_at timestamptz,
    report_seen_at timestamptz
);
CREATE INDEX asks_of_asker ON asks (asker_id, id);
CREATE INDEX asks_to ON asks (to_id, reached_at);
CREATE INDEX asks_of_group ON asks (group_id);
CREATE INDEX asks_of_event ON asks (event_id);
CREATE INDEX asks_found_at ON asks (found_at);
CREATE INDEX asks_passed_by ON asks (passed_by) WHERE passed_by IS NOT NULL;
CREATE INDEX asks_by_age ON asks (closes_at);
CREATE INDEX asks_of_suggestion ON asks (suggestion) WHERE suggestion IS NOT NULL;

-- Who may be asked at short notice, in the order in which they fit. zone: by which clocks they sleep.
CREATE TABLE ask_candidates (
    ask_id     uuid NOT NULL REFERENCES asks (id) ON DELETE CASCADE,
    place      integer NOT NULL,
    person_id  uuid REFERENCES people (id) ON DELETE SET NULL,
    found_at   uuid NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    zone       text NOT NULL,
    reached_at timestamptz,
    hindered   boolean NOT NULL,
    answer     text,
    answered_at timestamptz,
    report_seen_at timestamptz,
    PRIMARY KEY (ask_id, place)
);
CREATE INDEX ask_candidates_of_person ON ask_candidates (person_id, reached_at);
CREATE INDEX ask_candidates_found_at ON ask_candidates (found_at);

-- Who said yes to an ask that was forwarded to them, and has yet to show that they read mail there.
CREATE TABLE ask_readers (
    id         uuid PRIMARY KEY,
    ask_id     uuid NOT NULL REFERENCES asks (id) ON DELETE CASCADE,
    address    text NOT NULL,
    typed_address text,
    name       text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX ask_readers_of_ask ON ask_readers (ask_id);
CREATE INDEX ask_readers_of_address ON ask_readers (address);
CREATE INDEX ask_readers_by_age ON ask_readers (created_at);

-- Meetings of two who said yes to each other. offered: times and a place, by offered_by. sequence: SEQUENCE of RFC 5545.
-- heard: what the calendars of both said of the time that is picked.
CREATE TABLE meetings (
    id         uuid PRIMARY KEY,
    ask_id     uuid NOT NULL UNIQUE REFERENCES asks (id) ON DELETE CASCADE,
    offered    jsonb,
    offered_by text,
    state      text NOT NULL,
    starts_at  timestamptz,
    place      text,
    sequence   integer NOT NULL,
    revision   integer NOT NULL,
    reminded   boolean NOT NULL,
    asked      boolean NOT NULL,
    happened   boolean,
    heard      jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

-- Groups whose people are asked each month if they are in for a coffee.
CREATE TABLE coffee_groups (
    group_id uuid PRIMARY KEY REFERENCES groups (id) ON DELETE CASCADE,
    since    timestamptz NOT NULL
);

-- Months of that. month: its first day. done: how many of its steps are.
CREATE TABLE coffee_rounds (
    id       uuid PRIMARY KEY,
    group_id uuid NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    month    text NOT NULL,
    began_at timestamptz NOT NULL,
    done     integer NOT NULL,
    UNIQUE (group_id, month)
);

-- Who may be in. done: the last step that was taken for them. place: the table at which they are; empty: none.
CREATE TABLE coffee_seats (
    id        uuid PRIMARY KEY,
    round_id  uuid NOT NULL REFERENCES coffee_rounds (id) ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    done      integer NOT NULL,
    answer    text,
    place     integer,
    UNIQUE (round_id, person_id)
);
CREATE INDEX coffee_seats_of_person ON coffee_seats (person_id);

-- People as who helped and was helped. person_id: empty: nobody any more; the help stays.
CREATE TABLE help_people (
    id        uuid PRIMARY KEY,
    person_id uuid UNIQUE REFERENCES people (id) ON DELETE SET NULL
);

-- How many helps there were.
CREATE TABLE help_counter (
    id   integer PRIMARY KEY,
    last bigint NOT NULL
);
INSERT INTO help_counter (id, last) VALUES (1, 0);

-- Who helped whom. ask_id: whence it is known; the ask, and the group, may be gone. number: in the order of their commits.
CREATE TABLE helps (
    ask_id   uuid NOT NULL,
    helper   uuid NOT NULL REFERENCES help_people (id),
    helped   uuid NOT NULL REFERENCES help_people (id),
    group_id uuid REFERENCES groups (id) ON DELETE SET NULL,
    at       timestamptz NOT NULL,
    number   bigint NOT NULL,
    PRIMARY KEY (ask_id, helper)
);
CREATE INDEX helps_by_number ON helps (number);
CREATE INDEX helps_of_group ON helps (group_id);

-- Answers to one occurrence, where they differ from the answer to all. A day is that of the rule (RECURRENCE-ID).
-- answer: empty: the person took one back, at answered_at; what was said of the day before that comes too late.
CREATE TABLE occurrence_answers (
    invitation_id uuid NOT NULL REFERENCES invitations (id),
    day           text NOT NULL,
    answer        text,
    source        text NOT NULL,
    note          text NOT NULL DEFAULT '',
    answered_at   timestamptz NOT NULL,
    PRIMARY KEY (invitation_id, day)
);

-- Where a group's facts are sent to. types: of which message types; empty: of all. secret: signs what is sent, so it is kept
-- as it is. position: how far in the log it was served. failing_since: since when every try failed.
CREATE TABLE webhooks (
    id            uuid PRIMARY KEY,
    group_id      uuid NOT NULL REFERENCES groups (id),
    url           text NOT NULL,
    types         jsonb,
    enabled       boolean NOT NULL,
    position      bigint NOT NULL,
    failing_since timestamptz,
    revision      bigint NOT NULL,
    created_at    timestamptz NOT NULL
);
CREATE INDEX webhooks_of_group ON webhooks (group_id, id);

-- Each attempt to send a fact, the one at this position in the log, to a webhook. error: empty: it went well.
CREATE TABLE webhook_tries (
    id         uuid PRIMARY KEY,
    webhook_id uuid NOT NULL REFERENCES webhooks (id),
    position   bigint NOT NULL,
    message_id uuid NOT NULL,
    kind       text NOT NULL,
    attempt    integer NOT NULL,
    status     integer,
    error      text,
    created_at timestamptz NOT NULL
);
CREATE INDEX webhook_tries_of_webhook ON webhook_tries (webhook_id, id);
CREATE INDEX webhook_tries_by_age ON webhook_tries (created_at);
