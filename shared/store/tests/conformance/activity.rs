//! The log: what is recorded, by whom, and that who follows it by position passes over nothing.

use std::sync::mpsc;
use std::time::Duration;

use actions::groups::ReviseGroup;
use actions::{ActionError, Seen};
use domain::GroupId;
use domain::activity::Author;
use domain::group::Group;
use domain::rsvp::status::{Answer, Source};
use messages::{GroupChanged, Happened};
use store::activity::{self, Entry, KEPT_FOR};
use store::{AnswerRequest, Page, RsvpQueue, Store, StoreError, WriteTx};
use testkit::{TestStore, sample};

use crate::house::{House, request, write};

crate::on_both!(
    a_group_sees_what_happened_in_it_and_who_did_it,
    what_is_old_leaves_the_log_and_waits_for_the_queue_all_the_same,
);

async fn log(store: &Store, group: GroupId, after: i64) -> Vec<Entry> {
    let end = activity::end(store).await.unwrap();
    let page = Page {
        after: Some(after),
        limit: 100,
    };
    let listed = store.read(move |tx| activity::list(tx, group, page, end)).await;
    listed.map_err(|error: StoreError| error).unwrap()
}

/// The middle of each message type, and who did it.
fn told(log: &[Entry]) -> Vec<(&str, Author)> {
    let short = |kind: &'static str| kind.trim_start_matches("acquaint.").trim_end_matches(".v1");
    log.iter()
        .map(|entry| {
            let kind = Happened::KINDS.iter().find(|kind| **kind == entry.kind).unwrap();
            (short(kind), entry.author)
        })
        .collect()
}

async fn a_group_sees_what_happened_in_it_and_who_did_it(test: TestStore) {
    let house = House::build(&test.store).await;
    let other = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(1)), 2).await;
    other.event(sample::event_plan("Elsewhere", None), 1).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let (first, second) = (house.guest(event.id, 1).await.id, house.guest(event.id, 2).await.id);
    rsvp_queue.answer(request(first, Answer::Yes, 0)).await.unwrap();
    let for_the_second = AnswerRequest {
        source: Source::Api,
        ..request(second, Answer::Yes, 0)
    };
    rsvp_queue.answer_as(house.who().into(), for_the_second).await.unwrap();
    let by_calendar = AnswerRequest {
        source: Source::Calendar,
        ..request(first, Answer::No, 0)
    };
    rsvp_queue.answer(by_calendar).await.unwrap();

    let (host, log) = (
        Author::Account(house.organizer),
        log(&test.store, house.group.id, 0).await,
    );
    let expected = [
        ("group.created", host),
        ("event.created", host),
        ("invitation.created", host),
        ("invitation.created", host),
        ("event.published", host),
        ("rsvp.changed", Author::Link),
        ("rsvp.changed", host),
        ("rsvp.changed", Author::Calendar),
        // Nobody chose it: it followed from the seat that came free.
        ("rsvp.promoted", Author::System),
    ];
    assert_eq!(told(&log), expected);
    assert!(log[1..].iter().all(|entry| entry.event == Some(event.id)));
    assert_eq!((log[0].event, log[0].name.as_deref()), (None, Some("Host")));
    assert_eq!(log[8].data["invitation_id"], second.to_string());

    // What the relay has handed on stays, and what only woke the worker was never there.
    house.drain().await;
    let again = self::log(&test.store, house.group.id, log[6].position).await;
    assert_eq!(told(&again), expected[7..]);
}

async fn what_is_old_leaves_the_log_and_waits_for_the_queue_all_the_same(test: TestStore) {
    let house = House::build(&test.store).await;
    house.drain().await;
    house.draft(sample::event_plan("Meetup", None), 0).await;
    test.clock.advance(KEPT_FOR);
    let unit = {
        let (who, group) = (house.who(), house.group.id);
        move |tx: &mut WriteTx<'_>| {
            let asked = ReviseGroup {
                group,
                seen: Seen::Any,
                plan: |_: &Group| Ok::<_, ActionError>(sample::group_plan("Renamed")),
            };
            actions::groups::revise(tx, who, asked).map(drop).unwrap();
            Ok(())
        }
    };
    write(&test.store, unit).await;
    test.clock.advance(Duration::from_secs(1));
    store::upkeep::purge(&test.store).await.unwrap();
    let left = log(&test.store, house.group.id, 0).await;
    let left: Vec<&str> = told(&left).iter().map(|told| told.0).collect();
    assert_eq!(left, ["group.updated"]);
    let handed_on = house.drain().await;
    assert_eq!(handed_on, ["acquaint.event.created.v1", "acquaint.group.updated.v1"]);
}

/// Records a fact about a group, and commits when it is told to.
fn under_way(test: &TestStore, group: GroupId, revision: i64) -> (mpsc::Sender<()>, tokio::task::JoinHandle<()>) {
    let (begun, has_begun) = mpsc::channel();
    let (end, ends) = mpsc::channel::<()>();
    let store = test.beside();
    let task = tokio::task::spawn_blocking(move || {
        let unit = move |tx: &mut WriteTx<'_>| {
            let changed = GroupChanged {
                group_id: group,
                revision,
            };
            activity::record(tx, &[Happened::GroupUpdated(changed)])?;
            begun.send(()).unwrap();
            ends.recv_timeout(Duration::from_secs(20)).unwrap();
            Ok::<_, StoreError>(())
        };
        store.write_now(unit).unwrap();
    });
    tokio::task::block_in_place(|| has_begun.recv_timeout(Duration::from_secs(20))).unwrap();
    (end, task)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_follows_by_position_passes_over_nothing_however_transactions_interleave() {
    let test = TestStore::postgres();
    let house = House::build(&test.store).await;
    let group = house.group.id;
    let revisions = |log: &[Entry]| -> Vec<i64> {
        log.iter()
            .map(|entry| entry.data["revision"].as_i64().unwrap())
            .collect()
    };
    let last = log(&test.store, group, 0).await.last().unwrap().position;
    let (end_first, first) = under_way(&test, group, 101);
    let (end_second, second) = under_way(&test, group, 102);
    let (end_third, third) = under_way(&test, group, 103);
    // The second is there before the first, which stands before it.
    end_second.send(()).unwrap();
    second.await.unwrap();
    assert_eq!(revisions(&log(&test.store, group, last).await), [0; 0]);
    end_first.send(()).unwrap();
    first.await.unwrap();
    let seen = complete(&test.store, group, last, 2).await;
    assert_eq!(revisions(&seen), [101, 102]);
    // One that is begun behind the third and ends before it waits as well.
    let (end_fourth, fourth) = under_way(&test, group, 104);
    end_fourth.send(()).unwrap();
    fourth.await.unwrap();
    let last = seen[1].position;
    assert_eq!(revisions(&log(&test.store, group, last).await), [0; 0]);
    end_third.send(()).unwrap();
    third.await.unwrap();
    let seen = complete(&test.store, group, last, 2).await;
    assert_eq!(revisions(&seen), [103, 104]);
}

/// The log once it has so many entries: other tests write in the same database, and what is under way with them holds it up.
async fn complete(store: &Store, group: GroupId, after: i64, entries: usize) -> Vec<Entry> {
    for _ in 0..1_000 {
        let seen = log(store, group, after).await;
        if seen.len() >= entries {
            return seen;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the log stays behind")
}
