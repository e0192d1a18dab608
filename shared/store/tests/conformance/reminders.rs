//! Reminders: a mail to each who has a seat, once, and what comes back of one.

use domain::event::EventPlan;
use domain::event::reminders::Reminders;
use domain::mail::delivery::Verdict;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::Answer;
use domain::task::TaskKind;
use domain::{DeliveryId, EventId, InvitationId};
use store::mail::letters::Due;
use store::mail::reminders::Reminded;
use store::mail::{bounces, deliveries, reminders};
use store::{Page, RsvpQueue, task};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, say, write};
use crate::owner::suppressions;

crate::on_both!(who_comes_is_reminded_once_and_one_that_comes_back_stops_further_mail);

async fn pages(house: &House, limit: u16) -> Vec<Reminded> {
    write(&house.store, move |tx| {
        let task = task::claim(tx, TaskKind::Reminder, 1, LEASE)?.remove(0);
        let mut came_of = vec![reminders::page(tx, &task, limit)?];
        while came_of.last() == Some(&Reminded::More) {
            came_of.push(reminders::page(tx, &task, limit)?);
        }
        Ok(came_of)
    })
    .await
}

async fn enqueued(house: &House, event: EventId) -> Vec<(DeliveryId, InvitationId)> {
    let page = Page { after: None, limit: 50 };
    let listed = write(&house.store, move |tx| deliveries::list(tx, event, page)).await;
    let all = listed.into_iter().filter(|one| one.kind == LetterKind::Reminder);
    all.map(|one| (one.id, one.invitation)).collect()
}

async fn who_comes_is_reminded_once_and_one_that_comes_back_stops_further_mail(test: TestStore) {
    let house = House::build(&test.store).await;
    let plan = EventPlan {
        reminders: Some(Reminders::new(vec![24]).unwrap()),
        ..sample::event_plan("Meetup", None)
    };
    let event = house.event(plan, 3).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let guests = [house.guest(event.id, 1).await.id, house.guest(event.id, 2).await.id];
    for guest in guests {
        say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    }
    test.clock.set("2026-12-02T17:30:00Z");
    assert_eq!(pages(&house, 1).await, [Reminded::More, Reminded::More, Reminded::All]);
    test.clock.advance(LEASE * 2);
    assert_eq!(pages(&house, 50).await, [Reminded::All], "as after a crash");
    let mails = enqueued(&house, event.id).await;
    assert_eq!(mails.iter().map(|(_, guest)| *guest).collect::<Vec<_>>(), guests);
    let due = mails.iter().map(|(mail, _)| Due::Enqueued(*mail)).collect();
    let claimed = house.claim_due(due).await;
    assert_eq!(claimed.len(), 2);
    house
        .mark(&claimed[0], Verdict::NoSuchAddress("550 no such user".to_owned()))
        .await;
    house.mark(&claimed[1], Verdict::Accepted).await;
    let sent = claimed[1].delivery;
    write(&house.store, move |tx| {
        let letter = bounces::find(tx, sent)?.unwrap();
        bounces::hard(tx, &letter, "5.1.1 no such user")
    })
    .await;
    for mail in claimed {
        let (person, group) = (mail.content.person().unwrap(), house.group.id);
        let found = write(&house.store, move |tx| suppressions::of(tx, person, group)).await;
        assert_eq!(found.len(), 1, "{}", mail.content.recipient());
    }
}
