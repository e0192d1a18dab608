//! Tasks: scheduled, moved, held by one, tried again, given up; and an event's changes, which gather before they are told.

use std::time::Duration;

use actions::ActionError;
use domain::event::notify::Notify;
use domain::event::{Event, EventPlan};
use domain::task::{TaskKind, TaskState};
use domain::values::text::Title;
use domain::{EventId, Instant};
use store::task::{NewTask, Task, TaskListItem};
use store::{Store, task, upkeep};
use testkit::{TestStore, sample};
use uuid::Uuid;

use crate::house::{House, LEASE, NEARLY_A_LEASE, write};
use crate::owner::{Held, events};

crate::on_both!(
    a_task_scheduled_twice_runs_once_at_its_last_time,
    two_that_claim_at_once_get_different_ones,
    a_lease_that_lapses_goes_to_another_and_one_that_is_renewed_does_not,
    one_that_was_scheduled_anew_is_not_finished_by_who_had_it_before,
    a_snooze_counts_no_attempt,
    one_that_fails_is_tried_again_until_it_is_given_up_and_once_more_by_hand,
    what_is_cancelled_does_not_run,
    the_soonest_of_a_kind_is_one_that_nobody_holds,
    a_restart_lets_go_of_all,
    what_needs_watching_is_counted,
    changes_gather_each_from_the_one_before_but_not_for_ever,
    what_goes_at_once_takes_along_what_has_gathered,
    a_quiet_change_is_told_to_nobody,
);

const KIND: TaskKind = TaskKind::InboundMail;
const ABOUT: Uuid = Uuid::from_u128(7);

async fn schedule(store: &Store, key: &'static str, run_at: Instant) {
    write(store, move |tx| {
        let since = tx.now();
        let subject = Some(ABOUT);
        task::schedule(
            tx,
            NewTask {
                kind: KIND,
                key,
                subject,
                run_at,
                since,
            },
        )
    })
    .await;
}

async fn claim(store: &Store, limit: u16) -> Vec<Task> {
    write(store, move |tx| task::claim(tx, KIND, limit, LEASE)).await
}

async fn only(store: &Store) -> Task {
    let mut due = claim(store, 10).await;
    assert_eq!(due.len(), 1);
    due.remove(0)
}

async fn listed(store: &Store) -> Vec<TaskListItem> {
    write(store, |tx| task::list(tx, 100)).await
}

async fn fail(store: &Store, task: Task) -> TaskState {
    write(store, move |tx| task::fail(tx, &task, "it hurts")).await
}

async fn a_task_scheduled_twice_runs_once_at_its_last_time(test: TestStore) {
    let now = test.store.now();
    schedule(&test.store, "one", now).await;
    schedule(&test.store, "one", now.plus(Duration::from_mins(2))).await;
    assert!(claim(&test.store, 10).await.is_empty());
    test.clock.advance(Duration::from_mins(2));
    let task = only(&test.store).await;
    assert_eq!((task.kind, task.subject, task.attempt), (KIND, Some(ABOUT), 1));
    assert_eq!(listed(&test.store).await[0].state, TaskState::Running);
    write(&test.store, move |tx| task::finish(tx, &task)).await;
    assert_eq!(listed(&test.store).await, []);
}

async fn two_that_claim_at_once_get_different_ones(test: TestStore) {
    let now = test.store.now();
    for key in ["a", "b", "c"] {
        schedule(&test.store, key, now).await;
    }
    let (one, other) = tokio::join!(claim(&test.store, 2), claim(&test.store, 2));
    let mut ids: Vec<Uuid> = one.iter().chain(&other).map(|task| task.id).collect();
    ids.sort_unstable();
    ids.dedup();
    // Whoever comes second may find those locked that it then passes by.
    let rest = claim(&test.store, 10).await;
    assert_eq!((ids.len() + rest.len(), one.len() + other.len() + rest.len()), (3, 3));
}

async fn a_lease_that_lapses_goes_to_another_and_one_that_is_renewed_does_not(test: TestStore) {
    schedule(&test.store, "one", test.store.now()).await;
    let first = only(&test.store).await;
    test.clock.advance(NEARLY_A_LEASE);
    let id = first.id;
    write(&test.store, move |tx| task::renew(tx, &[id], LEASE)).await;
    test.clock.advance(NEARLY_A_LEASE);
    assert!(claim(&test.store, 10).await.is_empty());
    test.clock.advance(LEASE);
    let second = only(&test.store).await;
    assert_eq!((second.id, second.attempt), (first.id, 2));
    write(&test.store, move |tx| task::finish(tx, &first)).await;
    assert_eq!(listed(&test.store).await.len(), 1, "the first has it no longer");
}

