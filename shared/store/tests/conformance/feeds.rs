//! Personal feeds: what is in them, what marks a change, and how an address ends.

use std::time::Duration;

use domain::event::{Event, EventPlan};
use domain::feed::Window;
use domain::rsvp::status::{Answer, Entry};
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Series;
use domain::{Instant, InvitationId};
use store::rsvp::feeds;
use store::rsvp::feeds::{FeedItem, Mark};
use store::rsvp::invitations;
use store::{Page, RsvpQueue};
use testkit::{TestStore, sample};

use crate::house::{House, say, write};
use crate::owner::{Held, events};

crate::on_both!(
    a_feed_shows_where_its_person_stands,
    feeds_hold_the_nearest_of_what_is_to_come_and_the_newest_of_what_is_past,
    who_is_uninvited_sees_it_called_off_for_a_while_if_they_knew_of_it,
    the_marks_are_those_of_what_is_listed_and_change_with_it,
    a_new_address_ends_all_of_one_organizer_s_and_no_others,
);

async fn listed(house: &House, guest: InvitationId) -> (Vec<Mark>, Vec<FeedItem>) {
    write(&house.store, move |tx| {
        let window = Window::at(tx.now());
        let owner = feeds::owner(tx, guest)?.unwrap();
        Ok((feeds::marks(tx, &owner, window)?, feeds::listed(tx, &owner, window)?))
    })
    .await
}

/// Titles, what is shown of them, and SEQUENCE.
async fn shown(house: &House, guest: InvitationId) -> Vec<(String, Entry, u32)> {
    let window = Window::at(write(&house.store, |tx| Ok(tx.now())).await);
    let (_, mut listed) = listed(house, guest).await;
    listed.sort_by_key(|one| one.event.plan.title.to_string());
    listed
        .iter()
        .filter_map(|one| {
            let sequence = one.invitation.sequence(one.event.sequence);
            Some((one.event.plan.title.to_string(), one.entry(window)?, sequence))
        })
        .collect()
}

async fn a_feed_shows_where_its_person_stands(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let full = house.event(sample::event_plan("Full", Some(1)), 2).await;
    say(&rsvp_queue, house.guest(full.id, 1).await.id, Answer::Yes)
        .await
        .unwrap();
    let waiting = house.guest(full.id, 2).await.id;
    say(&rsvp_queue, waiting, Answer::Yes).await.unwrap();
    for (title, answer) in [("Maybe", Answer::Maybe), ("No", Answer::No), ("Yes", Answer::Yes)] {
        let event = house.event(sample::event_plan(title, None), 2).await;
        say(&rsvp_queue, house.guest(event.id, 2).await.id, answer)
            .await
            .unwrap();
    }
    house.event(sample::event_plan("Unanswered", None), 2).await;
    house.draft(sample::event_plan("Draft", None), 2).await;
    house.event(sample::event_plan("Without", None), 1).await;
    let expected = [
        ("Full", Entry::Tentative, 1),
        ("Maybe", Entry::Tentative, 0),
        ("Unanswered", Entry::Tentative, 0),
        ("Yes", Entry::Firm, 0),
    ];
    let expected = expected.map(|(title, entry, sequence)| (title.to_owned(), entry, sequence));
    assert_eq!(shown(&house, waiting).await, expected);
}

async fn feeds_hold_the_nearest_of_what_is_to_come_and_the_newest_of_what_is_past(test: TestStore) {
    let house = House::build(&test.store).await;
    let now: Instant = "2030-12-08T12:00:00Z".parse().unwrap();
    test.clock.advance(now.since(test.store.now()));
    let (group, who) = (house.group.clone(), house.who());
    let mut weekly = plan("Series", "2024-01-05", 0);
    weekly.series = Some(Series::new(Recurrence::parse("FREQ=WEEKLY").unwrap(), &weekly.schedule).unwrap());
    let past = (0..u32::from(Window::MOST_PAST) + 2).map(|number| plan("Past", "2030-12-09", number));
    let to_come = (0..u32::from(Window::MOST_TO_COME) + 2).map(|number| plan("To come", "2031-01-01", number));
    let plans: Vec<EventPlan> = past.chain(to_come).chain([weekly]).collect();
    // Some at a time: a transaction has its deadline, and this machine may be busy.
    for plans in plans.chunks(100).map(<[EventPlan]>::to_vec) {
        let group = group.clone();
        write(&test.store, move |tx| {
            for plan in plans {
                let id = events::create(tx, &group, plan)?.id;
                let mut event = Held::lock(tx, who, id)?;
                invitations::invite(tx, &mut event, &sample::invitees(1))?;
                events::publish(tx, &mut event).unwrap();
            }
            Ok(())
        })
        .await;
    }
    test.clock.advance(Duration::from_hours(48));
    let group = house.group.id;
    let feed = write(&test.store, move |tx| {
        let window = Window::at(tx.now());
        events::in_feed(tx, group, window)
    })
    .await;
    let starts = |events: &mut dyn Iterator<Item = &Event>| {
        events
            .map(|event| event.plan.schedule.starts().to_string())
            .collect::<Vec<_>>()
    };
    let shown = starts(&mut feed.iter());
    assert_eq!(shown.len(), usize::from(Window::MOST_PAST + Window::MOST_TO_COME));
    assert_eq!(shown[0], "2030-12-09T00:02:00", "the oldest are left out");
    assert_eq!(
        shown[usize::from(Window::MOST_PAST)],
        "2024-01-05T00:00:00",
        "the series goes on"
    );
    assert_eq!(shown.last().unwrap(), "2031-01-01T16:38:00", "and those furthest off");

    let guest = write(&test.store, {
        let id = feed[0].id;
        move |tx| Ok(invitations::list(tx, id, Page { after: None, limit: 1 })?.swap_remove(0))
    })
    .await;
    let (marks, listed) = listed(&house, guest.invitation.id).await;
    assert_eq!(starts(&mut listed.iter().map(|one| &one.event)), shown);
    assert_eq!(marks, listed.iter().map(FeedItem::mark).collect::<Vec<_>>());
}

