//! Who has a seat is asked whether they still come, and loses it only if they were told in time; and a draw that was cut off
//! goes on, and replays from its log alone.

use std::fmt::Write;

use actions::ActionError;
use actions::check_ins::{CheckInAsked, Comer, check_in};
use actions::invitations::InvitePolicy;
use domain::event::notify::Notify;
use domain::event::questions::{GivenAnswer, Said};
use domain::event::{Counts, EventPlan};
use domain::mail::content::RsvpLetter;
use domain::mail::delivery::Verdict;
use domain::mail::kind::LetterKind;
use domain::rsvp::draw::DrawStep;
use domain::rsvp::seating::{Reason, WaitlistMode};
use domain::rsvp::status::{Answer, RsvpStatus};
use domain::schedule::Schedule;
use domain::task::TaskKind;
use domain::{DeliveryId, EventId, Instant, InvitationId};
use sha2::{Digest, Sha256};
use store::mail::deliveries;
use store::mail::letters::Due;
use store::rsvp::invitations;
use store::rsvp::invitations::answers;
use store::rsvp::seats::draw::Drawing;
use store::rsvp::seats::still_coming::Looked;
use store::rsvp::seats::{self, Logged, LoggedStep, draw, still_coming};
use store::{Page, RsvpQueue, task};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, request, say, write};
use crate::owner::{Held, events};
use crate::rsvp_queue::check_books;

crate::on_both!(
    who_was_asked_in_time_and_says_nothing_loses_the_seat_and_nobody_else,
    a_draw_that_was_cut_off_goes_on_and_replays_from_its_log,
    each_draw_tells_those_once_whom_it_left_out,
    who_gives_a_seat_up_is_here_no_longer_so_that_no_more_are_here_than_have_seats,
    what_was_answered_in_private_is_gone_a_week_after_the_event,
);

/// Lets the task look, one person a page.
async fn look(house: &House) -> Looked {
    write(&house.store, |tx| {
        let task = task::claim(tx, TaskKind::StillComing, 1, LEASE)?.remove(0);
        loop {
            let came_of = still_coming::page(tx, &task, 1)?;
            match came_of {
                Looked::More => {}
                Looked::Until(at) => return task::snooze(tx, &task, at).map(|()| came_of),
                Looked::Done => return task::finish(tx, &task).map(|()| came_of),
            }
        }
    })
    .await
}

async fn enqueued(house: &House, event: EventId, kind: LetterKind) -> Vec<(DeliveryId, InvitationId)> {
    let page = Page { after: None, limit: 50 };
    let listed = write(&house.store, move |tx| deliveries::list(tx, event, page)).await;
    let all = listed.into_iter().filter(|one| one.kind == kind);
    all.map(|one| (one.id, one.invitation)).collect()
}