async fn one_that_was_scheduled_anew_is_not_finished_by_who_had_it_before(test: TestStore) {
    let now = test.store.now();
    schedule(&test.store, "one", now).await;
    let before = only(&test.store).await;
    schedule(&test.store, "one", now).await;
    write(&test.store, move |tx| {
        task::finish(tx, &before)?;
        task::fail(tx, &before, "late")?;
        task::snooze(tx, &before, now.plus(Duration::from_hours(1)))
    })
    .await;
    assert_eq!(only(&test.store).await.attempt, 1);
}

async fn a_snooze_counts_no_attempt(test: TestStore) {
    schedule(&test.store, "one", test.store.now()).await;
    for _ in 0..10 {
        let task = only(&test.store).await;
        assert_eq!(task.attempt, 1);
        let later = test.store.now().plus(Duration::from_secs(1));
        write(&test.store, move |tx| task::snooze(tx, &task, later)).await;
        assert!(claim(&test.store, 10).await.is_empty());
        test.clock.advance(Duration::from_secs(1));
    }
}

async fn one_that_fails_is_tried_again_until_it_is_given_up_and_once_more_by_hand(test: TestStore) {
    schedule(&test.store, "one", test.store.now()).await;
    let retry = KIND.retry();
    for attempt in 1..retry.attempts {
        assert_eq!(fail(&test.store, only(&test.store).await).await, TaskState::Waiting);
        assert!(claim(&test.store, 10).await.is_empty());
        test.clock.advance(retry.after(attempt).unwrap());
    }
    assert_eq!(fail(&test.store, only(&test.store).await).await, TaskState::Failed);
    test.clock.advance(Duration::from_hours(24));
    assert!(claim(&test.store, 10).await.is_empty());
    let given_up = listed(&test.store).await.remove(0);
    assert_eq!((given_up.state, given_up.attempts), (TaskState::Failed, retry.attempts));
    assert_eq!(given_up.last_error.as_deref(), Some("it hurts"));
    for id in [Some(given_up.id), None] {
        assert_eq!(write(&test.store, move |tx| task::retry(tx, id)).await, 1);
        let again = only(&test.store).await;
        assert_eq!(again.attempt, 1);
        let held = Some(again.id);
        assert_eq!(
            write(&test.store, move |tx| task::retry(tx, held)).await,
            0,
            "somebody has it"
        );
        let mut state = fail(&test.store, again).await;
        while state == TaskState::Waiting {
            test.clock.advance(retry.longest);
            state = fail(&test.store, only(&test.store).await).await;
        }
    }
    upkeep::purge(&test.store).await.unwrap();
    assert_eq!(listed(&test.store).await.len(), 1);
    test.clock.advance(Duration::from_hours(31 * 24));
    upkeep::purge(&test.store).await.unwrap();
    assert_eq!(listed(&test.store).await, []);
}

async fn what_is_cancelled_does_not_run(test: TestStore) {
    let now = test.store.now();
    for key in ["one", "other"] {
        schedule(&test.store, key, now).await;
    }
    write(&test.store, |tx| task::cancel(tx, KIND, "one")).await;
    assert_eq!(listed(&test.store).await.len(), 1);
    only(&test.store).await;
}

async fn the_soonest_of_a_kind_is_one_that_nobody_holds(test: TestStore) {
    let now = test.store.now();
    let soonest = || write(&test.store, |tx| task::soonest(tx));
    assert_eq!(soonest().await, []);
    for (key, minutes) in [("now", 0), ("soon", 1), ("later", 2)] {
        schedule(&test.store, key, now.plus(Duration::from_mins(minutes))).await;
    }
    assert_eq!(soonest().await, [(KIND, now)]);
    only(&test.store).await;
    assert_eq!(soonest().await, [(KIND, now.plus(Duration::from_mins(1)))]);
    test.clock.advance(LEASE + Duration::from_secs(1));
    assert_eq!(soonest().await, [(KIND, now)]);
}

async fn a_restart_lets_go_of_all(test: TestStore) {
    schedule(&test.store, "one", test.store.now()).await;
    only(&test.store).await;
    write(&test.store, upkeep::recover).await;
    assert_eq!(only(&test.store).await.attempt, 2);
}

