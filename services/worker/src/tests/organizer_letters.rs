//! What organizers write to some of an event's people, on the hand clock.

use std::time::Duration;

use actions::ActionError;
use actions::invitations::InvitePolicy;
use actions::letters::{self, SendLetter};
use domain::event::Event;
use domain::mail::kind::LetterKind;
use domain::mail::organizer_letter::{Edge, LetterText, SegmentLetter};
use domain::mail::recipients::Recipients;
use domain::mail::suppression::Scope;
use domain::rsvp::segment::Segment;
use domain::rsvp::status::Answer;
use domain::values::text::{Description, Title};
use domain::{Instant, LetterId};
use store::people::suppressions;
use store::rsvp::invitations;
use store::{RsvpQueue, StoreError, WriteTx};
use testkit::SmtpSink;

use super::house::House;
use super::own_answers::say;

async fn gathered(sink: &SmtpSink, people: &[&str]) -> House {
    let mut house = House::at(sink).await;
    house.open_for_work().await;
    house.invite(people).await;
    house.wait_for(&[("sent", people.len())]).await;
    house
}

async fn answer(house: &House, person: &str, answer: Answer) {
    let rsvp_queue = RsvpQueue::start(house.store.clone(), 1);
    say(&rsvp_queue, house.invitation(person).await, &[answer]).await;
    house.wait_until_quiet().await;
}

/// Writes, and answers the letter's identity and when it goes out.
async fn write(house: &House, segment: Segment, hours_from_start: Option<i16>) -> (LetterId, Instant) {
    let (event, who) = (house.event, house.organizer());
    let asked = SendLetter {
        date: None,
        event,
        recipients: Recipients::Standing(segment),
        text: LetterText {
            subject: Title::parse("Bring a jacket").unwrap(),
            body: Description::parse("We are **outside**.").unwrap(),
        },
        send_at: None,
        hours: hours_from_start.map(|hours| (Edge::Start, hours)),
    };
    let unit = move |tx: &mut WriteTx<'_>| letters::send(tx, who, asked, InvitePolicy::default());
    let sent: Result<(SegmentLetter, Event), ActionError> = house.store.write(unit).await;
    let (letter, event) = sent.unwrap();
    (letter.id, letter.goes_out_at(&event, house.now()))
}

