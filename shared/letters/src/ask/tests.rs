//! Letters about asks as they go out, in every language, and what stands in none of them.

use std::fmt::Write;

use domain::asks::profile::Topic;
use domain::asks::short_notice::Urgent;
use domain::asks::words::{AskNote, What, WhyYou, WrittenAnswer};
use domain::asks::{Ask, AskAnswer, AskKind, AskPlan, Minutes, NewAsk, PassedOn};
use domain::mail::content::MailContent;
use domain::meetings::{Meeting, Offer, Side};
use domain::schedule::Zone;
use domain::values::text::PersonName;
use domain::{MailAddress, PersonId};
use mail::Envelope;
use mail::mailbox::reading::StoredLetter;

use super::*;
use crate::fixture::{is_kept_whole, keep, picture};
use crate::{compose, fixture};

fn name(text: &str) -> PersonName {
    PersonName::parse(text).unwrap()
}

/// Of letters about help at short notice: with what, and when.
fn urgent(kind: AskLetterKind) -> Option<Urgent> {
    use AskLetterKind::{DayAfter, Line, LineOffer, SomebodyElse};
    matches!(kind, SomebodyElse | DayAfter | LineOffer | Line).then(|| Urgent {
        topic: Topic::parse("Interviews").unwrap(),
        needed_at: fixture::now(),
    })
}

/// A meeting of the two, at which a letter of this kind comes.
fn meeting(kind: AskLetterKind) -> Meeting {
    let (now, id) = (fixture::now(), Id::from_uuid(uuid::Uuid::from_u128(11)));
    let mut meeting = Meeting::new(id, Id::from_uuid(uuid::Uuid::from_u128(9)), now);
    if kind == AskLetterKind::Agreed {
        return meeting;
    }
    let time = now.plus(std::time::Duration::from_hours(48));
    let place = domain::values::text::Place::parse("Café am Fleet").unwrap();
    let offer = Offer::new(
        vec![time, time.plus(std::time::Duration::from_hours(24))],
        Some(place),
        now,
    )
    .unwrap();
    assert!(meeting.offer(Side::Asked, offer, now));
    if kind != AskLetterKind::MeetOffer {
        assert!(meeting.pick(Side::Asker, time, now));
    }
    if kind == AskLetterKind::MeetOff {
        assert!(meeting.call_off(Side::Asked, now));
    }
    meeting
}

#[test]
fn a_meeting_is_asked_of_each_with_names_and_no_address_but_the_readers() {
    for (kind, method) in [(AskLetterKind::Meet, "REQUEST"), (AskLetterKind::MeetOff, "CANCEL")] {
        let envelope = written(letter(kind, Language::En, true));
        let read = StoredLetter::parse(fixture::delivery(), &envelope.bytes).unwrap();
        assert_eq!(read.method.as_deref(), Some(method));
        let text = String::from_utf8(read.calendar.unwrap()).unwrap().replace("\r\n ", "");
        assert!(
            text.contains("ATTENDEE") && text.contains("mailto:nele@example.com"),
            "{text}"
        );
        assert!(text.contains("Viktor Okoye") && !text.contains("viktor@"), "{text}");
        assert!(text.contains(&format!("METHOD:{method}")), "{text}");
    }
}

#[test]
fn who_is_gone_called_it_off() {
    let mut about = letter(AskLetterKind::MeetOff, Language::En, true);
    about.other = None;
    let envelope = written(about);
    let read = StoredLetter::parse(fixture::delivery(), &envelope.bytes).unwrap();
    assert_eq!(
        (read.subject.as_str(), read.method.as_deref()),
        ("Your meeting is called off", Some("CANCEL"))
    );
    assert!(
        read.text.contains("no other time") && !read.text.contains("/meet/"),
        "{}",
        read.text
    );
    assert!(!String::from_utf8_lossy(&envelope.bytes).contains("Reply-To"));
}

#[test]
fn who_can_t_pass_it_on_reads_nothing_of_that() {
    let says = |about: AskLetter| {
        let read = StoredLetter::parse(fixture::delivery(), &written(about).bytes).unwrap();
        assert!(read.text.contains("answer in writing"), "{}", read.text);
        read.text.contains("pass it on")
    };
    let asked = || letter(AskLetterKind::Asked, Language::En, false);
    assert!(says(asked()));
    let (mut for_a_job, mut passed) = (asked(), asked());
    for_a_job.ask.standing = Some(Id::from_uuid(uuid::Uuid::from_u128(10)));
    passed.ask.passed_on = Some(PassedOn {
        by: None,
        words: WhyYou::parse("She did exactly that last year.").unwrap(),
    });
    assert!(!says(for_a_job) && !says(passed));
}

