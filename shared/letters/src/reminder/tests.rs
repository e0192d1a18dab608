//! What a reminder says, in every language and for a date of a series.

use domain::group::GermanForm;
use domain::mail::content::MailContent;
use domain::rsvp::status::RsvpStatus;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Series;
use mail_parser::MessageParser;

use wording::Language;

use super::*;
use crate::fixture;

fn written(language: &str, of_series: bool) -> (Message<'static>, String) {
    written_to(language, None, of_series)
}

/// `own`: the language of who reads it.
fn written_to(language: &str, own: Option<&str>, of_series: bool) -> (Message<'static>, String) {
    let mut group = fixture::group();
    group.plan.language = language.to_owned();
    // Snapshots are as to strangers.
    group.plan.german_form = if own.is_none() { GermanForm::Sie } else { GermanForm::Du };
    let mut event = fixture::event();
    if of_series {
        let rule = Recurrence::parse("FREQ=WEEKLY;COUNT=3").unwrap();
        event.plan.series = Some(Series::new(rule, &event.plan.schedule).unwrap());
    }
    let mut invitation = fixture::invitation();
    invitation.status = RsvpStatus::Going { guests: 0 };
    invitation.language = own.map(str::to_owned);
    let url = fixture::links().rsvp_page(&invitation);
    let schedule = if of_series {
        fixture::schedule("2026-12-10T18:30:00", "2026-12-10T21:00:00")
    } else {
        event.plan.schedule.clone()
    };
    let content = MailContent::Reminder(Box::new(ReminderLetter {
        group,
        event,
        invitation,
        schedule,
    }));
    let content: &'static MailContent = Box::leak(Box::new(content));
    let letter = Letter {
        delivery: fixture::delivery(),
        content,
        now: fixture::now(),
    };
    let MailContent::Reminder(about) = content else {
        panic!()
    };
    let message = message(&fixture::identity(), &fixture::links(), &letter, about).unwrap();
    (message, url)
}

#[test]
fn it_says_when_and_where_and_has_one_button() {
    let (message, url) = written("en", false);
    assert_eq!(
        message.subject,
        "Reminder: Rust & Röst @ Thu 3 Dec 2026, 18:30 (Europe/Berlin)"
    );
    let text = &message.text;
    assert!(
        text.starts_with("You have a place at Rust & Röst on Thursday 3 December 2026, 18:30 (Europe/Berlin).\n"),
        "{text}"
    );
    assert!(text.contains("\nWhere: Rösterei, Domstraße 1, Köln\n"), "{text}");
    assert!(
        text.contains(&format!("\nI can't make it: {url}?answer=no\n")),
        "{text}"
    );
    let html = message.html.as_ref().unwrap();
    assert_eq!(html.matches("display:inline-block").count(), 1);
    assert!(
        html.contains(&format!("{url}?answer=no")) && html.contains("Rust &#38; Röst"),
        "{html}"
    );
    assert!(message.calendar.is_none());
    let names: Vec<_> = message.headers.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "Content-Language",
            "List-Id",
            "Feedback-ID",
            "List-Unsubscribe",
            "List-Unsubscribe-Post"
        ]
    );
    assert!(message.headers[2].1.starts_with("reminder:"));
}

#[test]
fn of_a_series_it_leads_to_its_dates() {
    let (message, url) = written("en", true);
    assert!(message.subject.contains("10 Dec 2026"), "{}", message.subject);
    assert!(
        message.text.contains(&format!("\nI can't make it: {url}#dates\n")),
        "{}",
        message.text
    );
}

#[test]
fn it_speaks_the_language_of_its_group() {
    let (message, _) = written_to("de", Some("de"), false);
    assert!(
        message.subject.starts_with("Erinnerung: Rust & Röst"),
        "{}",
        message.subject
    );
    assert!(message.html.unwrap().contains("<html lang=\"de\""));
    assert!(message.text.contains("Ich kann nicht kommen: "), "{}", message.text);
    // The group speaks to its people as to friends.
    let text = message.text.replace('\n', " ");
    assert!(text.contains("Du hast einen Platz") && !text.contains("Sie "), "{text}");
}

#[test]
fn it_speaks_the_language_of_its_reader_if_that_is_known() {
    let (message, _) = written_to("de", Some("fr"), false);
    assert!(message.html.unwrap().contains("<html lang=\"fr\""));
    assert_eq!(message.headers[0], ("Content-Language", "fr".to_owned()));
}

#[test]
fn snapshots_of_a_reminder() {
    for language in Language::ALL.iter().copied() {
        let (message, url) = written(language.tag(), false);
        fixture::picture("reminder", language, message.html.as_deref().unwrap());
        let (of_series, _) = written(language.tag(), true);
        let shown = format!(
            "{}\n\n{}\n== of a series\n\n{}",
            message.subject, message.text, of_series.text
        );
        fixture::keep!("reminder", language, &without_links(&shown, &url));
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

#[test]
fn it_is_a_mail_that_others_read() {
    let (message, _) = written("en", false);
    let envelope = message.envelope(&fixture::identity()).unwrap();
    let parsed = MessageParser::default().parse(&envelope.bytes).unwrap();
    assert_eq!((parsed.text_body_count(), parsed.html_body_count()), (1, 1));
}