async fn what_needs_watching_is_counted(test: TestStore) {
    for key in ["one", "other", "third"] {
        schedule(&test.store, key, test.store.now()).await;
    }
    let counted = || async {
        let waiting = test.store.read(store::waiting::count).await.unwrap();
        (waiting.inbound, waiting.tasks_failed, waiting.tasks_overdue)
    };
    assert_eq!(counted().await, (3, 0, 0));
    test.clock.advance(Duration::from_mins(2));
    let held = claim(&test.store, 1).await.remove(0);
    assert_eq!(counted().await, (3, 0, 2));
    let mut state = fail(&test.store, held).await;
    while state == TaskState::Waiting {
        test.clock.advance(KIND.retry().longest);
        for task in claim(&test.store, 10).await {
            state = fail(&test.store, task).await;
        }
    }
    assert!(counted().await.1 >= 1);
}

const SETTLE: Duration = Duration::from_mins(2);

async fn retitle(house: &House, event: EventId, title: &str, notify: Notify) -> Result<Event, ActionError> {
    let title = Title::parse(title).unwrap();
    let change = move |tx: &mut store::WriteTx<'_>, event: &mut Held| {
        let plan = EventPlan {
            title,
            ..event.plan.clone()
        };
        events::revise(tx, event, plan, notify)
    };
    house.change(event, change).await
}

/// An event whose publication was told.
async fn told(test: &TestStore) -> (House, Event) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 3).await;
    assert_eq!(house.fan_out().await, 1, "a publication does not wait");
    for listed in house.invited(event.id).await {
        house.send(listed.invitation.id).await;
    }
    house.drain().await;
    (house, event)
}

async fn changes_gather_each_from_the_one_before_but_not_for_ever(test: TestStore) {
    let (house, event) = told(&test).await;
    let edit = |number: u32| {
        let title = format!("Meetup {number}");
        let house = house.clone();
        async move {
            retitle(&house, event.id, &title, Notify::Settled(SETTLE))
                .await
                .unwrap();
        }
    };
    edit(0).await;
    assert_eq!(
        house.drain().await,
        ["acquaint.event.updated.v1"],
        "outsiders hear at once"
    );
    test.clock.advance(Duration::from_secs(119));
    edit(1).await;
    test.clock.advance(Duration::from_secs(119));
    assert_eq!(house.fan_out().await, 0);
    test.clock.advance(Duration::from_secs(1));
    assert_eq!(house.fan_out().await, 1);
    let owed = test.store.read(store::waiting::count).await.unwrap().letters;
    assert_eq!(owed, 3);
    // Ten minutes after the first of them.
    for number in 2..12 {
        assert_eq!(house.fan_out().await, 0, "{number}");
        edit(number).await;
        test.clock.advance(Duration::from_mins(1));
    }
    assert_eq!(house.fan_out().await, 1);
}

async fn what_goes_at_once_takes_along_what_has_gathered(test: TestStore) {
    let (house, event) = told(&test).await;
    retitle(&house, event.id, "Other", Notify::Settled(SETTLE))
        .await
        .unwrap();
    house
        .change(event.id, |tx, event| events::cancel(tx, event, None))
        .await
        .unwrap();
    assert_eq!(house.fan_out().await, 1);
    house.change(event.id, events::restore).await.unwrap();
    assert_eq!(house.fan_out().await, 1);
    test.clock.advance(SETTLE * 10);
    assert_eq!(house.fan_out().await, 0, "nothing is left to tell");
    // Within a day of the start nothing gathers.
    let starts = event.plan.schedule.starts_at();
    test.clock
        .advance(starts.minus(Duration::from_hours(24)).since(test.store.now()));
    retitle(&house, event.id, "Third", Notify::Settled(SETTLE))
        .await
        .unwrap();
    assert_eq!(house.fan_out().await, 1);
}

async fn a_quiet_change_is_told_to_nobody(test: TestStore) {
    let (house, event) = told(&test).await;
    let before = event.plan.clone();
    let event = retitle(&house, event.id, "Other", Notify::Nobody).await.unwrap();
    assert_ne!(event.plan, before);
    test.clock.advance(SETTLE * 10);
    assert_eq!(house.fan_out().await, 0);
    let ids = house
        .invited(event.id)
        .await
        .iter()
        .map(|listed| listed.invitation.id)
        .collect();
    assert!(house.claim(ids).await.is_empty(), "nobody is owed a letter");
    let schedule = sample::schedule("2026-12-04T18:30", "2026-12-04T21:00");
    let moved = EventPlan {
        schedule,
        ..event.plan.clone()
    };
    let refused = house
        .change(event.id, move |tx, event| {
            events::revise(tx, event, moved, Notify::Nobody)
        })
        .await;
    assert!(matches!(refused, Err(ActionError::MustBeTold(_))));
    assert_eq!(house.reload(event.id).await, event);
}