#[test]
fn for_what_goes_by_mail_no_time_to_meet_is_looked_for() {
    let mut about = letter(AskLetterKind::Agreed, Language::En, true);
    about.ask.plan.minutes = Minutes::ByMail;
    let text = words(about).0;
    assert!(
        text.contains("Some lines by mail") && !text.contains("/meet/"),
        "{text}"
    );
}

fn party(number: u128, address: &str, name: &str) -> Party {
    Party {
        person: PersonId::from_uuid(uuid::Uuid::from_u128(number)),
        address: MailAddress::parse(address).unwrap(),
        name: PersonName::parse(name).unwrap(),
    }
}

fn letter(kind: AskLetterKind, language: Language, to_asker: bool) -> AskLetter {
    let from = party(5, "nele@example.com", "Nele Brandt");
    let second = party(6, "viktor@example.net", "Viktor Okoye");
    let made = NewAsk {
        id: Id::from_uuid(uuid::Uuid::from_u128(9)),
        group: fixture::group().id,
        event: fixture::event().id,
        asker: from.person,
        language: language.tag().to_owned(),
        whom: Some(Id::from_uuid(uuid::Uuid::from_u128(8))),
        to: Some(second.person),
        second: None,
        urgent: urgent(kind),
        plan: AskPlan {
            kind: if urgent(kind).is_some() {
                AskKind::ShortNotice
            } else {
                AskKind::Coffee
            },
            what: What::parse("Could you tell me how you came from nursing to data, and what you would skip?").unwrap(),
            why_you: WhyYou::parse("You did what I am about to do.").unwrap(),
            minutes: Minutes::Thirty,
        },
    };
    let ask = Ask {
        note: AskNote::parse("Gladly. Thursday mornings are best.").unwrap(),
        state: if knows(kind) && !kind.asks() {
            AskState::Agreed
        } else {
            AskState::Asked
        },
        ..Ask::new(made, &fixture::group().plan.zone, fixture::now())
    };
    let (to, other) = if to_asker { (from, second) } else { (second, from) };
    AskLetter {
        kind,
        ask,
        group: fixture::group_with_imprint(),
        event: fixture::event().plan.title,
        to,
        language: language.tag().to_owned(),
        said_at: (!to_asker).then(fixture::now),
        objection: "o".repeat(domain::values::token::TOKEN_LEN),
        other: knows(kind).then_some(other),
        connector: None,
        turn: 0,
        meeting: (kind.is_of_meeting() || matches!(kind, AskLetterKind::Agreed | AskLetterKind::MeetPaused))
            .then(|| meeting(kind)),
        zone: fixture::group().plan.zone,
        both: (kind == AskLetterKind::Connected).then(|| (name("Nele Brandt"), name("Wanda Grau"))),
        written: Some(WrittenAnswer::parse("Start small.\nAsk again when you are stuck.").unwrap()),
    }
}

/// Whether the reader of a letter knows who the other is.
fn knows(kind: AskLetterKind) -> bool {
    use AskLetterKind::{Closed, Connected, MeetPaused, Paused, Written};
    kind.asks() || !matches!(kind, Closed | Written | Connected | Paused | MeetPaused)
}

const ALL: [(AskLetterKind, bool); 23] = [
    (AskLetterKind::Asked, false),
    (AskLetterKind::Reminder, false),
    (AskLetterKind::Again, false),
    (AskLetterKind::Agreed, true),
    (AskLetterKind::Agreed, false),
    (AskLetterKind::Written, true),
    (AskLetterKind::Closed, true),
    (AskLetterKind::PassedOn, true),
    (AskLetterKind::Lines, false),
    (AskLetterKind::Connected, true),
    (AskLetterKind::ThanksOffer, true),
    (AskLetterKind::Thanks, false),
    (AskLetterKind::SomebodyElse, false),
    (AskLetterKind::DayAfter, true),
    (AskLetterKind::LineOffer, false),
    (AskLetterKind::Line, true),
    (AskLetterKind::Paused, false),
    (AskLetterKind::MeetOffer, true),
    (AskLetterKind::Meet, true),
    (AskLetterKind::MeetOff, false),
    (AskLetterKind::MeetReminder, true),
    (AskLetterKind::MeetAsk, false),
    (AskLetterKind::MeetPaused, false),
];

fn written(about: AskLetter) -> Envelope {
    let content = MailContent::Ask(Box::new(about));
    let letter = Letter {
        delivery: fixture::delivery(),
        content: &content,
        now: fixture::now(),
    };
    compose(&fixture::identity(), &fixture::links(), &letter).unwrap()
}

