-- The rows that a personal page is made of: an invitation with its person, event and group.
\set n random(1, :people)
SELECT id AS invitation FROM bench_invitations WHERE n = :n \gset
SELECT * FROM invitations
    JOIN people ON people.id = invitations.person_id
    JOIN events ON events.id = invitations.event_id
    JOIN groups ON groups.id = events.group_id
    WHERE invitations.id = :invitation;
