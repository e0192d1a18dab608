"""The README's walk with a client that openapi-python-client made of the document: the folder that it is in is given.

    openapi_client.py FOLDER BASE KEY
"""

import datetime
import sys

sys.path.insert(0, sys.argv[1])

from acquaint_client import AuthenticatedClient
from acquaint_client.api.events import cancel_event, create_event, get_event, publish_event
from acquaint_client.api.groups import create_group
from acquaint_client.api.invitations import create_invitations, list_invitations, put_rsvp
from acquaint_client.models import Answer, EventStatus, NewEvent, NewGroup, NewInvitations, NewInvitee, NewRsvp, Venue

client = AuthenticatedClient(base_url=sys.argv[2], token=sys.argv[3], raise_on_unexpected_status=True)


def done(answer, status):
    assert answer.status_code == status, answer.content
    return answer.parsed


group = done(
    create_group.sync_detailed(client=client, body=NewGroup(name="Harbour Makers", time_zone="Europe/Berlin")), 201
)
day = datetime.date.today() + datetime.timedelta(days=30)
event = NewEvent(
    title="Mentors & Makers",
    description="Bring a question you are **stuck on**.",
    starts=f"{day}T18:30:00",
    ends=f"{day}T21:00:00",
    time_zone="Europe/Berlin",
    venue=Venue(name="Loft", address="Speicherstraße 12, Hamburg"),
    capacity=12,
    guests_max=1,
)
event = done(create_event.sync_detailed(group.id, client=client, body=event), 201)
assert event.status is EventStatus.DRAFT and event.starts_at.tzinfo and event.venue.name == "Loft", event
people = [NewInvitee("anna@example.org", name="Anna Berg"), NewInvitee("bo@example.org", name="Bo Okafor")]
invited = done(create_invitations.sync_detailed(event.id, client=client, body=NewInvitations(people)), 202)
assert (invited.created, invited.rejected) == (2, []), invited
assert done(publish_event.sync_detailed(event.id, client=client), 200).status is EventStatus.PUBLISHED
rsvp = NewRsvp(email="anna@example.org", answer=Answer.YES, guests=1)
done(put_rsvp.sync_detailed(event.id, client=client, body=rsvp), 200)
first = done(list_invitations.sync_detailed(event.id, client=client, limit=1), 200)
anna = first.items[0]
assert anna.answer is Answer.YES and anna.guests == 1 and "/r/" in anna.rsvp_url, anna
second = done(list_invitations.sync_detailed(event.id, client=client, limit=1, cursor=first.next_), 200)
assert second.items[0].email == "bo@example.org" and not second.next_, second
assert done(cancel_event.sync_detailed(event.id, client=client), 200).status is EventStatus.CANCELLED
assert done(get_event.sync_detailed(event.id, client=client), 200).counts.invited == 2
print("walked")
