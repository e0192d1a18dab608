//! Every kind of letter as it goes out in English and German, and as it reads in every other language: who changes one sees
//! what its readers see.
//! `INSTA_UPDATE=always cargo nextest run -p letters snapshots` takes what is new.

use std::fmt::Write;

use ::wording::Language;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::{Answer, Offer, ReplyIssue, Source};
use domain::schedule::series::Deviation;

use super::series::{deviating, moved, weekly};
use super::*;
use crate::fixture::{is_kept_whole, keep, picture};

const GOING: RsvpStatus = RsvpStatus::Going { guests: 0 };

fn later(plan: &mut EventPlan) {
    plan.schedule = fixture::schedule("2026-12-10T18:30:00", "2026-12-11T01:00:00");
}

fn linked(plan: &mut EventPlan) {
    plan.online_url = WebUrl::parse("https://meet.example.org/x").ok();
}

fn withdrawn() -> Story {
    Story::new().told().moved(RsvpStatus::Withdrawn)
}

fn waiting() -> Story {
    Story::new().told().moved(RsvpStatus::Waiting { guests: 1, arrival: 9 })
}

fn off() -> Story {
    let mut story = Story::new().told().moved(GOING).told();
    let reason = CancelReason::parse("The roof leaks.\nSorry!").ok();
    story.event.cancel(reason, now()).unwrap();
    story
}

fn on_again() -> Story {
    let mut story = off().told();
    story.event.restore(now()).unwrap();
    story.revised(later)
}

/// Somebody with a place in a series.
fn regular() -> Story {
    Story::new().revised(weekly).told().moved(GOING)
}

fn with_own_dates() -> Story {
    let mut story = regular();
    story.days = Days::from([
        ("2026-12-10".parse().unwrap(), Answer::No),
        ("2026-12-17".parse().unwrap(), Answer::No),
        ("2026-12-24".parse().unwrap(), Answer::Maybe),
    ]);
    story
}

fn odd_series(plan: &mut EventPlan) {
    weekly(plan);
    linked(plan);
    deviating(plan, "2026-12-10", Some(moved()));
    deviating(plan, "2026-12-24", Some(Deviation::CalledOff));
}

/// A place came free and is theirs if they take it before the time is up.
fn offered() -> Story {
    let offer = Offer {
        arrival: 9,
        at: now(),
        until: Some(Instant::new("2026-11-23T09:00:00Z".parse().unwrap())),
        shared: false,
    };
    waiting().told().moved(RsvpStatus::Offered { guests: 1, offer })
}

fn requested() -> Story {
    let mut story = Story::new().told();
    story.event.plan.details.approval = true;
    story.moved(RsvpStatus::Requested { guests: 1 })
}

/// They were asked whether they still come, said nothing, and the time is up.
fn released() -> Story {
    let mut story = Story::new().told().moved(GOING).told().moved(RsvpStatus::Unanswered);
    story.event.plan.details.confirm_by = Some(24);
    story.now = Instant::new("2026-12-03T09:00:00Z".parse().unwrap());
    story
}

fn noted() -> Story {
    let mut story = Story::new().told().moved(RsvpStatus::Declined);
    story.invitation.source = Some(Source::Api);
    story
}

fn not_taken(reply_issue: ReplyIssue) -> Story {
    let mut story = Story::new().told().moved(RsvpStatus::Maybe).told();
    story.invitation.reply_issue = Some(reply_issue);
    story
}

/// It was brought forward, and is over before the person heard of it.
fn over() -> Story {
    let story = Story::new().told().moved(GOING).told();
    let mut story =
        story.revised(|plan| plan.schedule = fixture::schedule("2026-12-01T18:30:00", "2026-12-01T21:00:00"));
    story.now = Instant::new("2026-12-02T09:00:00Z".parse().unwrap());
    story
}

