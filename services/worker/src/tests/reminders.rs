//! Reminders on the hand clock: when they go out, to whom, and when not at all.

use std::sync::Arc;
use std::time::Duration;

use actions::groups::ReviseGroup;
use actions::{ActionError, Seen, groups};
use domain::Instant;
use domain::event::reminders::Reminders;
use domain::group::{Group, GroupPlan};
use domain::mail::kind::LetterKind;
use domain::mail::suppression::Scope;
use domain::rsvp::status::{Answer, Source};
use domain::task::{TaskKind, TaskState};
use mail::{SmtpTransport, Transport};
use store::event::events;
use store::mail::reminders::Reminded;
use store::people::suppressions;
use store::rsvp::invitations;
use store::rsvp::occurrences::{self, OccurrenceAnswer, OccurrenceError};
use store::task::TaskListItem;
use store::{RsvpQueue, StoreError, WriteTx, task};
use testkit::SmtpSink;

use super::house::House;
use super::own_answers::say;

/// An event on 3 December at half past six, with reminders so many hours before; these people said that they come.
async fn awaited(sink: &SmtpSink, hours: &[u16], people: &[&str]) -> House {
    let mut house = House::at(sink).await;
    house.open_for_work().await;
    let reminders = Reminders::new(hours.to_vec()).unwrap();
    house.revise(move |plan| plan.reminders = Some(reminders)).await;
    house.invite(people).await;
    house.wait_for(&[("sent", people.len())]).await;
    for person in people {
        answer(&house, person, Answer::Yes).await;
    }
    house.wait_for(&[("sent", people.len() * 2)]).await;
    house.wait_until_quiet().await;
    house
}

async fn answer(house: &House, person: &str, answer: Answer) {
    let rsvp_queue = RsvpQueue::start(house.store.clone(), 1);
    say(&rsvp_queue, house.invitation(person).await, &[answer]).await;
}

/// Another worker begins, with a way to the mail server of its own.
async fn reopen(house: &mut House, sink: &SmtpSink) {
    house.transport = Arc::new(Transport::Smtp(SmtpTransport::from_url(&sink.url()).unwrap()));
    house.open_for_work().await;
}

/// Lets time pass until then, in the zone of the event.
fn wait_until(house: &House, local: &str) {
    let then: Instant = format!("{local}+01:00").parse().unwrap();
    house.let_pass(then.since(house.now()));
}

/// Whom a reminder goes or went to, and what became of it.
async fn reminded(house: &House) -> Vec<String> {
    house.wait_until_quiet().await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    house.wait_until_quiet().await;
    let all = house.deliveries().await.into_iter();
    let reminders = all.filter(|one| one.kind == LetterKind::Reminder);
    reminders
        .map(|one| format!("{} {}", one.recipient, one.state.as_str()))
        .collect()
}

async fn waiting(house: &House) -> Vec<TaskListItem> {
    let tasks = house.store.read(|tx| task::list(tx, 100)).await;
    let mut tasks = tasks.map_err(|error: StoreError| error).unwrap();
    tasks.retain(|task| task.kind == TaskKind::Reminder.as_str());
    tasks
}

