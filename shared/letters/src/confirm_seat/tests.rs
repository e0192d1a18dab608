//! What the letter with the link says, by where the person stands, in every language.

use std::fmt::Write;

use domain::mail::content::MailContent;

use wording::Language;

use super::*;
use crate::fixture;

fn written(language: &str, change: impl FnOnce(&mut ConfirmSeatLetter)) -> (Message<'static>, String) {
    let mut group = fixture::group();
    group.plan.language = language.to_owned();
    let mut about = ConfirmSeatLetter {
        asked_at: fixture::now(),
        group,
        event: fixture::event(),
        invitation: fixture::invitation(),
    };
    change(&mut about);
    let url = fixture::links().rsvp_page(&about.invitation);
    let content: &'static MailContent = Box::leak(Box::new(MailContent::ConfirmSeat(Box::new(about))));
    let letter = Letter {
        delivery: fixture::delivery(),
        content,
        now: fixture::now(),
    };
    let MailContent::ConfirmSeat(about) = content else {
        panic!()
    };
    let message = message(&fixture::identity(), &fixture::links(), &letter, about).unwrap();
    (message, url)
}

fn held(about: &mut ConfirmSeatLetter) {
    about.invitation.status = RsvpStatus::Held {
        until: "2026-12-01T12:00:00Z".parse().unwrap(),
    };
}

fn full(about: &mut ConfirmSeatLetter) {
    about.event.plan.capacity = Some(3);
    about.event.counts.seats_taken = 3;
}

fn known(about: &mut ConfirmSeatLetter) {
    about.invitation.status = RsvpStatus::Going { guests: 0 };
}

#[test]
fn it_says_until_when_a_seat_is_held_and_puts_nothing_into_a_calendar() {
    let (message, url) = written("en", held);
    assert_eq!(message.subject, "Confirm your place: Rust & Röst");
    let text = &message.text;
    assert!(
        text.contains("A place is held for you until Tuesday 1 December 2026, 13:00 (Europe/Berlin)."),
        "{text}"
    );
    assert!(
        text.contains(&format!("\nConfirm my place: {url}?answer=yes\n")),
        "{text}"
    );
    assert!(message.calendar.is_none());
    let (german, _) = written("de", held);
    assert!(german.text.contains("Ein Platz ist bis Dienstag"), "{}", german.text);
    assert!(german.html.unwrap().contains("<html lang=\"de\""));
}

#[test]
fn who_gets_no_seat_held_reads_what_a_press_brings() {
    let (free, _) = written("en", |_| {});
    assert!(free.text.contains("None is held for you"), "{}", free.text);
    let (waitlist, url) = written("en", full);
    assert_eq!(waitlist.subject, "Join the waitlist: Rust & Röst");
    assert!(
        waitlist.text.contains(&format!("{url}?answer=yes")),
        "{}",
        waitlist.text
    );
    let (none, url) = written("en", |about| {
        full(about);
        about.event.plan.waitlist = false;
    });
    assert_eq!(none.subject, "All places are taken: Rust & Röst");
    assert!(none.text.contains(&format!("{url}\n")), "{}", none.text);
    let (known, _) = written("en", known);
    assert_eq!(known.subject, "Your link: Rust & Röst");
}

#[test]
fn snapshots_of_what_is_said_by_where_the_person_stands() {
    for language in Language::ALL.iter().copied() {
        let mut shown = String::new();
        for change in [held, |_: &mut ConfirmSeatLetter| {}, full, known] {
            let (message, url) = written(language.tag(), change);
            fixture::picture("confirm_seat", language, message.html.as_deref().unwrap());
            let text = message.text.replace(&url, "[page]");
            let text = text.split("/u/").next().unwrap();
            let _ = writeln!(shown, "{}\n\n{text}\n", message.subject);
        }
        fixture::keep!("confirm_seat", language, &shown);
    }
}
