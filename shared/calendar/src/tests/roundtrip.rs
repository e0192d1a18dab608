//! What is written is read back with the same meaning, by the reader that answers are read with.

use domain::MailAddress;
use domain::mail::owed::ParticipationStatus;
use domain::values::text::{Description, PersonName, Place, Title};

use super::sample::anna;
use crate::itip::{self, Method, Moment, Participation};
use crate::{Scheduling, read, scheduling_object};

const TEXTS: [&str; 6] = [
    "กิจกรรมพบปะ, ครั้งที่ 3; กาแฟ\\ชา",
    "لقاء المطورين، مساء الخميس; قهوة, شاي",
    "🎉👩‍👩‍👧, 日本語; 🦀\\n kein Umbruch",
    "a,b;c\\d: \\, \\; \\\\ \\N ende",
    "ein sehr langer Titel, der gefaltet wird; und noch einmal, bis er lang genug ist: ä ö ü ß",
    "=?utf-8?q?x?= %41 ^n ^^ &amp; {0}",
];

#[test]
fn texts_in_any_script_come_back_as_they_went() {
    for text in TEXTS {
        let mut guest = anna();
        guest.event.plan.online_url = None;
        guest.event.plan.title = Title::parse(text).unwrap();
        guest.group.plan.name = Title::parse(text).unwrap();
        guest.event.plan.venue.as_mut().unwrap().name = Place::parse(text).unwrap();
        guest.event.plan.venue.as_mut().unwrap().address = None;
        // Other readers cut a name at a semicolon and take a backslash for an escape, so neither is written.
        let name = text.replace(';', ",").replace('\\', "/");
        guest.name = PersonName::parse(&name).unwrap();
        let description = Description::parse(&format!("{text}\n\n{text}\n- {text}")).unwrap();
        let bytes =
            scheduling_object(&guest.invited_to(|entry| description.as_str().clone_into(&mut entry.description)));
        let event = read::calendar(&bytes).unwrap().component("VEVENT").unwrap().clone();
        assert_eq!(event.text("SUMMARY").as_deref(), Some(text));
        assert_eq!(event.text("LOCATION").as_deref(), Some(text));
        assert_eq!(event.text("DESCRIPTION").as_deref(), Some(description.as_str()));
        assert_eq!(event.parameter("ATTENDEE", "CN").as_deref(), Some(guest.name.as_str()));
        assert_eq!(event.parameter("ORGANIZER", "CN"), Some(name));
    }
}

#[test]
fn our_letter_with_an_answer_in_it_is_bound_to_its_event_and_person() {
    for address in [
        "anna@example.com",
        "o'brien+x@example.com",
        "a/b&c=d?e@example.com",
        "jürgen@example.com",
    ] {
        let mut guest = anna();
        guest.address = MailAddress::parse(address).unwrap();
        let bytes = scheduling_object(&Scheduling {
            participation: ParticipationStatus::Accepted,
            ..guest.invited()
        });
        let counter = String::from_utf8(bytes)
            .unwrap()
            .replace("METHOD:REQUEST", "METHOD:COUNTER");
        let message = itip::read(counter.as_bytes()).unwrap();
        assert_eq!((message.method, message.event), (Method::Counter, Some(guest.event.id)));
        assert_eq!(
            (message.sequence, message.stamp),
            (3, Some(guest.invited().entry.stamp))
        );
        let proposed = message.proposed.unwrap();
        let schedule = &guest.event.plan.schedule;
        assert_eq!(proposed.starts, Moment::At(schedule.starts_at()));
        assert_eq!(proposed.ends, Some(Moment::At(schedule.ends_at())));
        let found = message
            .attendees
            .iter()
            .find(|attendee| attendee.address.as_ref() == Some(&guest.address));
        assert_eq!(
            found.map(|attendee| &attendee.participation),
            Some(&Participation::Accepted),
            "{address}"
        );
    }
}