fn redacted(shown: &str) -> String {
    ["/ask/", "/thanks/", "/meet/", "/u/"]
        .iter()
        .fold(shown.to_owned(), |shown, path| {
            let mut pieces = shown.split(path);
            let first = pieces.next().unwrap().to_owned();
            pieces.fold(first, |kept, piece| {
                kept + path + "[token]" + &piece[domain::values::token::TOKEN_LEN..]
            })
        })
}

#[test]
fn snapshots_of_letters_about_asks() {
    use AskLetterKind::{Agreed, Asked, Reminder};
    for word in AskLetterKind::WORDS {
        assert!(ALL.iter().any(|(kind, _)| kind.as_str() == *word), "{word} is not read");
    }
    for language in Language::ALL.iter().copied() {
        let mut said = String::new();
        for (kind, to_asker) in ALL {
            let (words, read) = words(letter(kind, language, to_asker));
            let name = format!("{}{}", kind.as_str(), if to_asker { "" } else { "_to_the_one_asked" });
            picture(&name, language, &read.html);
            let _ = writeln!(said, "== {name}\n\n{}\n", words.trim_end());
            if is_kept_whole(language) && matches!(kind, AskLetterKind::Asked | AskLetterKind::Agreed) {
                keep!(name, language, redacted(&read.html.replace('\r', "")));
            }
        }
        for (kind, to_asker) in [(Asked, false), (Reminder, false), (Agreed, true)] {
            let mut about = letter(kind, language, to_asker);
            about.ask.plan.kind = AskKind::Mentoring;
            let _ = writeln!(said, "== {} for a mentor\n\n{}\n", kind.as_str(), words_of(about));
        }
        for standing in [None, Some(Id::from_uuid(uuid::Uuid::from_u128(13)))] {
            let mut about = letter(Agreed, language, true);
            (about.ask.plan.kind, about.ask.standing) = (AskKind::Reference, standing);
            let _ = writeln!(said, "== {} for a reference\n\n{}\n", Agreed.as_str(), words_of(about));
        }
        for to_asker in [true, false] {
            let mut about = letter(Asked, language, to_asker);
            about.ask.plan.kind = AskKind::Suggestion;
            if !to_asker {
                let _ = writeln!(
                    said,
                    "== {} to the first of two\n\n{}\n",
                    Asked.as_str(),
                    words_of(about)
                );
            }
            let mut about = letter(Agreed, language, to_asker);
            let words = WhyYou::parse("Both of you like to explain.").unwrap();
            about.ask.passed_on = Some(PassedOn {
                by: None,
                words: words.clone(),
            });
            about.connector = Some((name("Wanda Grau"), words));
            about.ask.suggestion = Some(Id::from_uuid(uuid::Uuid::from_u128(12)));
            about.ask.plan.why_you = WhyYou::trusted("I would like that.".to_owned());
            let _ = writeln!(
                said,
                "== {} by who knows both\n\n{}\n",
                Agreed.as_str(),
                words_of(about)
            );
        }
        keep!("letters_about_asks", language, &said);
    }
}

fn words_of(about: AskLetter) -> String {
    words(about).0.trim_end().to_owned()
}

fn words(about: AskLetter) -> (String, StoredLetter) {
    let read = StoredLetter::parse(fixture::delivery(), &written(about).bytes).unwrap();
    let words = redacted(&format!("Subject: {}\n\n{}", read.subject, read.text).replace('\r', ""));
    (words, read)
}

#[test]
fn an_address_stands_only_in_the_letter_that_both_agreed_to() {
    for (kind, to_asker) in ALL {
        let about = letter(kind, Language::En, to_asker);
        let other = if to_asker {
            "viktor@example.net"
        } else {
            "nele@example.com"
        };
        let name = if to_asker { "Viktor" } else { "Nele" };
        let bytes = written(about).bytes;
        let text = String::from_utf8(bytes).unwrap();
        let body = text.split("\r\n\r\n").skip(1).collect::<String>();
        assert_eq!(body.contains(other), kind == AskLetterKind::Agreed, "{kind:?}");
        assert_eq!(text.contains(name), knows(kind), "{kind:?}");
        // A thank-you comes after the yes, and is answered to who wrote it.
        let after_a_yes = matches!(
            kind,
            AskLetterKind::Agreed | AskLetterKind::Thanks | AskLetterKind::Line
        );
        let replies = after_a_yes || kind.is_of_meeting();
        assert_eq!(text.contains(&format!("Reply-To: {other}")), replies, "{kind:?}");
    }
}