/// An event of a minute, so many minutes after the beginning of a day.
fn plan(title: &str, day: &str, minutes: u32) -> EventPlan {
    let time = |minutes: u32| format!("{day}T{:02}:{:02}:00", minutes / 60, minutes % 60);
    EventPlan {
        schedule: sample::schedule(&time(minutes), &time(minutes + 1)),
        ..sample::event_plan(title, None)
    }
}

async fn who_is_uninvited_sees_it_called_off_for_a_while_if_they_knew_of_it(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 2).await;
    let (told, untold) = (house.guest(event.id, 1).await.id, house.guest(event.id, 2).await.id);
    house.send(told).await;
    for guest in [told, untold] {
        house
            .change(event.id, move |tx, event| Ok(invitations::withdraw(tx, event, guest)?))
            .await
            .unwrap();
    }
    assert_eq!(shown(&house, told).await, [("Meetup".to_owned(), Entry::None, 1)]);
    assert!(shown(&house, untold).await.is_empty());
    test.clock.advance(Duration::from_hours(32 * 24));
    assert!(shown(&house, told).await.is_empty());
}

async fn the_marks_are_those_of_what_is_listed_and_change_with_it(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(sample::event_plan("Meetup", Some(1)), 2).await;
    let (first, second) = (house.guest(event.id, 1).await.id, house.guest(event.id, 2).await.id);
    let mut seen: Vec<Vec<Mark>> = Vec::new();
    for step in 0..5 {
        test.clock.advance(Duration::from_mins(1));
        match step {
            0 => drop(say(&rsvp_queue, first, Answer::Yes).await.unwrap()),
            1 => drop(say(&rsvp_queue, second, Answer::Yes).await.unwrap()),
            // The seat goes to the second, who did nothing.
            2 => drop(say(&rsvp_queue, first, Answer::No).await.unwrap()),
            3 => drop(
                house
                    .change(event.id, |tx, event| events::cancel(tx, event, None))
                    .await
                    .unwrap(),
            ),
            _ => {}
        }
        let (marks, listed) = listed(&house, second).await;
        assert_eq!(marks, listed.iter().map(FeedItem::mark).collect::<Vec<_>>());
        seen.push(marks);
    }
    assert!(
        seen[0] != seen[1] && seen[1] != seen[2] && seen[2] != seen[3],
        "{seen:?}"
    );
    assert!(seen[1][0].changed_at < seen[2][0].changed_at);
    assert_eq!(seen[3], seen[4]);
}

async fn a_new_address_ends_all_of_one_organizer_s_and_no_others(test: TestStore) {
    let house = House::build(&test.store).await;
    let first = house.event(sample::event_plan("First", None), 2).await;
    let second = house.event(sample::event_plan("Second", None), 1).await;
    let (anna, again) = (house.guest(first.id, 1).await.id, house.guest(second.id, 1).await.id);
    let ben = house.guest(first.id, 2).await.id;
    write(&test.store, move |tx| {
        let owner = feeds::owner(tx, anna)?.unwrap();
        feeds::renew(tx, &owner)
    })
    .await;
    for (guest, version) in [(anna, 1), (again, 1), (ben, 0)] {
        let owner = write(&test.store, move |tx| feeds::owner(tx, guest)).await.unwrap();
        assert_eq!(owner.version, version);
    }
}