fn stories() -> Vec<(&'static str, Story)> {
    let going = || Story::new().told().moved(RsvpStatus::Going { guests: 2 });
    let date_off = |plan: &mut EventPlan| deviating(plan, "2026-12-10", Some(Deviation::CalledOff));
    let date_moved = |plan: &mut EventPlan| deviating(plan, "2026-12-10", Some(moved()));
    vec![
        ("invitation", Story::new()),
        ("invitation_to_series", Story::new().revised(odd_series)),
        ("invitation_again", withdrawn().told().moved(RsvpStatus::Unanswered)),
        (
            "update_time_and_place",
            going()
                .told()
                .revised(later)
                .revised(|plan| plan.venue = Some(fixture::venue("Werkstatt"))),
        ),
        (
            "update_name_and_link",
            Story::new()
                .told()
                .revised(linked)
                .revised(|plan| plan.title = Title::parse("Rust & Tee").unwrap()),
        ),
        (
            "update_description",
            going()
                .told()
                .revised(|plan| plan.description = Description::parse("New").unwrap()),
        ),
        (
            "update_doors",
            going()
                .told()
                .revised(|plan| plan.details.doors_open = Some("18:00".parse().unwrap())),
        ),
        ("update_date_moved", regular().told().revised(date_moved)),
        ("update_date_off", regular().told().revised(date_off)),
        ("update_on_again", on_again()),
        ("update_over", over()),
        ("cancellation", off()),
        ("withdrawal", withdrawn()),
        ("going", going()),
        ("going_to_series", with_own_dates()),
        ("maybe", Story::new().told().moved(RsvpStatus::Maybe)),
        ("declined", Story::new().told().moved(RsvpStatus::Declined)),
        ("noted_by_organizer", noted()),
        ("waitlisted", waiting()),
        ("promoted", waiting().told().moved(RsvpStatus::Going { guests: 1 })),
        ("not_taken", not_taken(ReplyIssue::Closed)),
        ("offered", offered()),
        ("offer_lapsed", offered().told().moved(RsvpStatus::Unanswered)),
        ("seat_released", released()),
        ("requested", requested()),
        (
            "not_accepted",
            requested().told().moved(RsvpStatus::NotAccepted { guests: 1 }),
        ),
    ]
}

/// What is the same in every letter, or says nothing to its readers.
const LEFT_OUT: [&str; 7] = [
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "From",
    "To",
    "Subject",
];

/// A letter whole, without what nobody reads.
fn whole(story: &Story, letter: &StoredLetter) -> String {
    let mut shown = format!(
        "From: {}\nTo: {}\nSubject: {}\n",
        letter.from, letter.to, letter.subject
    );
    for (name, value) in letter
        .headers
        .iter()
        .filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()))
    {
        let _ = writeln!(shown, "{name}: {}", value.trim());
    }
    let calendar = letter.calendar.as_ref().map_or_else(String::new, |_| unfolded(letter));
    let _ = write!(shown, "\n{}\n{}\n{calendar}", letter.text, letter.html);
    let unsubscribe = links().unsubscribe_page(story.invitation.id);
    let organizer = identity().organizer_address(story.invitation.id);
    let tokens = [
        links().rsvp_token(&story.invitation),
        unsubscribe.rsplit('/').next().unwrap().to_owned(),
        organizer.split(['+', '@']).nth(1).unwrap().to_owned(),
    ];
    let shown = tokens
        .iter()
        .fold(shown, |shown, token| shown.replace(token.as_str(), "[token]"));
    shown.replace('\r', "")
}

/// What is read of a letter.
fn words(story: &Story, letter: &StoredLetter) -> String {
    let shown = whole(story, letter);
    let (head, rest) = shown.split_once("\n\n").unwrap();
    let subject = head.lines().find(|line| line.starts_with("Subject: ")).unwrap();
    let text = rest.split("<!doctype").next().unwrap();
    format!("{subject}\n\n{}", text.trim_end())
}

#[test]
fn every_kind_of_letter_reads_as_it_is_kept() {
    let mut kinds = Vec::new();
    for language in Language::ALL.iter().copied() {
        let mut read = String::new();
        for (name, mut story) in stories() {
            language.tag().clone_into(&mut story.group.plan.language);
            let letter = story.read();
            picture(name, language, &letter.html);
            assert_eq!(header(&letter, "Content-Language"), Some(language.tag()));
            if is_kept_whole(language) || (language, name) == (Language::Ar, "invitation") {
                keep!(name, language, &whole(&story, &letter));
            } else {
                let _ = writeln!(read, "== {name}\n\n{}\n", words(&story, &letter));
            }
            kinds.push(owed(&story.event, &story.invitation, false, story.now).unwrap().kind);
        }
        if !is_kept_whole(language) {
            keep!("letters", language, &read);
        }
    }
    // The others are enqueued, and have tests of their own.
    let enqueued = [
        "reminder",
        "organizer_letter",
        "confirm_seat",
        "still_coming",
        "not_drawn",
        "at_door",
        "feedback",
    ];
    for word in LetterKind::WORDS {
        let kind = LetterKind::parse(word).unwrap();
        assert!(kinds.contains(&kind) != enqueued.contains(word), "{word}");
    }
}

#[test]
fn every_reason_why_an_answer_is_not_taken_reads_as_it_is_kept() {
    for language in Language::ALL {
        let mut shown = String::new();
        for reply_issue in [
            ReplyIssue::Stale,
            ReplyIssue::Closed,
            ReplyIssue::Full,
            ReplyIssue::TooMany,
            ReplyIssue::FewerGuests,
            ReplyIssue::OneDate,
            ReplyIssue::LastDate,
            ReplyIssue::Overtaken,
            ReplyIssue::Delegated,
        ] {
            let mut story = not_taken(reply_issue);
            language.tag().clone_into(&mut story.group.plan.language);
            let _ = writeln!(shown, "{reply_issue:?}: {}\n", opening(&story.read()));
        }
        keep!("reasons_not_taken", *language, &shown);
    }
}
