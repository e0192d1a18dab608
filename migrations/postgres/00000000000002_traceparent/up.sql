-- The trace of the request that caused the message, so that a letter can be followed back to the click.
ALTER TABLE outbox ADD COLUMN traceparent text;
