"""Tells what calendars say, as the Python library icalendar reads them.

    icalendar_reads.py FOLDER

Prints a line of JSON for each file in the folder, in the order of names, in the words that all readers here share.
The library looks zones up by their names, so its instants come from the IANA rules and not from the VTIMEZONE.
Which days a series has is found by recurring-ical-events, which is made for it.
"""

import json
import pathlib
import sys

import icalendar
import recurring_ical_events

# Rules without an end would be expanded up to here.
ALL_TIME = ((1970, 1, 1), (2100, 1, 1))


def instant(event, name):
    return int(event[name].dt.timestamp())


def person(value):
    return {
        "address": str(value),
        "name": value.params.get("CN"),
        "answer": value.params.get("PARTSTAT"),
    }


def people(event, name):
    found = event.get(name, [])
    return [person(one) for one in (found if isinstance(found, list) else [found])]


def text(event, name):
    return str(event[name]) if name in event else None


def meaning(event):
    return {
        "uid": text(event, "UID"),
        "sequence": int(event.get("SEQUENCE", 0)),
        "stamp": instant(event, "DTSTAMP"),
        "starts": instant(event, "DTSTART"),
        "ends": instant(event, "DTEND"),
        "summary": text(event, "SUMMARY"),
        "description": text(event, "DESCRIPTION"),
        "location": text(event, "LOCATION"),
        "status": text(event, "STATUS"),
        "transparency": text(event, "TRANSP"),
        "url": text(event, "URL"),
        "organizer": people(event, "ORGANIZER"),
        "attendees": people(event, "ATTENDEE"),
        "alarms": len(event.walk("VALARM")),
    }


def occurrence(event):
    return [text(event, "UID"), instant(event, "DTSTART"), instant(event, "DTEND")]


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ics")):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    every = calendar.walk()
    read = {
        "file": path.name,
        "method": text(calendar, "METHOD"),
        "name": text(calendar, "NAME"),
        "events": [meaning(event) for event in calendar.walk("VEVENT")],
        "occurrences": [occurrence(event) for event in recurring_ical_events.of(calendar).between(*ALL_TIME)],
        "errors": [str(error) for component in every for error in component.errors],
    }
    print(json.dumps(read))
