//! What organizers read, whole: these mails have no other reader.

use std::fmt::Write;

use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::content::MailContent;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Series;
use domain::values::ids::Id;
use domain::values::text::PersonName;
use domain::{MailAddress, OriginId};
use mail::mailbox::reading::StoredLetter;

use super::*;
use crate::fixture::{is_kept_whole, keep, picture};
use crate::{Letter, compose, fixture};

/// A notice without its foot.
struct Notice {
    title: String,
    body: String,
    reply_to: Option<String>,
}

fn unnamed() -> Invitation {
    Invitation {
        name: PersonName::parse("").unwrap(),
        ..fixture::invitation()
    }
}

fn about(event: &Event, invitation: &Invitation, notification: Notification) -> Notice {
    let told = OrganizerNotification {
        group: fixture::group(),
        event: event.clone(),
        invitation: invitation.clone(),
        recipient: MailAddress::parse("orga@example.org").unwrap(),
        notification,
    };
    let layout = of(&fixture::identity(), &fixture::links(), &told, Language::En);
    let text = layout.text();
    let (body, foot) = text.split_once("\n\n-- \n").unwrap();
    assert!(foot.contains("goes to orga@example.org"), "{foot}");
    Notice {
        title: layout.subject,
        body: format!("{body}\n"),
        reply_to: reply_to(&told),
    }
}

fn written(from: Option<&str>, subject: &str, text: &str) -> Notice {
    passed_on(from, subject, text, false, 0)
}

fn passed_on(from: Option<&str>, subject: &str, text: &str, is_cut: bool, files: usize) -> Notice {
    let words = Notification::Words {
        from: from.map(str::to_owned),
        subject: subject.to_owned(),
        text: text.to_owned(),
        is_cut,
        files,
    };
    about(&fixture::event(), &fixture::invitation(), words)
}

fn proposal(
    day: Option<&str>,
    starts_at: Option<Instant>,
    ends_at: Option<Instant>,
    note: Option<Note>,
) -> Notification {
    Notification::Proposal {
        day: day.map(str::to_owned),
        starts_at,
        ends_at,
        note,
    }
}

#[test]
fn words_are_quoted_under_who_wrote_them() {
    let notice = written(None, "Re: Invitation", "See you there!\n\nAnna\n");
    assert_eq!(notice.title, "Anna Berg wrote about Rust & Röst");
    assert_eq!(
        notice.body,
        "Anna Berg (anna@example.com) answered a letter about Rust & Röst on Thursday 3 December 2026, 18:30 (Europe/Berlin):\n\n\
         Subject: Re: Invitation\n\n> See you there!\n> \n> Anna\n\nYour answer to this mail goes to them.\n"
    );
    assert_eq!(notice.reply_to.as_deref(), Some("anna@example.com"));
}

#[test]
fn an_answer_goes_to_where_the_words_came_from() {
    let other = written(Some("anna@work.example"), "", "Hello");
    assert_eq!(other.reply_to.as_deref(), Some("anna@work.example"));
    let remark = "It was sent from anna@work.example, which is not the address that was invited.";
    assert!(
        other.body.contains(remark) && !other.body.contains("Subject"),
        "{}",
        other.body
    );
}

#[test]
fn what_is_left_out_is_said() {
    let body = |is_cut, files| passed_on(None, "", "Hello", is_cut, files).body;
    let cut = body(true, 1);
    assert!(cut.ends_with(
        "> Hello\n\nThis is the beginning: what they wrote is longer.\n\
         1 file came with it and is not passed on. Ask for it if you need it.\n\nYour answer to this mail goes to them.\n"
    ), "{cut}");
    assert!(
        body(false, 2)
            .contains("> Hello\n\n2 files came with it and are not passed on. Ask for them if you need them.\n\n")
    );
}

