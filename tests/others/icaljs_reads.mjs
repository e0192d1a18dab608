// Tells what calendars say, as ical.js (the engine of Thunderbird) reads them.
//
//     icaljs_reads.mjs ICAL_JS FOLDER
//
// Prints a line of JSON for each file in the folder, in the order of names, in the words that all readers here share.
// Instants come from the VTIMEZONE in the file; the library is given no other knowledge of zones.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [library, folder] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library));

function zones(calendar) {
  const found = calendar.getAllSubcomponents("vtimezone");
  return new Map(found.map((zone) => [zone.getFirstPropertyValue("tzid"), new ICAL.Timezone(zone)]));
}

function instant(event, name, known) {
  const property = event.getFirstProperty(name);
  const time = property.getFirstValue();
  const zone = property.getFirstParameter("tzid");
  if (zone !== undefined) {
    if (!known.has(zone)) throw new Error(`no VTIMEZONE for ${zone}`);
    time.zone = known.get(zone);
  } else if (time.zone !== ICAL.Timezone.utcTimezone) {
    throw new Error(`${name} is at no place's time`);
  }
  return time.toUnixTime();
}

function person(property) {
  return {
    address: property.getFirstValue(),
    name: property.getFirstParameter("cn") ?? null,
    answer: property.getFirstParameter("partstat") ?? null,
  };
}

function text(component, name) {
  const value = component.getFirstPropertyValue(name);
  return value === null ? null : String(value);
}

function meaning(event, known) {
  return {
    uid: text(event, "uid"),
    sequence: event.getFirstPropertyValue("sequence") ?? 0,
    stamp: instant(event, "dtstamp", known),
    starts: instant(event, "dtstart", known),
    ends: instant(event, "dtend", known),
    summary: text(event, "summary"),
    description: text(event, "description"),
    location: text(event, "location"),
    status: text(event, "status"),
    transparency: text(event, "transp"),
    url: text(event, "url"),
    organizer: event.getAllProperties("organizer").map(person),
    attendees: event.getAllProperties("attendee").map(person),
    alarms: event.getAllSubcomponents("valarm").length,
  };
}

// Those of a series by its rule, what is left out of it, and the VEVENTs of the calendar that replace single ones.
function occurrences(calendar) {
  const all = calendar.getAllSubcomponents("vevent");
  const replacing = all.filter((event) => event.hasProperty("recurrence-id"));
  const others = all.filter((event) => !event.hasProperty("recurrence-id"));
  return others.flatMap((component) => {
    // Left to itself, the library takes those of other series in the calendar too.
    const exceptions = replacing.filter((other) => text(other, "uid") === text(component, "uid"));
    const event = new ICAL.Event(component, { exceptions });
    const found = [];
    const dates = event.iterator();
    for (let date = dates.next(); date; date = dates.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(date);
      found.push([event.uid, startDate.toUnixTime(), endDate.toUnixTime()]);
    }
    return found;
  });
}

const names = readdirSync(folder).filter((name) => name.endsWith(".ics"));
for (const name of names.sort()) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, name), "utf8")));
  const known = zones(calendar);
  const read = {
    file: name,
    method: text(calendar, "method"),
    name: text(calendar, "name"),
    events: calendar.getAllSubcomponents("vevent").map((event) => meaning(event, known)),
    occurrences: occurrences(calendar),
    errors: [],
  };
  console.log(JSON.stringify(read));
}