#[test]
fn whoever_answered_in_writing_is_thanked_without_a_name_or_an_address() {
    let written_to = |kind, to_asker| {
        let mut about = letter(kind, Language::En, to_asker);
        (about.ask.state, about.ask.answer) = (AskState::Closed, Some(AskAnswer::InWriting));
        // The asker has no name of who answered.
        about.other = about.other.filter(|_| !to_asker);
        String::from_utf8(written(about).bytes).unwrap()
    };
    let offer = written_to(AskLetterKind::ThanksOffer, true);
    assert!(
        offer.contains("Did the answer help you?") && offer.contains("/thanks/"),
        "{offer}"
    );
    assert!(!offer.contains("Viktor"), "{offer}");
    let thanks = written_to(AskLetterKind::Thanks, false);
    assert!(thanks.contains("Nele Brandt thanks you"), "{thanks}");
    assert!(!thanks.contains("nele@"), "{thanks}");
}

#[test]
fn who_brought_two_together_has_no_address_of_who_thanks_them() {
    let mut about = letter(AskLetterKind::Thanks, Language::En, false);
    about.to = party(7, "bernd@example.net", "Bernd Vogel");
    let thanks = String::from_utf8(written(about).bytes).unwrap();
    assert!(
        thanks.contains("Nele Brandt thanks you") && !thanks.contains("nele@"),
        "{thanks}"
    );
}

#[test]
fn what_was_suggested_ends_as_that() {
    let ends = |change: fn(&mut Ask)| {
        let mut about = letter(AskLetterKind::Closed, Language::En, true);
        change(&mut about.ask);
        StoredLetter::parse(fixture::delivery(), &written(about).bytes)
            .unwrap()
            .subject
    };
    let of_connector = ends(|ask| ask.plan.kind = AskKind::Suggestion);
    let of_first = ends(|ask| ask.suggestion = Some(Id::from_uuid(uuid::Uuid::from_u128(10))));
    assert!(of_connector.starts_with("What you suggested at"), "{of_connector}");
    assert!(of_first.starts_with("What was suggested to you at"), "{of_first}");
}

#[test]
fn when_help_is_needed_soon_is_told_by_the_clocks_of_who_reads_it() {
    let mut about = letter(AskLetterKind::SomebodyElse, Language::En, false);
    about.zone = Zone::parse("Asia/Tokyo").unwrap();
    let text = words(about).0;
    assert!(
        text.contains("Tokyo") || text.contains("JST") || text.contains("GMT+9"),
        "{text}"
    );
}

#[test]
fn the_letter_that_ends_an_ask_is_the_same_whatever_was_said() {
    let silent = letter(AskLetterKind::Closed, Language::En, true);
    let first = written(silent.clone()).bytes;
    for answer in [
        AskAnswer::NotNow,
        AskAnswer::InAMonth,
        AskAnswer::NoMore,
        AskAnswer::Report,
    ] {
        let mut said = silent.clone();
        said.ask.answer = Some(answer);
        said.ask.reached_at = Some(fixture::now());
        assert_eq!(written(said).bytes, first, "{answer:?}");
    }
    let mut gone = silent;
    (gone.ask.to, gone.ask.is_hindered) = (None, true);
    assert_eq!(written(gone).bytes, first);
}

#[test]
fn what_was_passed_on_says_nothing_that_was_written_for_another() {
    let words = WhyYou::parse("She did exactly that last year.").unwrap();
    let passed = |kind, to_asker, outside: bool| {
        let mut about = letter(kind, Language::En, to_asker);
        about.connector = Some((name("Viktor Okoye"), words.clone()));
        about.ask.passed_on = Some(PassedOn {
            by: about.ask.to,
            words: words.clone(),
        });
        about.ask.outside = outside.then(|| name(""));
        StoredLetter::parse(fixture::delivery(), &written(about).bytes).unwrap()
    };
    let third = passed(AskLetterKind::Asked, false, false).text;
    assert!(
        third.contains("exactly that") && !third.contains("about to do"),
        "{third}"
    );
    // Who is none of the event's people reads nothing of it, not even once they helped.
    let event = fixture::event().plan.title;
    let thanks = |outside| {
        passed(AskLetterKind::Thanks, false, outside)
            .text
            .contains(event.as_str())
    };
    assert!(thanks(false) && !thanks(true));
    // Whoever took lines to forward may have sent them to nobody.
    let forwards = passed(AskLetterKind::PassedOn, true, true);
    assert_eq!(forwards.subject, "Viktor Okoye wants to write to somebody for you");
    assert!(forwards.text.contains("means to write to them"), "{}", forwards.text);
}
