//! What is asked once an event is over: of who came, by one letter, the morning after.

use actions::ActionError;
use actions::check_ins::{CheckInAsked, Comer, check_in};
use actions::invitations::InvitePolicy;
use domain::event::EventPlan;
use domain::event::notify::Notify;
use domain::event::questions::{AskedWhen, QuestionDraft, QuestionKind, Said, revised};
use domain::mail::delivery::Verdict;
use domain::mail::kind::LetterKind;
use domain::mail::suppression::Scope;
use domain::rsvp::status::Answer;
use domain::task::TaskKind;
use domain::values::text::Title;
use domain::{DeliveryId, EventId, Instant, InvitationId};
use store::mail::letters::Due;
use store::mail::{deliveries, feedback};
use store::rsvp::invitations;
use store::rsvp::invitations::answers;
use store::rsvp::seats::still_coming::Looked;
use store::{Page, RsvpQueue, task};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, say, write};
use crate::owner::{Held, events, suppressions};

crate::on_both!(
    who_came_is_asked_once_the_morning_after,
    where_nobody_was_checked_in_who_had_a_seat_is_asked,
    it_waits_for_an_event_that_was_moved,
);

/// It ends at 20:00 UTC on the third, in a zone an hour ahead.
fn plan() -> EventPlan {
    let mut plan = sample::event_plan("Meetup", None);
    let draft = QuestionDraft {
        id: Some("how".to_owned()),
        kind: QuestionKind::Text,
        label: Title::parse("How was it?").unwrap(),
        help: None,
        options: Vec::new(),
        required: false,
        when: AskedWhen::After,
        at_door: false,
    };
    plan.details.questions = revised(vec![draft], &[]).unwrap();
    plan
}

/// Lets the task look, two people a page; none: there is no task whose time has come.
async fn look(house: &House) -> Option<Looked> {
    write(&house.store, |tx| {
        let Some(task) = task::claim(tx, TaskKind::Feedback, 1, LEASE)?.pop() else {
            return Ok(None);
        };
        loop {
            match feedback::page(tx, &task, 2)? {
                Looked::More => {}
                Looked::Until(at) => return task::snooze(tx, &task, at).map(|()| Some(Looked::Until(at))),
                Looked::Done => return task::finish(tx, &task).map(|()| Some(Looked::Done)),
            }
        }
    })
    .await
}

async fn enqueued(house: &House, event: EventId) -> Vec<(DeliveryId, InvitationId)> {
    let page = Page { after: None, limit: 50 };
    let listed = write(&house.store, move |tx| deliveries::list(tx, event, page)).await;
    let all = listed.into_iter().filter(|one| one.kind == LetterKind::Feedback);
    all.map(|one| (one.id, one.invitation)).collect()
}

pub(crate) async fn come(house: &House, event: EventId, invitation: InvitationId) {
    let asked = CheckInAsked {
        event,
        comer: Comer::Invited(invitation),
        party: None,
        date: None,
        given_id: None,
        came_at: None,
        policy: InvitePolicy::default(),
    };
    let who = house.who();
    let unit = move |tx: &mut store::WriteTx<'_>| check_in(tx, who, &asked).map(drop);
    house.store.write(unit).await.unwrap();
}

