"""Keeps a calendar on a CalDAV server as a mail program does that reads iMIP letters (RFC 6047) in whatever order they come.

    applies.py SERVER_URL

Each line on stdin is a JSON list of calendar files, in the order of their arrival; each is applied to a calendar of its
own, and a line of JSON on stdout tells what is in it afterwards. By RFC 5546, 2.1.5: an object is known by its UID, and
counts if its SEQUENCE is higher than that of the last one that counted, or equal and its DTSTAMP newer. A REQUEST then
replaces the entry, a CANCEL takes it out. Of each entry it tells on which dates it is, in the two years from now.
"""

import base64
import datetime
import json
import pathlib
import sys
import urllib.error
import urllib.request

import icalendar
import recurring_ical_events
import vobject

server = sys.argv[1].rstrip("/")
login = "Basic " + base64.b64encode(b"anna:anna").decode()


def ask(method, path, body=None, **headers):
    request = urllib.request.Request(server + path, method=method, data=body)
    request.add_header("Authorization", login)
    for name, value in headers.items():
        request.add_header(name.replace("_", "-"), value)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read()


def apply(collection, data, last):
    calendar = vobject.readOne(data)
    event = calendar.vevent
    uid = event.uid.value
    place = f"{collection}{uid}.ics"
    version = (int(event.sequence.value), event.dtstamp.value)
    if uid in last and version <= last[uid]:
        return
    last[uid] = version
    if calendar.method.value == "CANCEL":
        try:
            ask("DELETE", place)
        except urllib.error.HTTPError as error:
            if error.code != 404:
                raise
        return
    # Stored objects have no METHOD (RFC 4791, 4.1).
    stored = data.replace(f"METHOD:{calendar.method.value}\r\n", "")
    ask("PUT", place, stored.encode(), Content_Type="text/calendar; charset=utf-8")


def kept(collection):
    whole = ask("GET", collection).decode()
    calendars = vobject.readComponents(whole)
    events = [event for calendar in calendars for event in calendar.contents.get("vevent", [])]
    # What stands beside a series is a date of it that moved.
    events = [event for event in events if "recurrence-id" not in event.contents]
    return [
        {
            "uid": event.uid.value,
            "sequence": int(event.sequence.value),
            "stamp": int(event.dtstamp.value.timestamp()),
            "starts": int(event.dtstart.value.timestamp()),
            "summary": event.summary.value,
            "status": event.status.value,
            "answer": event.attendee.params["PARTSTAT"][0],
            "dates": dates(whole),
        }
        for event in events
    ]


def dates(whole):
    today = datetime.date.today()
    shown = recurring_ical_events.of(icalendar.Calendar.from_ical(whole))
    found = shown.between(today, today + datetime.timedelta(days=730))
    return sorted(int(one["DTSTART"].dt.timestamp()) for one in found)


for number, line in enumerate(sys.stdin):
    collection = f"/anna/calendar{number}/"
    ask("MKCALENDAR", collection)
    last = {}
    for path in json.loads(line):
        apply(collection, pathlib.Path(path).read_bytes().decode(), last)
    print(json.dumps(kept(collection)), flush=True)
