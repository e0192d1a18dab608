//! What letters about seats say, in every language.

use domain::mail::content::MailContent;
use domain::rsvp::status::RsvpStatus;
use wording::Language;

use super::*;
use crate::fixture;

fn written(language: &str, matter: SeatMatter, status: RsvpStatus) -> (Message<'static>, String) {
    let mut group = fixture::group();
    group.plan.language = language.to_owned();
    let mut invitation = fixture::invitation();
    invitation.status = status;
    let url = fixture::links().rsvp_page(&invitation);
    let content = MailContent::Seat(Box::new(SeatLetter {
        group,
        event: fixture::event(),
        invitation,
        matter,
    }));
    let content: &'static MailContent = Box::leak(Box::new(content));
    let letter = Letter {
        delivery: fixture::delivery(),
        content,
        now: fixture::now(),
    };
    let MailContent::Seat(about) = content else { panic!() };
    let message = message(&fixture::identity(), &fixture::links(), &letter, about).unwrap();
    (message, url)
}

fn still_coming(again: bool) -> SeatMatter {
    SeatMatter::StillComing {
        until: "2026-12-02T17:30:00Z".parse().unwrap(),
        again,
    }
}

const GOING: RsvpStatus = RsvpStatus::Going { guests: 0 };
const WAITING: RsvpStatus = RsvpStatus::Waiting { guests: 0, arrival: 4 };

#[test]
fn who_is_asked_confirms_or_frees_a_seat_by_one_press() {
    let (message, url) = written("en", still_coming(false), GOING);
    assert!(
        message.subject.starts_with("Still coming? Rust & Röst"),
        "{}",
        message.subject
    );
    let text = &message.text;
    assert!(text.contains("Wednesday 2 December 2026, 18:30"), "{text}");
    assert!(
        text.contains(&format!("I'm still coming: {url}?answer=yes\n")),
        "{text}"
    );
    assert!(text.contains(&format!("I can't make it: {url}?answer=no\n")), "{text}");
    assert!(message.calendar.is_none());
}

#[test]
fn at_the_poster_one_press_checks_in() {
    let (message, url) = written("en", SeatMatter::AtDoor, GOING);
    assert!(
        message.text.contains(&format!("{url}?here=amber-comet-violin")),
        "{}",
        message.text
    );
}

#[test]
fn snapshots_of_letters_about_seats() {
    for language in Language::ALL.iter().copied() {
        let all = [
            (still_coming(false), GOING),
            (still_coming(true), GOING),
            (
                SeatMatter::NotDrawn {
                    drawn_at: fixture::now(),
                },
                WAITING,
            ),
            (SeatMatter::AtDoor, GOING),
            (
                SeatMatter::Feedback {
                    over_at: fixture::now(),
                },
                GOING,
            ),
        ];
        let all = all.map(|(matter, status)| {
            let (message, url) = written(language.tag(), matter, status);
            fixture::picture(matter.kind().as_str(), language, message.html.as_deref().unwrap());
            format!("{}\n\n{}", message.subject, without_links(&message.text, &url))
        });
        fixture::keep!("seat", language, &all.join("\n==\n\n"));
    }
}

/// Tokens are signed anew with each change of what they are signed for.
fn without_links(shown: &str, personal: &str) -> String {
    let shown = shown.replace(personal, "[page]");
    let lines = shown.lines().map(|line| match line.split_once("/u/") {
        Some((before, _)) => format!("{before}/u/[token]"),
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}