#[test]
fn a_photo_alone_is_told_too() {
    assert_eq!(
        passed_on(None, "Re: Invitation", "", false, 1).body,
        "Anna Berg (anna@example.com) answered a letter about Rust & Röst on Thursday 3 December 2026, 18:30 (Europe/Berlin), without a \
         word.\n\nSubject: Re: Invitation\n\n1 file came with it and is not passed on. Ask for it if you need it.\n\n\
         Your answer to this mail goes to them.\n"
    );
}

#[test]
fn of_a_series_it_is_said_whether_one_date_or_all_are_meant() {
    let invitation = fixture::invitation();
    let mut event = fixture::event();
    let rule = Recurrence::parse("FREQ=WEEKLY;BYDAY=TH;COUNT=3").unwrap();
    event.plan.series = Some(Series::new(rule, &event.plan.schedule).unwrap());
    for (day, occasion) in [
        (
            None,
            "the series Rust & Röst that begins on Thursday 3 December 2026, 18:30 (Europe/Berlin).\n",
        ),
        (
            Some("2026-12-03"),
            "the date of Rust & Röst on Thursday 3 December 2026, 18:30 (Europe/Berlin).\n",
        ),
        (
            Some("2026-12-10"),
            "the date of Rust & Röst on Thursday 10 December 2026, 18:30 (Europe/Berlin).\n",
        ),
    ] {
        let notice = about(&event, &invitation, proposal(day, None, None, None));
        assert!(notice.body.contains(occasion), "{}", notice.body);
    }
}

#[test]
fn a_proposal_says_as_much_of_the_time_as_was_given() {
    let (event, invitation) = (fixture::event(), fixture::invitation());
    let zone = event.plan.schedule.zone();
    let at = |local: &str| Some(zone.instant_of(local.parse().unwrap()));
    let first_line = |starts_at, ends_at, note| {
        let notice = about(&event, &invitation, proposal(None, starts_at, ends_at, note));
        assert_eq!(notice.title, "Anna Berg proposes another time for Rust & Röst");
        assert!(
            notice.body.contains("Their answer and the event stay as they are."),
            "{}",
            notice.body
        );
        notice.body
    };
    let opening = "Anna Berg (anna@example.com) proposes another time for Rust & Röst on Thursday 3 December 2026, 18:30 (Europe/Berlin)";
    let (starts, ends) = (at("2026-12-04T19:00:00"), at("2026-12-04T21:00:00"));
    let both = first_line(starts, ends, Note::parse("Later?").ok());
    assert!(
        both.starts_with(&format!(
            "{opening}: Friday 4 December 2026, 19:00 (Europe/Berlin) to Friday 4 December 2026, 21:00 (Europe/Berlin).\n\nThey write:\n\n> Later?\n"
        )),
        "{both}"
    );
    let start = first_line(starts, None, None);
    assert!(
        start.starts_with(&format!(
            "{opening}: Friday 4 December 2026, 19:00 (Europe/Berlin).\n\n"
        )),
        "{start}"
    );
    assert!(first_line(None, None, None).starts_with(&format!("{opening}.\n\n")));
}

#[test]
fn who_has_no_name_goes_by_the_address() {
    let (event, invitation) = (fixture::event(), unnamed());
    let delegated = |to: Option<&str>, note| Notification::Delegated {
        day: None,
        to: to.map(str::to_owned),
        note,
    };
    let to_ben = delegated(Some("ben@example.org"), Note::parse("Ben comes").ok());
    let notice = about(&event, &invitation, to_ben);
    assert_eq!(
        notice.title,
        "anna@example.com wants to send somebody else to Rust & Röst"
    );
    assert!(
        notice
            .body
            .starts_with("anna@example.com passed the invitation to Rust & Röst on "),
        "{}",
        notice.body
    );
    assert!(notice.body.contains("They write:\n\n> Ben comes\n"), "{}", notice.body);
    assert!(notice.body.contains(" on to ben@example.org. "), "{}", notice.body);
    let odd = about(&event, &invitation, delegated(None, None));
    assert!(odd.body.contains(" on to somebody else. "), "{}", odd.body);
}

