//! Events: finding them, and what a change writes.

use std::time::Duration;

use actions::ActionError;
use domain::Instant;
use domain::event::notify::Notify;
use domain::event::{EventPlan, EventStatus, Visibility, WrongStatus};
use domain::feed::Window;
use domain::reply::Proposed;
use domain::rsvp::seating::Refusal;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Series;
use domain::values::text::Title;
use store::Page;
use store::event::events::EventFilter;
use store::rsvp::proposals;
use testkit::{TestStore, sample};

use crate::house::{House, write};
use crate::owner::{Held, events};

crate::on_both!(
    an_event_comes_back_as_it_was_made,
    events_are_listed_by_start_in_pages,
    changes_raise_the_numbers_that_they_should,
    a_capacity_below_the_seats_taken_changes_nothing,
    the_feed_shows_what_is_public_and_cancelled_events_for_a_while,
    what_comes_next_is_what_is_not_over,
    only_a_draft_is_deleted_and_then_all_of_it,
);

async fn an_event_comes_back_as_it_was_made(test: TestStore) {
    let house = House::build(&test.store).await;
    let draft = house.draft(sample::event_plan("Ünïcode 🎉", Some(3)), 2).await;
    assert_eq!(house.reload(draft.id).await, draft);
    assert_eq!(draft.counts.invited, 2);
    let slug = draft.slug.clone();
    let (event, group) = write(&test.store, move |tx| events::by_slug(tx, &slug)).await.unwrap();
    assert_eq!((event, group), (draft, house.group));
}

async fn events_are_listed_by_start_in_pages(test: TestStore) {
    let house = House::build(&test.store).await;
    for day in [5, 3, 4, 3] {
        let schedule = sample::schedule(&format!("2026-12-0{day}T18:00"), &format!("2026-12-0{day}T20:00"));
        let plan = EventPlan {
            schedule,
            ..sample::event_plan(&format!("Day {day}"), None)
        };
        house.draft(plan, 0).await;
    }
    let group = house.group.id;
    let (mut days, mut after) = (Vec::new(), None);
    loop {
        let page = Page { after, limit: 1 };
        let found = write(&test.store, move |tx| {
            events::list(tx, group, &EventFilter::default(), page)
        })
        .await;
        let Some(event) = found.into_iter().next() else { break };
        after = Some((event.plan.schedule.starts_at(), event.id));
        days.push(event.plan.schedule.starts().day());
    }
    assert_eq!(days, [3, 3, 4, 5]);
    let filter = EventFilter {
        from: Some("2026-12-04T00:00:00Z".parse().unwrap()),
        to: Some("2026-12-05T00:00:00Z".parse().unwrap()),
        status: Some(EventStatus::Draft),
        ..EventFilter::default()
    };
    let page = Page { after: None, limit: 10 };
    assert_eq!(
        write(&test.store, move |tx| events::list(tx, group, &filter, page))
            .await
            .len(),
        1
    );
    let published = EventFilter {
        status: Some(EventStatus::Published),
        ..EventFilter::default()
    };
    assert!(
        write(&test.store, move |tx| events::list(tx, group, &published, page))
            .await
            .is_empty()
    );
}

async fn changes_raise_the_numbers_that_they_should(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(5)), 1).await;
    house.drain().await;
    let plan = event.plan.clone();
    let retitled = EventPlan {
        title: Title::parse("Other").unwrap(),
        ..plan.clone()
    };
    let event = house
        .change(event.id, |tx, event| {
            events::revise(tx, event, retitled, Notify::AT_ONCE)
        })
        .await
        .unwrap();
    assert_eq!((event.sequence, event.revision, event.letter_revision), (0, 3, 2));
    let schedule = sample::schedule("2026-12-04T18:30", "2026-12-04T21:00");
    let moved = EventPlan { schedule, ..plan };
    let event = house
        .change(event.id, |tx, event| events::revise(tx, event, moved, Notify::AT_ONCE))
        .await
        .unwrap();
    assert_eq!((event.sequence, event.material_sequence), (1, 1));
    let quiet = EventPlan {
        guests_max: 0,
        ..event.plan.clone()
    };
    let event = house
        .change(event.id, |tx, event| events::revise(tx, event, quiet, Notify::AT_ONCE))
        .await
        .unwrap();
    assert_eq!((event.sequence, event.revision), (1, 5));
    // The last is of no consequence to who is invited, and told to outsiders all the same.
    assert_eq!(house.drain().await, ["acquaint.event.updated.v1"; 3]);

    let event = house
        .change(event.id, |tx, event| events::cancel(tx, event, None))
        .await
        .unwrap();
    assert_eq!((event.status, event.sequence), (EventStatus::Cancelled, 2));
    let plan = event.plan.clone();
    let refused = house
        .change(event.id, move |tx, event| {
            events::revise(tx, event, EventPlan { guests_max: 1, ..plan }, Notify::AT_ONCE)
        })
        .await;
    assert!(matches!(refused, Err(ActionError::WrongStatus(WrongStatus::Cancelled))));
    let event = house.change(event.id, events::restore).await.unwrap();
    assert_eq!(
        (event.status, event.sequence, event.material_sequence),
        (EventStatus::Published, 3, 3)
    );
}

