//! Seats that are held for who asks on an event's page: in any order with answers, capacities and time, the log replays to
//! the seats as they are; and what becomes of one that nobody confirms.

use std::time::Duration;

use actions::ActionError;
use actions::invitations::{AskForSeat, ask};
use domain::event::notify::Notify;
use domain::event::{Event, EventPlan};
use domain::mail::delivery::DeliveryState;
use domain::mail::delivery::Verdict;
use domain::mail::kind::LetterKind;
use domain::rsvp::seating::{Reason, WaitlistMode};
use domain::rsvp::status::{Answer, RsvpStatus, Source};
use domain::task::TaskKind;
use domain::values::text::PersonName;
use domain::{EventId, InvitationId, MailAddress};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use store::mail::deliveries;
use store::mail::letters::Due;
use store::rsvp::invitations;
use store::rsvp::seats::{self, holds, offers};
use store::{AnswerRequest, Page, RsvpQueue, StoreError, own_page, task};
use testkit::{TestStore, sample};

use crate::house::{House, request, say, write};
use crate::owner::{Held, events};
use crate::rsvp_queue::check_books;

crate::on_both!(
    the_books_agree_whatever_is_held,
    a_seat_that_nobody_confirms_goes_to_who_waits,
    who_confirms_gives_a_name_and_is_from_the_page,
    who_is_known_gets_their_link_and_keeps_what_they_said,
    one_address_is_written_to_three_times_a_day,
    who_only_asked_is_invited_like_anybody,
    an_offer_runs_from_its_letter_and_passes_on_where_that_comes_back,
);

const ALL: Page<i64> = Page {
    after: None,
    limit: 10_000,
};

pub(crate) async fn asks(house: &House, rsvp_queue: &RsvpQueue, event: &Event, who: &str, network: &str) {
    let asked = AskForSeat {
        event: event.slug.clone(),
        address: MailAddress::parse(&format!("{who}@example.org")).unwrap(),
        network: Some(network.parse().unwrap()),
        language: None,
    };
    ask(&house.store, rsvp_queue, asked).await.unwrap();
}

async fn found(house: &House, event: EventId, who: &str) -> invitations::InvitationListItem {
    let address = format!("{who}@example.org");
    let mut all = house.invited(event).await.into_iter();
    all.find(|one| one.invitation.address.as_str() == address).unwrap()
}

async fn status(house: &House, event: EventId, who: &str) -> RsvpStatus {
    found(house, event, who).await.invitation.status
}

/// What became of the letters with a link, after they were claimed.
async fn links(house: &House, event: EventId) -> Vec<(String, DeliveryState)> {
    let page = Page {
        after: None,
        limit: 1_000,
    };
    let list = || async {
        let listed = house.store.read(move |tx| deliveries::list(tx, event, page)).await;
        let mut listed = listed.map_err(|error: StoreError| error).unwrap();
        listed.retain(|one| one.kind == LetterKind::ConfirmSeat);
        listed
    };
    let due = list().await.into_iter().map(|one| Due::Enqueued(one.id)).collect();
    house.claim_due(due).await;
    let listed = list().await.into_iter();
    listed.map(|one| (one.recipient.to_string(), one.state)).collect()
}

