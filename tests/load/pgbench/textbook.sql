-- The textbook's tables for answers to invitations, and a function that fills them.
CREATE TABLE events (id bigint PRIMARY KEY, seats_taken bigint NOT NULL);
CREATE TABLE invitations (id bigint PRIMARY KEY, event_id bigint NOT NULL REFERENCES events, token text NOT NULL UNIQUE);
CREATE TABLE answers (
    invitation_id bigint PRIMARY KEY REFERENCES invitations,
    answer        text NOT NULL,
    answered_at   timestamptz NOT NULL
);
CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL, message text NOT NULL);

CREATE FUNCTION fill(events bigint, people bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO events SELECT n, 0 FROM generate_series(1, $1) n;
    INSERT INTO invitations SELECT n, 1 + (n - 1) / $2, 'token-' || n FROM generate_series(1, $1 * $2) n;
    -- Those who all answer the first event.
    INSERT INTO invitations SELECT $1 * $2 + n, 1, 'one-' || n FROM generate_series(1, $1 * $2) n;
$$;