async fn who_came_is_asked_once_the_morning_after(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(plan(), 6).await.id;
    let ids: Vec<_> = house.invited(event).await.iter().map(|one| one.invitation.id).collect();
    for id in &ids {
        say(&rsvp_queue, *id, Answer::Yes).await.unwrap();
    }
    test.clock.set("2026-12-03T18:00:00Z");
    // The sixth does not come.
    for id in &ids[..5] {
        come(&house, event, *id).await;
    }
    test.clock.set("2026-12-03T20:00:00Z");
    assert_eq!(look(&house).await, None, "not in the evening");
    // The second says how it was unasked, the third leaves the list, the fourth unsubscribes meanwhile.
    let how = house.reload(event).await.plan.details.questions.remove(0);
    let said = vec![(
        "how".to_owned(),
        Some(how.answered(Said::Words("Warm".to_owned()), house.store.now())),
    )];
    let (second, third) = (ids[1], ids[2]);
    write(&house.store, move |tx| answers::keep(tx, second, said)).await;
    let removed = move |tx: &mut store::WriteTx<'_>, event: &mut Held| {
        invitations::withdraw(tx, event, third).map_err(ActionError::from)
    };
    house.change(event, removed).await.unwrap();
    let (fourth, group) = (house.guest(event, 4).await.person, house.group.id);
    write(&house.store, move |tx| {
        suppressions::unsubscribe(tx, fourth, Scope::Group, group)
    })
    .await;

    test.clock.set("2026-12-04T07:00:00Z");
    assert_eq!(look(&house).await, Some(Looked::Done));
    let letters = enqueued(&house, event).await;
    let asked: Vec<_> = letters.iter().map(|(_, id)| *id).collect();
    assert_eq!(asked, [ids[0], ids[3], ids[4]]);
    let due = letters.iter().map(|(mail, _)| Due::Enqueued(*mail)).collect();
    let claimed = house.claim_due(due).await;
    assert_eq!(claimed.len(), 2, "who unsubscribed gets none");
    for letter in &claimed {
        house.mark(letter, Verdict::Accepted).await;
    }
    // Asked for again, since the organizer thought of another word, nobody is written to twice.
    let mut other = house.reload(event).await.plan;
    other.title = Title::parse("The meetup").unwrap();
    house
        .change(event, |tx, event| events::revise(tx, event, other, Notify::AT_ONCE))
        .await
        .unwrap();
    assert_eq!(look(&house).await, Some(Looked::Done));
    assert_eq!(enqueued(&house, event).await.len(), 3);
}

async fn where_nobody_was_checked_in_who_had_a_seat_is_asked(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(plan(), 4).await.id;
    let ids: Vec<_> = house.invited(event).await.iter().map(|one| one.invitation.id).collect();
    for (id, answer) in ids.iter().zip([Answer::Yes, Answer::No, Answer::Maybe]) {
        say(&rsvp_queue, *id, answer).await.unwrap();
    }
    // The worker was away, and comes back by night.
    test.clock.set("2026-12-05T23:00:00Z");
    assert_eq!(
        look(&house).await,
        Some(Looked::Until("2026-12-06T07:00:00Z".parse().unwrap()))
    );
    test.clock.set("2026-12-06T07:00:00Z");
    assert_eq!(look(&house).await, Some(Looked::Done));
    let letters = enqueued(&house, event).await;
    assert_eq!(letters.iter().map(|(_, id)| *id).collect::<Vec<_>>(), [ids[0]]);
}

async fn it_waits_for_an_event_that_was_moved(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(plan(), 1).await.id;
    say(&rsvp_queue, house.guest(event, 1).await.id, Answer::Yes)
        .await
        .unwrap();
    let held = async |starts: &str, ends: &str| {
        let mut plan = house.reload(event).await.plan;
        plan.schedule = sample::schedule(starts, ends);
        let move_to = |tx: &mut store::WriteTx<'_>, event: &mut Held| events::revise(tx, event, plan, Notify::AT_ONCE);
        house.change(event, move_to).await.unwrap();
    };
    held("2026-12-01T18:00", "2026-12-01T20:00").await;
    held("2026-12-10T18:00", "2026-12-11T02:00").await;
    test.clock.set("2026-12-04T12:00:00Z");
    assert_eq!(look(&house).await, None);
    // What ends by night is asked about in the morning of that day.
    test.clock.set("2026-12-11T07:00:00Z");
    assert_eq!(look(&house).await, Some(Looked::Done));
    let letters = enqueued(&house, event).await;
    assert_eq!(letters.len(), 1);
    // Held once more, the letter about the first time is not true any more.
    held("2026-12-20T18:00", "2026-12-20T20:00").await;
    let due = letters.iter().map(|(mail, _)| Due::Enqueued(*mail)).collect();
    assert!(house.claim_due(due).await.is_empty());
    let over: Instant = "2026-12-21T07:00:00Z".parse().unwrap();
    test.clock.set(&over.to_string());
    assert_eq!(look(&house).await, Some(Looked::Done));
    assert_eq!(enqueued(&house, event).await.len(), 2);
}