fn subjects(sink: &SmtpSink) -> Vec<String> {
    let all = sink.letters().into_iter().map(|letter| letter.open().subject.clone());
    all.filter(|subject| subject.starts_with("Reminder")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_goes_out_once_at_each_of_its_times() {
    let sink = SmtpSink::start();
    let mut house = awaited(&sink, &[168, 24], &["anna@example.org"]).await;
    wait_until(&house, "2026-11-26T18:29:59");
    assert!(reminded(&house).await.is_empty());
    wait_until(&house, "2026-11-26T18:30:00");
    assert_eq!(reminded(&house).await, ["anna@example.org sent"]);
    wait_until(&house, "2026-12-02T18:30:00");
    assert_eq!(
        reminded(&house).await,
        ["anna@example.org sent", "anna@example.org sent"]
    );
    wait_until(&house, "2026-12-04T12:00:00");
    assert_eq!(reminded(&house).await.len(), 2);
    assert_eq!(
        subjects(&sink),
        ["Reminder: Rust & Röst @ Thu 3 Dec 2026, 18:30 (Europe/Berlin)"; 2]
    );
    assert!(waiting(&house).await.is_empty());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_moves_with_the_event_and_goes_with_it() {
    let sink = SmtpSink::start();
    let mut house = awaited(&sink, &[24], &["anna@example.org"]).await;
    house.move_to("2026-12-10T18:30:00", "2026-12-10T21:00:00").await;
    wait_until(&house, "2026-12-02T19:00:00");
    assert!(reminded(&house).await.is_empty());
    let keys: Vec<_> = waiting(&house).await.into_iter().map(|task| task.key).collect();
    assert_eq!(keys, [format!("{} 2026-12-10 24", house.event)]);
    house.cancel().await;
    assert!(waiting(&house).await.is_empty());
    house.act(actions::events::restore).await;
    wait_until(&house, "2026-12-09T18:30:00");
    assert_eq!(reminded(&house).await, ["anna@example.org sent"]);
    assert!(subjects(&sink)[0].contains("10 Dec 2026"));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_who_comes_wants_mail_and_did_not_answer_lately_is_reminded_a_week_before() {
    let sink = SmtpSink::start();
    let people = [
        "anna@example.org",
        "ben@example.org",
        "cleo@example.org",
        "dora@example.org",
    ];
    let mut house = awaited(&sink, &[168, 24], &people).await;
    answer(&house, "anna@example.org", Answer::No).await;
    let ben = house.invitation("ben@example.org").await;
    let unsubscribe = move |tx: &mut WriteTx<'_>| {
        let found = invitations::open(tx, ben)?.unwrap();
        suppressions::unsubscribe(tx, found.invitation.person, Scope::Group, found.group.id)
    };
    let unsubscribed = house.store.write(unsubscribe).await;
    unsubscribed.map_err(|error: StoreError| error).unwrap();
    wait_until(&house, "2026-11-24T19:00:00");
    answer(&house, "cleo@example.org", Answer::No).await;
    answer(&house, "cleo@example.org", Answer::Yes).await;
    wait_until(&house, "2026-11-26T18:30:00");
    assert_eq!(
        reminded(&house).await,
        ["ben@example.org suppressed", "dora@example.org sent"]
    );
    wait_until(&house, "2026-12-02T18:30:00");
    let mut day_before = reminded(&house).await.split_off(2);
    day_before.sort();
    assert_eq!(
        day_before,
        [
            "ben@example.org suppressed",
            "cleo@example.org sent",
            "dora@example.org sent"
        ]
    );
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_nobody_ran_in_time_is_shown_as_missed_and_not_sent_late() {
    let sink = SmtpSink::start();
    let mut house = awaited(&sink, &[24], &["anna@example.org"]).await;
    house.repeat_weekly().await;
    house.wait_until_quiet().await;
    house.close().await;
    wait_until(&house, "2026-12-02T20:31:00");
    reopen(&mut house, &sink).await;
    assert!(reminded(&house).await.is_empty());
    let tasks = waiting(&house).await.into_iter();
    let states: Vec<_> = tasks.map(|task| (task.key, task.state)).collect();
    let key = |day: &str| format!("{} {day} 24", house.event);
    assert_eq!(
        states,
        [
            (key("2026-12-03"), TaskState::Missed),
            (key("2026-12-10"), TaskState::Waiting)
        ]
    );
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_date_of_a_series_is_reminded_of_but_not_who_said_no_to_it() {
    let sink = SmtpSink::start();
    let mut house = awaited(&sink, &[24], &["anna@example.org"]).await;
    house.repeat_weekly().await;
    house.call_off("2026-12-24").await;
    let invitation = house.invitation("anna@example.org").await;
    let given = OccurrenceAnswer {
        invitation,
        link_version: None,
        days: vec!["2026-12-10".parse().unwrap()],
        answer: Answer::No,
        note: None,
        source: Source::Link,
        stamp: None,
    };
    let unit = move |tx: &mut WriteTx<'_>| occurrences::answer(tx, &given);
    let said: Result<(), OccurrenceError> = house.store.write(unit).await;
    said.unwrap();
    for (day, letters) in [("02", 1), ("09", 1), ("16", 2), ("23", 2)] {
        wait_until(&house, &format!("2026-12-{day}T18:30:00"));
        assert_eq!(reminded(&house).await.len(), letters, "{day}");
    }
    let subjects = subjects(&sink);
    assert!(
        subjects[0].contains("3 Dec") && subjects[1].contains("17 Dec"),
        "{subjects:?}"
    );
    assert!(waiting(&house).await.is_empty());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_dies_among_them_leaves_nobody_out_and_reminds_nobody_twice() {
    let sink = SmtpSink::start();
    let people = ["anna@example.org", "ben@example.org", "cleo@example.org"];
    let mut house = awaited(&sink, &[24], &people).await;
    house.close().await;
    wait_until(&house, "2026-12-02T18:30:00");
    let lost = |tx: &mut WriteTx<'_>| {
        let task = task::claim(tx, TaskKind::Reminder, 1, Duration::from_secs(30))?.remove(0);
        assert_eq!(store::mail::reminders::page(tx, &task, 1)?, Reminded::More);
        assert_eq!(store::mail::reminders::page(tx, &task, 1)?, Reminded::More);
        Ok::<_, StoreError>(())
    };
    house.store.write(lost).await.unwrap();
    // Whose mail waits already may still say no.
    answer(&house, "anna@example.org", Answer::No).await;
    house.let_pass(Duration::from_secs(31));
    reopen(&mut house, &sink).await;
    assert_eq!(
        reminded(&house).await,
        [
            "anna@example.org superseded",
            "ben@example.org sent",
            "cleo@example.org sent"
        ]
    );
    assert_eq!(subjects(&sink).len(), 2);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_event_that_says_nothing_goes_by_its_group() {
    let sink = SmtpSink::start();
    let house = House::at(&sink).await;
    house.revise(|plan| plan.reminders = None).await;
    let times = |tasks: Vec<TaskListItem>| {
        tasks
            .into_iter()
            .map(|task| task.run_at.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        times(waiting(&house).await),
        ["2026-11-26T17:30:00.000000Z", "2026-12-02T17:30:00.000000Z"]
    );
    let revise = |tx: &mut WriteTx<'_>, who, event| {
        let plan = |group: &Group| {
            Ok::<_, ActionError>(GroupPlan {
                reminders: Reminders::new(vec![48]).unwrap(),
                ..group.plan.clone()
            })
        };
        let asked = ReviseGroup {
            group: events::get(tx, event)?.unwrap().group.id,
            seen: Seen::Any,
            plan,
        };
        groups::revise(tx, who, asked)
    };
    house.act(revise).await;
    assert_eq!(times(waiting(&house).await), ["2026-12-01T17:30:00.000000Z"]);
}
