-- The rows that an event's page is made of: the event by its slug, with its group.
\set n random(1, :events)
SELECT * FROM events JOIN groups ON groups.id = events.group_id WHERE events.slug = 'bench-' || :n;
