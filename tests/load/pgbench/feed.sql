-- The rows that a feed is made of: the group by its slug, and its events in their order.
\set n random(1, :groups)
SELECT id AS group_id FROM groups WHERE slug = 'copy-' || :n \gset
SELECT * FROM events
    WHERE group_id = :group_id AND starts_at >= now() - interval '90 days'
        AND visibility = 'public' AND status = 'published'
    ORDER BY starts_at, id;