async fn log(house: &House, event: EventId) -> Vec<LoggedStep> {
    let all = Page {
        after: None,
        limit: 1_000,
    };
    house.store.read(move |tx| seats::log(tx, event, all)).await.unwrap()
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

async fn who_was_asked_in_time_and_says_nothing_loses_the_seat_and_nobody_else(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let mut plan = sample::event_plan("Meetup", Some(3));
    plan.details.confirm_by = Some(24);
    let event = house.event(plan, 4).await.id;
    let guest = async |number| house.guest(event, number).await;
    for number in 1..=4 {
        let id = guest(number).await.id;
        say(&rsvp_queue, id, Answer::Yes).await.unwrap();
        house.send(id).await;
    }
    // It starts at 17:30 UTC on the third; the deadline is a day before.
    test.clock.set("2026-11-30T17:30:00Z");
    assert_eq!(look(&house).await, Looked::Until(at("2026-12-01T17:30:00Z")));
    let asked = enqueued(&house, event, LetterKind::StillComing).await;
    let ids = [guest(1).await.id, guest(2).await.id, guest(3).await.id];
    assert_eq!(asked.iter().map(|(_, id)| *id).collect::<Vec<_>>(), ids);
    let claimed = house
        .claim_due(asked.iter().map(|(mail, _)| Due::Enqueued(*mail)).collect())
        .await;
    for letter in &claimed {
        let is_third = letter.content.recipient().as_str() == "guest3@example.org";
        let verdict = if is_third {
            Verdict::NoSuchAddress("gone".to_owned())
        } else {
            Verdict::Accepted
        };
        house.mark(letter, verdict).await;
    }
    test.clock.set("2026-12-01T10:00:00Z");
    say(&rsvp_queue, ids[0], Answer::Yes).await.unwrap();

    test.clock.set("2026-12-01T17:30:00Z");
    assert_eq!(look(&house).await, Looked::Until(at("2026-12-02T17:30:00Z")));
    let again = enqueued(&house, event, LetterKind::StillComing).await;
    assert_eq!(again.len(), 4, "the second goes to who was told and said nothing");
    test.clock.set("2026-12-02T17:30:00Z");
    assert_eq!(look(&house).await, Looked::Done);
    assert!(guest(1).await.status.has_seat() && guest(3).await.status.has_seat());
    assert_eq!(guest(2).await.status, RsvpStatus::Unanswered);
    // Who lost their seat reads why, and nobody else does.
    let letters = house.claim(ids.to_vec()).await;
    let told: Vec<_> = letters.iter().filter_map(|one| one.rsvp()).collect();
    let released = |letter: &&&RsvpLetter| letter.letter.kind == LetterKind::SeatReleased;
    let released: Vec<_> = told
        .iter()
        .filter(released)
        .map(|letter| letter.invitation.id)
        .collect();
    assert_eq!(released, [ids[1]]);
    assert!(
        guest(4).await.status.offer().is_some(),
        "a day before the start it is offered"
    );
    let steps: Vec<_> = log(&house, event).await.iter().filter_map(LoggedStep::step).collect();
    let of = |reason| {
        steps
            .iter()
            .find(|step| step.reason == reason)
            .map(|step| step.invitation)
    };
    assert_eq!(
        (of(Reason::StillComing), of(Reason::NotStillComing)),
        (Some(ids[0]), Some(ids[1]))
    );
    check_books(&house, event).await;
}

/// A lottery of so many seats, in which so many take part.
async fn lottery(house: &House, rsvp_queue: &RsvpQueue, seats: u32, people: usize) -> EventId {
    let mut plan = sample::event_plan("Meetup", Some(seats));
    plan.details.waitlist_mode = WaitlistMode::Lottery;
    plan.details.lottery_at = Some("2026-12-01T12:00:00".parse().unwrap());
    let event = house.event(plan, people).await.id;
    for listed in house.invited(event).await {
        say(rsvp_queue, listed.invitation.id, Answer::Yes).await.unwrap();
    }
    event
}

/// Lets the task draw, and tell those who were left out, three people a page. Answers how many pages that took.
async fn draw_and_tell(house: &House, event: EventId) -> usize {
    write(&house.store, move |tx| {
        if let Drawing::Goes(order) = draw::begin(tx, event)? {
            draw::page(tx, event, &order, true)?;
        }
        let task = task::claim(tx, TaskKind::Draw, 1, LEASE)?.remove(0);
        let mut pages = 1;
        while draw::tell_the_rest(tx, &task, 3)? {
            pages += 1;
        }
        task::finish(tx, &task)?;
        Ok(pages)
    })
    .await
}

async fn each_draw_tells_those_once_whom_it_left_out(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = lottery(&house, &rsvp_queue, 2, 5).await;
    let told = async || enqueued(&house, event, LetterKind::NotDrawn).await;
    test.clock.set("2026-12-01T11:00:00Z");
    draw_and_tell(&house, event).await;
    assert_eq!(told().await.len(), 3);
    // Another time alone draws nothing anew, and says so; moved with the event it is the same draw.
    let revise = async |plan: EventPlan| {
        let change = |tx: &mut store::WriteTx<'_>, event: &mut Held| events::revise(tx, event, plan, Notify::AT_ONCE);
        house.change(event, change).await
    };
    let mut plan = house.reload(event).await.plan;
    plan.details.lottery_at = Some("2026-12-02T12:00:00".parse().unwrap());
    let refused = revise(plan).await.unwrap_err();
    assert!(refused.to_string().contains("drawn"), "{refused}");
    let mut plan = house.reload(event).await.plan;
    let (from, zone) = (plan.schedule.starts(), plan.schedule.zone().clone());
    let later = |local: jiff::civil::DateTime| local.saturating_add(jiff::Span::new().hours(2));
    plan.schedule = Schedule::new(later(from), later(plan.schedule.ends()), zone.clone()).unwrap();
    plan.details = plan.details.moved(from, later(from), &zone);
    let moved = revise(plan).await.unwrap();
    assert!(moved.draw.unwrap().ended_at().is_some());

    // Places are drawn once more, among the same people, now that one came free.
    for mode in [WaitlistMode::Offer, WaitlistMode::Lottery] {
        let mut plan = house.reload(event).await.plan;
        plan.details.waitlist_mode = mode;
        plan.details.lottery_at = Some("2026-12-02T12:00:00".parse().unwrap());
        house
            .change(event, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
            .await
            .unwrap();
    }
    let invited = house.invited(event).await;
    let seated = invited.iter().find(|one| one.invitation.status.has_seat()).unwrap();
    say(&rsvp_queue, seated.invitation.id, Answer::No).await.unwrap();
    test.clock.set("2026-12-02T11:00:00Z");
    draw_and_tell(&house, event).await;
    let letters = told().await;
    assert_eq!(letters.len(), 5, "two are left out again, and hear of it");
    // Of the first draw nobody hears any more: each has one letter, which says what is so.
    let due = letters.iter().map(|(mail, _)| Due::Enqueued(*mail)).collect();
    assert_eq!(house.claim_due(due).await.len(), 2);
    check_books(&house, event).await;
}

async fn a_draw_that_was_cut_off_goes_on_and_replays_from_its_log(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = lottery(&house, &rsvp_queue, 5, 12).await;
    assert_eq!(
        house.reload(event).await.counts.waitlisted,
        12,
        "seats are free, and wait for the draw"
    );
    let begin = async || write(&house.store, move |tx| draw::begin(tx, event)).await;
    assert_eq!(begin().await, Drawing::Until(at("2026-12-01T11:00:00Z")));
    test.clock.set("2026-12-01T11:00:00Z");
    let Drawing::Goes(order) = begin().await else { panic!() };
    let first = order[..2].to_vec();
    assert!(write(&house.store, move |tx| draw::page(tx, event, &first, false)).await);
    // As after a kill: it begins where it stopped.
    let Drawing::Goes(rest) = begin().await else { panic!() };
    assert_eq!(rest, order[2..]);
    assert!(!write(&house.store, move |tx| draw::page(tx, event, &rest, true)).await);
    assert!(matches!(begin().await, Drawing::Ended(_)));
    assert_eq!(draw_and_tell(&house, event).await, 3);
    let letters = enqueued(&house, event, LetterKind::NotDrawn).await;
    assert_eq!(letters.len(), 7);
    let due = letters.iter().map(|(mail, _)| Due::Enqueued(*mail)).collect();
    assert_eq!(house.claim_due(due).await.len(), 7, "they still wait, so each goes out");

    // Whoever has the log finds the same.
    let log = log(&house, event).await;
    let note = |wanted| {
        let of = |one: &&LoggedStep| matches!(one.logged, Logged::Draw(step, _) if step == wanted);
        log.iter().find(of).and_then(|one| one.note.clone()).unwrap()
    };
    let seed = note(DrawStep::Began);
    assert_eq!(hex(&Sha256::digest(&seed)), note(DrawStep::Committed));
    let steps: Vec<_> = log.iter().filter_map(LoggedStep::step).collect();
    let entered = steps.iter().filter(|step| step.reason == Reason::EntersDraw);
    let mut replayed: Vec<_> = entered
        .map(|step| {
            (
                hex(&Sha256::digest(format!("{seed}{}", step.invitation))),
                step.invitation,
            )
        })
        .collect();
    replayed.sort();
    let drawn = steps.iter().filter(|step| step.reason == Reason::Drawn);
    let drawn: Vec<_> = drawn.map(|step| step.invitation).collect();
    assert_eq!(drawn, replayed.iter().take(5).map(|(_, id)| *id).collect::<Vec<_>>());
    assert_eq!(house.reload(event).await.counts.seats_taken, 5);
    check_books(&house, event).await;
}

async fn what_was_answered_in_private_is_gone_a_week_after_the_event(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await.id;
    let guest = house.guest(event, 1).await.id;
    let given = GivenAnswer {
        label: "What do you need?".to_owned(),
        version: 1,
        said: Said::Words("A ramp".to_owned()),
        at: house.store.now(),
        is_private: true,
    };
    let given = vec![("1".to_owned(), Some(given))];
    write(&house.store, move |tx| answers::keep(tx, guest, given)).await;
    let kept = async || {
        write(&house.store, move |tx| answers::in_private(tx, guest))
            .await
            .len()
    };
    let forget = async || write(&house.store, answers::forget_private).await;
    // It ends at 20:00 UTC on the third.
    test.clock.set("2026-12-10T19:59:59Z");
    assert!(!forget().await && kept().await == 1);
    let open = house.guest(event, 1).await.answers;
    assert_eq!(
        open["1"].said,
        Said::YesNo(true),
        "others learn only that there is an answer"
    );
    test.clock.set("2026-12-10T20:00:00Z");
    assert!(forget().await && kept().await == 0 && !forget().await);
}

fn hex(octets: &[u8]) -> String {
    octets.iter().fold(String::new(), |mut text, octet| {
        write!(text, "{octet:02x}").unwrap();
        text
    })
}

async fn who_gives_a_seat_up_is_here_no_longer_so_that_no_more_are_here_than_have_seats(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(sample::event_plan("Meetup", Some(2)), 2).await.id;
    let ids = [house.guest(event, 1).await.id, house.guest(event, 2).await.id];
    let come = async |invitation, party| {
        let asked = CheckInAsked {
            event,
            comer: Comer::Invited(invitation),
            party: Some(party),
            date: None,
            given_id: None,
            came_at: None,
            policy: InvitePolicy::default(),
        };
        let who = house.who();
        let unit = move |tx: &mut store::WriteTx<'_>| check_in(tx, who, &asked);
        house.store.write(unit).await.unwrap();
    };
    let counts = async || {
        let Counts {
            checked_in,
            seats_taken,
            ..
        } = house.reload(event).await.counts;
        (checked_in, seats_taken)
    };
    let undone = async || {
        let kinds = house.drain().await;
        kinds.iter().filter(|kind| kind.contains("check_in.undone")).count()
    };
    // Two are here, and one of them goes: the door says who stayed.
    rsvp_queue.answer(request(ids[0], Answer::Yes, 1)).await.unwrap();
    say(&rsvp_queue, ids[1], Answer::Yes).await.unwrap();
    come(ids[0], 2).await;
    assert_eq!(counts().await, (2, 2));
    rsvp_queue.answer(request(ids[0], Answer::Yes, 0)).await.unwrap();
    assert_eq!(counts().await, (0, 2), "the seat is another's now");
    come(ids[0], 1).await;
    come(ids[1], 1).await;
    assert_eq!((counts().await, undone().await), ((2, 2), 1));

    // Somebody who is here says no, and changes nothing of who else is.
    say(&rsvp_queue, ids[0], Answer::No).await.unwrap();
    assert_eq!((counts().await, undone().await), ((1, 1), 1));

    // The other is removed.
    let removed = |id| {
        move |tx: &mut store::WriteTx<'_>, event: &mut Held| {
            invitations::withdraw(tx, event, id).map_err(ActionError::from)
        }
    };
    house.change(event, removed(ids[1])).await.unwrap();
    assert_eq!((counts().await, undone().await), ((0, 0), 1));

    // Who came to what is over came, though they are removed from the list.
    say(&rsvp_queue, ids[0], Answer::Yes).await.unwrap();
    come(ids[0], 1).await;
    test.clock.set("2026-12-03T20:00:00Z");
    house.change(event, removed(ids[0])).await.unwrap();
    assert_eq!((counts().await, undone().await), ((1, 0), 0));
}