/// Whom a letter goes or went to, and what became of it.
async fn written_to(house: &House) -> Vec<String> {
    house.wait_until_quiet().await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    house.wait_until_quiet().await;
    let all = house.deliveries().await.into_iter();
    let letters = all.filter(|one| one.kind == LetterKind::OrganizerLetter);
    letters
        .map(|one| format!("{} {}", one.recipient, one.state.as_str()))
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_goes_to_its_segment_and_to_nobody_who_unsubscribed() {
    let sink = SmtpSink::start();
    let people = ["anna@example.org", "ben@example.org", "cleo@example.org"];
    let mut house = gathered(&sink, &people).await;
    answer(&house, "anna@example.org", Answer::Yes).await;
    answer(&house, "ben@example.org", Answer::Yes).await;
    let ben = house.invitation("ben@example.org").await;
    let unsubscribe = move |tx: &mut WriteTx<'_>| {
        let found = invitations::open(tx, ben)?.unwrap();
        suppressions::unsubscribe(tx, found.invitation.person, Scope::Group, found.group.id)
    };
    let unsubscribed = house.store.write(unsubscribe).await;
    unsubscribed.map_err(|error: StoreError| error).unwrap();
    write(&house, Segment::Going, None).await;
    assert_eq!(
        written_to(&house).await,
        ["anna@example.org sent", "ben@example.org suppressed"]
    );
    let letter = sink.letters().into_iter().map(|letter| letter.open());
    let letter = letter
        .filter(|letter| letter.subject == "Bring a jacket")
        .last()
        .unwrap();
    assert!(letter.text.starts_with("We are outside."), "{}", letter.text);
    assert!(
        letter.text.contains("Rust & Röst") && letter.text.contains("/u/"),
        "{}",
        letter.text
    );
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_signs_up_after_it_went_out_gets_what_hangs_on_the_start() {
    let sink = SmtpSink::start();
    let mut house = gathered(&sink, &["anna@example.org", "ben@example.org"]).await;
    answer(&house, "anna@example.org", Answer::Yes).await;
    let (_, goes_out) = write(&house, Segment::Going, Some(-24)).await;
    house.let_pass(goes_out.since(house.now()));
    assert_eq!(written_to(&house).await, ["anna@example.org sent"]);
    answer(&house, "ben@example.org", Answer::Yes).await;
    for _ in 0..2 {
        house.let_pass(Duration::from_mins(10));
        assert_eq!(
            written_to(&house).await,
            ["anna@example.org sent", "ben@example.org sent"]
        );
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_has_it_gets_it_no_second_time_however_long_it_follows_later_sign_ups() {
    let sink = SmtpSink::start();
    let mut house = gathered(&sink, &["anna@example.org"]).await;
    house.move_to("2027-01-16T18:30:00", "2027-01-16T21:00:00").await;
    house.wait_until_quiet().await;
    answer(&house, "anna@example.org", Answer::Yes).await;
    let (_, goes_out) = write(&house, Segment::Going, Some(-54 * 24)).await;
    house.let_pass(goes_out.since(house.now()));
    assert_eq!(written_to(&house).await, ["anna@example.org sent"]);
    // What is kept of letters for a month is gone.
    house.let_pass(Duration::from_hours(31 * 24));
    store::upkeep::purge(&house.store).await.unwrap();
    house.let_pass(Duration::from_mins(10));
    written_to(&house).await;
    let letters = sink.letters().into_iter().map(|letter| letter.open().subject);
    assert_eq!(letters.filter(|subject| subject == "Bring a jacket").count(), 1);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn to_many_it_waits_and_can_be_undone() {
    let sink = SmtpSink::start();
    let people: Vec<String> = (1..=21).map(|number| format!("guest{number}@example.org")).collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let mut house = gathered(&sink, &people).await;
    let (letter, goes_out) = write(&house, Segment::Silent, None).await;
    assert_eq!(goes_out.since(house.now()), Duration::from_mins(5));
    house.let_pass(Duration::from_mins(4));
    assert!(written_to(&house).await.is_empty());
    house.act(move |tx, who, _| letters::undo(tx, who, letter)).await;
    house.let_pass(Duration::from_mins(2));
    assert!(written_to(&house).await.is_empty());
    let (letter, _) = write(&house, Segment::Silent, None).await;
    house.let_pass(Duration::from_mins(5));
    assert_eq!(written_to(&house).await.len(), 21);
    let who = house.organizer();
    let undone: Result<(), ActionError> = house.store.write(move |tx| letters::undo(tx, who, letter)).await;
    assert!(matches!(undone, Err(ActionError::GoneOut)));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn by_night_it_waits_and_who_says_no_meanwhile_gets_none() {
    let sink = SmtpSink::start();
    let mut house = gathered(&sink, &["anna@example.org", "ben@example.org"]).await;
    answer(&house, "anna@example.org", Answer::Yes).await;
    answer(&house, "ben@example.org", Answer::Yes).await;
    // Half past eleven where the event is.
    house.let_pass(Duration::from_mins(13 * 60 + 30));
    write(&house, Segment::Going, None).await;
    assert!(written_to(&house).await.is_empty());
    answer(&house, "ben@example.org", Answer::No).await;
    house.let_pass(Duration::from_mins(8 * 60 + 30));
    assert_eq!(written_to(&house).await, ["anna@example.org sent"]);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hours_from_the_start_move_with_the_event_and_take_who_came_later() {
    let sink = SmtpSink::start();
    let mut house = gathered(&sink, &["anna@example.org", "ben@example.org"]).await;
    answer(&house, "anna@example.org", Answer::Yes).await;
    write(&house, Segment::Going, Some(-4)).await;
    house.move_to("2026-12-10T18:30:00", "2026-12-10T21:00:00").await;
    let until = |text: &str| text.parse::<Instant>().unwrap();
    house.let_pass(until("2026-12-04T12:00:00Z").since(house.now()));
    assert!(written_to(&house).await.is_empty());
    answer(&house, "ben@example.org", Answer::Yes).await;
    house.let_pass(until("2026-12-10T13:30:00Z").since(house.now()));
    assert_eq!(
        written_to(&house).await,
        ["anna@example.org sent", "ben@example.org sent"]
    );
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_what_is_called_off_nobody_is_written_to() {
    let sink = SmtpSink::start();
    let mut house = gathered(&sink, &["anna@example.org"]).await;
    answer(&house, "anna@example.org", Answer::Yes).await;
    write(&house, Segment::Going, Some(2)).await;
    house.cancel().await;
    house.let_pass(Duration::from_hours(12 * 24));
    assert!(written_to(&house).await.is_empty());
    house.close().await;
}