#[derive(Clone, Debug)]
enum Step {
    Ask(u8, u8),
    Answer(usize, Answer, u16),
    Withdraw(usize),
    Capacity(Option<u32>),
    Approval(bool),
    Mode(WaitlistMode),
    /// All letters go out.
    Letters,
    Decide(usize, bool),
    Minutes(u64),
    /// The clock is set back.
    Back(u64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let answer = prop_oneof![3 => Just(Answer::Yes), 2 => Just(Answer::No), 1 => Just(Answer::Maybe)];
    let step = prop_oneof![
        6 => (0_u8..10, 0_u8..6).prop_map(|(who, network)| Step::Ask(who, network)),
        8 => (0_usize..14, answer, 0_u16..3).prop_map(|(who, answer, guests)| Step::Answer(who, answer, guests)),
        1 => (0_usize..14).prop_map(Step::Withdraw),
        2 => proptest::option::weighted(0.9, 1_u32..9).prop_map(Step::Capacity),
        1 => any::<bool>().prop_map(Step::Approval),
        4 => Just(Step::Letters),
        2 => prop_oneof![Just(WaitlistMode::Auto), Just(WaitlistMode::Promote), Just(WaitlistMode::Offer), Just(WaitlistMode::Lottery)].prop_map(Step::Mode),
        4 => (0_usize..14, any::<bool>()).prop_map(|(who, accept)| Step::Decide(who, accept)),
        3 => (1_u64..600).prop_map(Step::Minutes),
        1 => (1_u64..300).prop_map(Step::Back),
    ];
    proptest::collection::vec(step, 60)
}

async fn the_books_agree_whatever_is_held(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let mut runner = TestRunner::default();
    for _ in 0..3 {
        let event = house.event(sample::event_plan("Meetup", Some(4)), 4).await;
        let steps = steps().new_tree(&mut runner).unwrap().current();
        println!("{steps:?}");
        for step in steps {
            take(&test, &house, &rsvp_queue, &event, step).await;
            // What is out of time is found by whatever comes next, and by a task.
            write(&house.store, move |tx| holds::expire(tx, event.id)).await;
            check_books(&house, event.id).await;
            let held = house.invited(event.id).await.into_iter();
            let mut held = held.filter_map(|one| one.invitation.status.held_until());
            assert!(held.all(|until| until > house.store.now()));
        }
    }
}

async fn take(test: &TestStore, house: &House, rsvp_queue: &RsvpQueue, event: &Event, step: Step) {
    let ids: Vec<InvitationId> = house
        .invited(event.id)
        .await
        .iter()
        .map(|one| one.invitation.id)
        .collect();
    // What is refused must leave the books as they are; that is checked like all else.
    match step {
        Step::Ask(who, network) => {
            let (who, network) = (format!("asks{who}"), format!("192.0.2.{network}"));
            asks(house, rsvp_queue, event, &who, &network).await;
        }
        Step::Answer(who, answer, guests) if who < ids.len() => {
            drop(rsvp_queue.answer(request(ids[who], answer, guests)).await);
        }
        Step::Withdraw(who) if who < ids.len() => {
            let id = ids[who];
            let withdrawn = house
                .change(event.id, move |tx, event| Ok(invitations::withdraw(tx, event, id)?))
                .await;
            withdrawn.unwrap();
        }
        Step::Capacity(capacity) => {
            let mut plan = house.reload(event.id).await.plan;
            plan.capacity = capacity;
            revise(house, event, plan).await;
        }
        Step::Approval(on) => {
            let mut plan = house.reload(event.id).await.plan;
            plan.details.approval = on;
            revise(house, event, plan).await;
        }
        Step::Letters => {
            for claimed in house.claim(ids).await {
                house.mark(&claimed, Verdict::Accepted).await;
            }
            let id = event.id;
            write(&house.store, move |tx| offers::see_to(tx, id)).await;
        }
        Step::Mode(mode) => {
            let mut plan = house.reload(event.id).await.plan;
            plan.details.waitlist_mode = mode;
            revise(house, event, plan).await;
        }
        Step::Decide(who, accept) if who < ids.len() => {
            let id = ids[who];
            let decide = if accept { seats::accept } else { seats::decline };
            write(&house.store, move |tx| {
                let (mut event, invitation) = invitations::locked(tx, id)?.unwrap();
                decide(tx, &mut event, &invitation).map(drop)
            })
            .await;
        }
        Step::Minutes(minutes) => test.clock.advance(Duration::from_mins(minutes)),
        Step::Back(minutes) => {
            let before = house.store.now().minus(Duration::from_mins(minutes));
            test.clock.set(&before.to_string());
        }
        _ => {}
    }
}

async fn revise(house: &House, event: &Event, plan: EventPlan) {
    let revised = house
        .change(event.id, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
        .await;
    drop(revised.map_err(|error: ActionError| error));
}

async fn a_seat_that_nobody_confirms_goes_to_who_waits(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(sample::event_plan("Meetup", Some(1)), 1).await;
    asks(&house, &rsvp_queue, &event, "ada", "192.0.2.1").await;
    let RsvpStatus::Held { until } = status(&house, event.id, "ada").await else {
        panic!("none is held")
    };
    let counts = house.reload(event.id).await.counts;
    assert_eq!((counts.held, counts.seats_taken, counts.going), (1, 1, 0));
    let guest = found(&house, event.id, "guest1").await.invitation;
    let waits = say(&rsvp_queue, guest.id, Answer::Yes).await.unwrap();
    assert!(matches!(waits.opened.invitation.status, RsvpStatus::Waiting { .. }));
    assert_eq!(
        links(&house, event.id).await,
        [("ada@example.org".to_owned(), DeliveryState::Sending)]
    );

    test.clock.advance(until.since(house.store.now()));
    let due = write(&house.store, |tx| {
        task::claim(tx, TaskKind::HoldExpiry, 10, Duration::from_secs(30))
    })
    .await;
    assert_eq!(due.len(), 1);
    assert_eq!(write(&house.store, move |tx| holds::expire(tx, event.id)).await, None);
    assert_eq!(status(&house, event.id, "ada").await, RsvpStatus::Unanswered);
    assert_eq!(
        status(&house, event.id, "guest1").await,
        RsvpStatus::Going { guests: 0 }
    );
    let log = house.store.read(move |tx| seats::log(tx, event.id, ALL)).await;
    let log = log.map_err(|error: StoreError| error).unwrap();
    let reasons: Vec<_> = log.iter().map(|one| one.step().unwrap().reason).collect();
    assert_eq!(
        reasons,
        [
            Reason::Asked,
            Reason::Answered,
            Reason::NotConfirmed,
            Reason::NextInLine
        ]
    );
    check_books(&house, event.id).await;
    // Late, the link leads to the waitlist.
    let ada = found(&house, event.id, "ada").await.invitation.id;
    let late = say(&rsvp_queue, ada, Answer::Yes).await.unwrap();
    assert!(matches!(late.opened.invitation.status, RsvpStatus::Waiting { .. }));
}

async fn who_confirms_gives_a_name_and_is_from_the_page(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let plan = EventPlan {
        guests_max: 2,
        ..sample::event_plan("Meetup", Some(4))
    };
    let event = house.event(plan, 0).await;
    asks(&house, &rsvp_queue, &event, "ada", "192.0.2.1").await;
    let asked = found(&house, event.id, "ada").await.invitation;
    assert_eq!((asked.source, asked.name.as_str()), (Some(Source::Page), ""));
    // Nothing but the link is owed: no invitation, and nothing for a calendar.
    assert!(house.claim(vec![asked.id]).await.is_empty());
    let yes = AnswerRequest {
        name: Some(PersonName::parse("Ada L.").unwrap()),
        ..request(asked.id, Answer::Yes, 1)
    };
    rsvp_queue.answer(yes).await.unwrap();
    let confirmed = found(&house, event.id, "ada").await.invitation;
    assert_eq!(confirmed.status, RsvpStatus::Going { guests: 1 });
    assert_eq!(
        (confirmed.source, confirmed.name.as_str()),
        (Some(Source::Page), "Ada L.")
    );
    assert_eq!(
        house.send(asked.id).await.rsvp().unwrap().letter.kind,
        LetterKind::Confirmation
    );
    let counts = house.reload(event.id).await.counts;
    assert_eq!((counts.held, counts.seats_taken, counts.going), (0, 2, 1));
    check_books(&house, event.id).await;
}

async fn who_is_known_gets_their_link_and_keeps_what_they_said(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(sample::event_plan("Meetup", Some(9)), 2).await;
    let [first, second] = [house.guest(event.id, 1).await, house.guest(event.id, 2).await];
    say(&rsvp_queue, first.id, Answer::No).await.unwrap();
    let name = |one: &domain::invitation::Invitation| one.address.as_str().split('@').next().unwrap().to_owned();
    for (guest, network) in [(&first, "192.0.2.1"), (&second, "192.0.2.2")] {
        asks(&house, &rsvp_queue, &event, &name(guest), network).await;
    }
    assert_eq!(house.guest(event.id, 1).await.status, RsvpStatus::Declined);
    let held = house.guest(event.id, 2).await;
    assert!(held.status.held_until().is_some() && held.source.is_none());
    let told = write(&test.store, move |tx| own_page::data(tx, held.person))
        .await
        .unwrap();
    assert_eq!(told.invitations[0].held_network.as_deref(), Some("192.0.2.2"));
    assert_eq!(links(&house, event.id).await.len(), 2);
    // Whom the organizer uninvited, no page invites.
    let id = second.id;
    let uninvited = house
        .change(event.id, move |tx, event| Ok(invitations::withdraw(tx, event, id)?))
        .await;
    assert_eq!(uninvited.unwrap().counts.held, 0);
    test.clock.advance(Duration::from_mins(2));
    asks(&house, &rsvp_queue, &event, &name(&second), "192.0.2.2").await;
    assert_eq!(links(&house, event.id).await.len(), 2);
    check_books(&house, event.id).await;
}

async fn one_address_is_written_to_three_times_a_day(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(sample::event_plan("Meetup", Some(9)), 0).await;
    for _ in 0..6 {
        asks(&house, &rsvp_queue, &event, "ada", "192.0.2.1").await;
        test.clock.advance(Duration::from_mins(2));
    }
    assert_eq!(links(&house, event.id).await.len(), 3);
    test.clock.advance(Duration::from_hours(24));
    asks(&house, &rsvp_queue, &event, "ada", "192.0.2.1").await;
    assert_eq!(links(&house, event.id).await.len(), 4);
}

async fn who_only_asked_is_invited_like_anybody(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(sample::event_plan("Meetup", Some(9)), 0).await;
    asks(&house, &rsvp_queue, &event, "guest1", "192.0.2.1").await;
    let invite = |tx: &mut store::WriteTx<'_>, event: &mut Held| {
        assert_eq!(invitations::invite(tx, event, &sample::invitees(1))?.created, 1);
        Ok(())
    };
    house.change(event.id, invite).await.unwrap();
    let invited = found(&house, event.id, "guest1").await.invitation;
    assert!(invited.status.held_until().is_some() && invited.source.is_none());
    let letter = house.send(invited.id).await;
    assert_eq!(letter.rsvp().unwrap().letter.kind, LetterKind::Invitation);
    check_books(&house, event.id).await;
}

async fn an_offer_runs_from_its_letter_and_passes_on_where_that_comes_back(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let mut plan = sample::event_plan("Meetup", Some(1));
    plan.details.waitlist_mode = WaitlistMode::Offer;
    let event = house.event(plan, 3).await.id;
    let guest = async |number| house.guest(event, number).await;
    for number in 1..=3 {
        let id = guest(number).await.id;
        say(&rsvp_queue, id, Answer::Yes).await.unwrap();
        house.send(id).await;
    }
    say(&rsvp_queue, guest(1).await.id, Answer::No).await.unwrap();
    let (second, third) = (guest(2).await.id, guest(3).await.id);
    assert!(guest(2).await.status.offer().is_some_and(|offer| offer.until.is_none()));
    let letter = house.claim(vec![second]).await.pop().expect("a letter is owed");
    house.mark(&letter, Verdict::NoSuchAddress("gone".to_owned())).await;
    assert_eq!(write(&house.store, move |tx| offers::see_to(tx, event)).await, None);
    assert_eq!(guest(2).await.status, RsvpStatus::Waiting { guests: 0, arrival: 1 });
    assert!(guest(3).await.status.offer().is_some());
    house.send(third).await;
    let until = write(&house.store, move |tx| offers::see_to(tx, event))
        .await
        .expect("its time runs");
    assert_eq!(guest(3).await.status.offer().and_then(|offer| offer.until), Some(until));
    test.clock.advance(until.since(house.store.now()));
    write(&house.store, move |tx| offers::see_to(tx, event)).await;
    assert_eq!(guest(3).await.status, RsvpStatus::Unanswered);
    let log = house.store.read(move |tx| seats::log(tx, event, ALL)).await.unwrap();
    let reasons: Vec<Reason> = log.iter().skip(4).map(|one| one.step().unwrap().reason).collect();
    let wanted = [
        Reason::NextInLine,
        Reason::Unreachable,
        Reason::FirstThatFits,
        Reason::LetterTaken,
        Reason::OfferLapsed,
    ];
    assert_eq!(reasons, wanted);
}