async fn a_capacity_below_the_seats_taken_changes_nothing(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(3)), 2).await;
    let rsvp_queue = store::RsvpQueue::start(test.store.clone(), 1);
    for listed in house.invited(event.id).await {
        crate::house::say(&rsvp_queue, listed.invitation.id, domain::rsvp::status::Answer::Yes)
            .await
            .unwrap();
    }
    let smaller = EventPlan {
        capacity: Some(1),
        ..event.plan.clone()
    };
    let refused = house
        .change(event.id, |tx, event| {
            events::revise(tx, event, smaller, Notify::AT_ONCE)
        })
        .await;
    assert!(matches!(
        refused,
        Err(ActionError::Refused(Refusal::BelowTaken { taken: 2 }))
    ));
    assert_eq!(house.reload(event.id).await.plan, event.plan);
}

async fn the_feed_shows_what_is_public_and_cancelled_events_for_a_while(test: TestStore) {
    let house = House::build(&test.store).await;
    house.draft(sample::event_plan("Draft", None), 0).await;
    let public = house.event(sample::event_plan("Public", None), 0).await;
    let hidden = EventPlan {
        visibility: Visibility::Unlisted,
        ..sample::event_plan("Hidden", None)
    };
    house.event(hidden, 0).await;
    let group = house.group.id;
    let feed = move |tx: &mut store::WriteTx<'_>| {
        let window = Window::at(tx.now());
        events::in_feed(tx, group, window)
    };
    assert_eq!(write(&test.store, feed).await, std::slice::from_ref(&public));
    house
        .change(public.id, |tx, event| events::cancel(tx, event, None))
        .await
        .unwrap();
    assert_eq!(write(&test.store, feed).await.len(), 1);
    test.clock.advance(Duration::from_hours(31 * 24));
    assert!(write(&test.store, feed).await.is_empty());
}

async fn what_comes_next_is_what_is_not_over(test: TestStore) {
    let house = House::build(&test.store).await;
    let weekly = |title: &str, starts: &str, ends: &str| {
        let plan = plan_at(title, starts, ends);
        let rule = Recurrence::parse("FREQ=WEEKLY;COUNT=3").unwrap();
        let series = Series::new(rule, &plan.schedule).unwrap();
        EventPlan {
            series: Some(series),
            ..plan
        }
    };
    for plan in [
        plan_at("Over", "2026-12-09T18:00:00", "2026-12-09T20:00:00"),
        plan_at("Under way", "2026-11-20T18:00:00", "2026-12-12T20:00:00"),
        weekly("Series over", "2026-11-15T18:00:00", "2026-11-15T20:00:00"),
        weekly("Series", "2026-12-01T18:00:00", "2026-12-01T20:00:00"),
        plan_at("Last", "2027-06-01T18:00:00", "2027-06-01T20:00:00"),
        plan_at("Next", "2026-12-11T18:00:00", "2026-12-11T20:00:00"),
        weekly("Second", "2026-12-12T18:00:00", "2026-12-12T20:00:00"),
        EventPlan {
            visibility: Visibility::Unlisted,
            ..plan_at("Hidden", "2026-12-11T18:00:00", "2026-12-11T20:00:00")
        },
    ] {
        house.event(plan, 0).await;
    }
    house
        .draft(plan_at("Draft", "2026-12-11T18:00:00", "2026-12-11T20:00:00"), 0)
        .await;
    let now: Instant = "2026-12-10T12:00:00Z".parse().unwrap();
    test.clock.advance(now.since(test.store.now()));
    let group = house.group.id;
    for (most, expected) in [
        (3, vec!["Under way", "Series", "Next", "Second", "Last"]),
        (1, vec!["Series", "Next"]),
    ] {
        let coming = write(&test.store, move |tx| events::coming(tx, group, most)).await;
        let titles: Vec<_> = coming.iter().map(|event| event.plan.title.as_str()).collect();
        assert_eq!(titles, expected);
    }
}

fn plan_at(title: &str, starts: &str, ends: &str) -> EventPlan {
    EventPlan {
        schedule: sample::schedule(starts, ends),
        ..sample::event_plan(title, None)
    }
}

async fn only_a_draft_is_deleted_and_then_all_of_it(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Published", None), 1).await;
    let refused = house.change(event.id, events::delete_draft).await;
    assert!(matches!(refused, Err(ActionError::WrongStatus(WrongStatus::NotADraft))));
    let draft = house.draft(sample::event_plan("Draft", None), 3).await;
    let id = draft.id;
    // Whoever was shown their page early may propose another time.
    let guest = house.guest(id, 1).await;
    let proposed = Proposed {
        day: None,
        starts_at: Some(test.store.now()),
        ends_at: None,
        note: None,
    };
    write(&test.store, move |tx| {
        proposals::add(tx, uuid::Uuid::from_u128(7), &guest, &proposed)
    })
    .await;
    let who = house.who();
    let delete = move |tx: &mut store::WriteTx<'_>| {
        let mut held = Held::lock(tx, who, id)?;
        events::delete_draft(tx, &mut held)
    };
    test.store.write(delete).await.unwrap();
    assert_eq!(write(&test.store, move |tx| events::get(tx, id)).await, None);
}
