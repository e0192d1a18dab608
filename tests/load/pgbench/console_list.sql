-- The rows that a page of the console's list of people is made of: the event with its group, and the first fifty invited.
SELECT * FROM events JOIN groups ON groups.id = events.group_id WHERE events.slug = 'bench-1';
SELECT * FROM invitations JOIN people ON people.id = invitations.person_id
    WHERE event_id = (SELECT id FROM events WHERE slug = 'bench-1') AND NOT withdrawn
    ORDER BY invitations.id LIMIT 51;