#[test]
fn what_was_not_taken_is_told_with_what_can_be_done() {
    let (event, invitation) = (fixture::event(), fixture::invitation());
    let forwarded = about(&event, &invitation, Notification::OtherAttendee);
    assert_eq!(forwarded.title, "Somebody who is not invited answered for Rust & Röst");
    assert!(
        forwarded.body.contains("and Anna Berg stands as before"),
        "{}",
        forwarded.body
    );
    let unproven = about(&event, &invitation, Notification::Unproven);
    assert_eq!(unproven.title, "An answer about Rust & Röst was not taken");
    assert!(
        unproven.body.contains("You can ask them, and answer for them."),
        "{}",
        unproven.body
    );
    for notice in [forwarded, unproven] {
        assert_eq!(notice.reply_to.as_deref(), Some(invitation.address.as_str()));
    }
}

fn sent(told: OrganizerNotification) -> StoredLetter {
    let letter = Letter {
        delivery: fixture::delivery(),
        content: &MailContent::OrganizerNotification(Box::new(told)),
        now: fixture::now(),
    };
    let envelope = compose(&fixture::identity(), &fixture::links(), &letter).unwrap();
    StoredLetter::parse(fixture::delivery(), &envelope.bytes).unwrap()
}

#[test]
fn every_notice_reads_as_it_is_kept() {
    let (mut event, invitation) = (fixture::event(), fixture::invitation());
    let rule = Recurrence::parse("FREQ=WEEKLY;BYDAY=TH;COUNT=3").unwrap();
    let at = |time: &str| Some(Instant::new(time.parse().unwrap()));
    let words = |text: &str, from: Option<&str>| Notification::Words {
        from: from.map(str::to_owned),
        subject: "Re: Invitation".to_owned(),
        text: text.to_owned(),
        is_cut: !text.is_empty(),
        files: 2,
    };
    let delegated = |day: Option<&str>, to: Option<&str>| Notification::Delegated {
        day: day.map(str::to_owned),
        to: to.map(str::to_owned),
        note: Note::parse("Ben comes").ok(),
    };
    let single = [
        words("See you!\n\nAnna", Some("anna@work.example")),
        words("", None),
        proposal(None, None, None, None),
        proposal(
            None,
            at("2026-12-04T18:00:00Z"),
            at("2026-12-04T20:00:00Z"),
            Note::parse("Later?").ok(),
        ),
        delegated(None, None),
        Notification::OtherAttendee,
        Notification::Unproven,
        Notification::PassedOver,
        Notification::SendingStopped {
            origin: OriginId::from_uuid(uuid::Uuid::from_u128(9)),
            from: "an old list".to_owned(),
            fared: Fared {
                written_to: 50,
                bounced: 12,
                complained: 1,
                waiting: 250,
            },
        },
    ];
    let series = [
        proposal(None, None, None, None),
        proposal(Some("2026-12-10"), at("2026-12-11T18:00:00Z"), None, None),
        delegated(Some("2026-12-10"), Some("ben@example.org")),
    ];
    for language in Language::ALL {
        let mut shown = String::new();
        event.plan.series = None;
        for (of_series, notifications) in [(false, single.as_slice()), (true, series.as_slice())] {
            event.plan.series = of_series.then(|| Series::new(rule.clone(), &event.plan.schedule).unwrap());
            for notification in notifications {
                let mut group = fixture::group();
                group.plan.language = language.tag().to_owned();
                let told = OrganizerNotification {
                    group,
                    event: event.clone(),
                    invitation: invitation.clone(),
                    recipient: MailAddress::parse("orga@example.org").unwrap(),
                    notification: notification.clone(),
                };
                let read = sent(told);
                picture(notification.kind(), *language, &read.html);
                if shown.is_empty() && is_kept_whole(*language) {
                    keep!("notice", language, read.html.replace('\r', ""));
                }
                assert!(read.html.contains("<h1"), "it has a look: {}", read.html);
                let _ = write!(
                    shown,
                    "Subject: {}\n\n{}\n\n",
                    read.subject,
                    read.text.replace('\r', "")
                );
            }
        }
        keep!("notices", language, shown);
    }
}
