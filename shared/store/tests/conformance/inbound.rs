//! Mail from outside: kept, held, finished, parked and forgotten; and what follows from it in the books.

use std::time::Duration;

use domain::mail::addressee::Addressee;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::mail::owed::OwnAnswers;
use domain::mail::suppression::{Cause, Scope};
use domain::rsvp::seating::{Actor, Reply};
use domain::rsvp::status::{Answer, ReplyIssue, ReplyVersion, RsvpStatus, Source};
use domain::task::TaskKind;
use domain::{Instant, InvitationId};
use store::mail::{bounces, letters};
use store::mail_in::inbound;
use store::mail_in::inbound::InboundMail;
use store::people::suppressions;
use store::rsvp::invitations;
use store::rsvp::invitations::ResendReason;
use store::task::Task;
use store::{AnswerError, AnswerRequest, FromCalendar, RsvpQueue, Store, task, upkeep};
use testkit::{TestStore, sample};
use uuid::Uuid;

use crate::house::{House, LEASE, request, say, write};
use crate::notifications::{due, notify};

crate::on_both!(
    a_mail_is_kept_with_a_task_and_read_once,
    mails_of_one_moment_are_read_in_the_order_in_which_they_came,
    old_mail_is_forgotten_but_none_that_waits,
    the_same_words_from_the_same_person_are_known_again,
    one_token_gets_twenty_mails_and_ten_mebibytes_a_day,
    a_calendars_answer_counts_only_if_nothing_newer_was_said,
    an_answer_that_could_not_be_taken_is_told_once_a_day,
    what_was_not_told_yet_is_told_though_the_calendar_asks_for_its_entry,
    a_restart_lets_go_of_mails_from_outside_and_to_organizers,
    what_bounces_stops_mail_and_what_is_our_fault_does_not,
    five_soft_bounces_in_two_weeks_stop_mail,
);

fn answer_of(number: u128) -> Addressee {
    Addressee::Answer(domain::values::ids::Id::from_uuid(Uuid::from_u128(number)))
}

async fn keep(store: &Store, addressee: Addressee, raw: &'static [u8]) {
    write(store, move |tx| {
        inbound::keep(tx, &[addressee], "anna@example.net", raw)
    })
    .await;
}

/// The mails that are due to be read, each held by its task.
async fn taken(store: &Store) -> Vec<(Task, InboundMail)> {
    let due = write(store, |tx| task::claim(tx, TaskKind::InboundMail, 10, LEASE)).await;
    let mut mails = Vec::new();
    for task in due {
        let id = task.subject.expect("a mail");
        let mail = write(store, move |tx| inbound::unread(tx, id)).await;
        mails.push((task, mail.expect("one that was not read")));
    }
    mails
}

async fn read(store: &Store, mail: Uuid, outcome: &'static str, print: Option<&'static [u8]>) {
    write(store, move |tx| inbound::finish(tx, mail, outcome, print)).await;
}

async fn a_mail_is_kept_with_a_task_and_read_once(test: TestStore) {
    keep(&test.store, answer_of(1), b"\0\xff octets").await;
    test.clock.advance(Duration::from_secs(1));
    keep(&test.store, Addressee::Open, b"more").await;
    let mut mails = taken(&test.store).await;
    assert_eq!(mails.len(), 2);
    let (task, first) = mails.remove(0);
    assert_eq!(
        (first.addressee, &*first.raw, task.attempt),
        (answer_of(1), &b"\0\xff octets"[..], 1)
    );
    assert_eq!(first.sender, "anna@example.net");
    read(&test.store, first.id, "applied", None).await;
    read(&test.store, first.id, "something else", None).await;
    let again = write(&test.store, move |tx| inbound::unread(tx, first.id)).await;
    assert_eq!(
        again, None,
        "a crash between the deed and the end of the task does no harm"
    );
    let outcomes = write(&test.store, |tx| inbound::outcomes(tx)).await;
    assert_eq!(outcomes, [Some("applied".to_owned()), None]);
}

async fn mails_of_one_moment_are_read_in_the_order_in_which_they_came(test: TestStore) {
    let came = [answer_of(1), answer_of(2), Addressee::Open];
    write(&test.store, move |tx| inbound::keep(tx, &came, "", b"x")).await;
    let read: Vec<_> = taken(&test.store)
        .await
        .iter()
        .map(|(_, mail)| mail.addressee)
        .collect();
    assert_eq!(read, came);
}

async fn one_token_gets_twenty_mails_and_ten_mebibytes_a_day(test: TestStore) {
    let both = |raw: Vec<u8>| {
        let came = [answer_of(1), Addressee::Open];
        write(&test.store, move |tx| inbound::keep(tx, &came, "", &raw))
    };
    for _ in 0..inbound::MAILS_A_DAY {
        assert_eq!(both(b"x".to_vec()).await, []);
    }
    assert_eq!(
        both(b"x".to_vec()).await,
        [answer_of(1)],
        "the other is kept all the same"
    );
    let others = [
        answer_of(2),
        Addressee::Unsubscribe(domain::values::ids::Id::from_uuid(Uuid::from_u128(1))),
    ];
    let kept = write(&test.store, move |tx| inbound::keep(tx, &others, "", b"x")).await;
    assert_eq!(kept, [], "each token has a budget of its own");
    test.clock.advance(Duration::from_hours(24));
    for _ in 0..10 {
        assert_eq!(both(vec![b'x'; 1 << 20]).await, []);
    }
    assert_eq!(both(b"x".to_vec()).await, [answer_of(1)]);
}

#[tokio::test]
async fn a_mail_that_only_another_version_can_read_is_no_mail_to_this_one() {
    let test = TestStore::postgres();
    keep(&test.store, Addressee::Open, b"of tomorrow").await;
    let _ = test.database().ask("UPDATE inbound_mails SET class = 'tomorrow'");
    let due = write(&test.store, |tx| task::claim(tx, TaskKind::InboundMail, 10, LEASE)).await;
    let id = due[0].subject.unwrap();
    let read = test.store.read(move |tx| inbound::unread(tx, id)).await;
    assert!(matches!(read, Err(store::StoreError::Unreadable(_))));
}

async fn old_mail_is_forgotten_but_none_that_waits(test: TestStore) {
    keep(&test.store, Addressee::Open, b"read").await;
    let (task, mail) = taken(&test.store).await.remove(0);
    read(&test.store, mail.id, "dropped", None).await;
    write(&test.store, move |tx| task::finish(tx, &task)).await;
    keep(&test.store, Addressee::Open, b"waits").await;
    upkeep::purge(&test.store).await.unwrap();
    assert_eq!(write(&test.store, |tx| inbound::outcomes(tx)).await.len(), 2);
    test.clock.advance(inbound::KEPT_FOR + Duration::from_secs(1));
    upkeep::purge(&test.store).await.unwrap();
    let left = write(&test.store, |tx| inbound::outcomes(tx)).await;
    assert_eq!(left, [None]);
}

async fn the_same_words_from_the_same_person_are_known_again(test: TestStore) {
    let came = [1, 1, 2].map(answer_of);
    write(&test.store, move |tx| inbound::keep(tx, &came, "", b"yes")).await;
    let mails = taken(&test.store).await;
    let [first, second, other] = [0, 1, 2].map(|number: usize| mails[number].1.clone());
    let repeated = |mail: InboundMail| write(&test.store, move |tx| inbound::is_repeated(tx, &mail, b"print"));
    assert!(!repeated(first.clone()).await);
    read(&test.store, first.id, "applied", Some(b"print")).await;
    assert!(!repeated(first).await, "the mail itself, after a crash");
    assert!(repeated(second).await);
    assert!(!repeated(other).await, "somebody else's");
}

fn by_calendar(invitation: InvitationId, answer: Answer, stamp: Instant) -> AnswerRequest {
    AnswerRequest {
        link_version: None,
        source: Source::Calendar,
        reply: Reply {
            answer,
            guests: None,
            actor: Actor::Invitee,
        },
        calendar: Some(FromCalendar {
            reply_version: ReplyVersion { sequence: 0, stamp },
            reply_issue: None,
        }),
        ..request(invitation, answer, 0)
    }
}

async fn a_calendars_answer_counts_only_if_nothing_newer_was_said(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(1)), 2).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let guest = house.guest(event.id, 1).await.id;
    let began = test.store.now();
    test.clock.advance(Duration::from_mins(10));
    let yes = by_calendar(guest, Answer::Yes, began.plus(Duration::from_secs(20)));
    rsvp_queue.answer(yes.clone()).await.unwrap();
    let seen = house.guest(event.id, 1).await;
    assert_eq!(seen.status, RsvpStatus::Going { guests: 0 });
    assert_eq!(seen.source, Some(Source::Calendar));
    assert_eq!(
        seen.reply_version.map(|reply_version| reply_version.stamp),
        Some(began.plus(Duration::from_secs(20)))
    );
    for (answer, stamp) in [(Answer::No, 10), (Answer::Yes, 20)] {
        let older = by_calendar(guest, answer, began.plus(Duration::from_secs(stamp)));
        assert!(
            matches!(rsvp_queue.answer(older).await, Err(AnswerError::Outdated)),
            "{stamp}"
        );
    }
    // The seat goes on as ever, and the calendar that said no is told of no cancellation.
    house.send(guest).await;
    let second = house.guest(event.id, 2).await.id;
    say(&rsvp_queue, second, Answer::Yes).await.unwrap();
    let no = by_calendar(guest, Answer::No, began.plus(Duration::from_secs(30)));
    rsvp_queue.answer(no).await.unwrap();
    assert_eq!(house.guest(event.id, 2).await.status, RsvpStatus::Going { guests: 0 });
    assert_eq!(house.send(guest).await.rsvp().unwrap().letter.method, None);
    // What is said on the page counts by its time.
    say(&rsvp_queue, guest, Answer::Maybe).await.unwrap();
    let older = by_calendar(guest, Answer::No, began.plus(Duration::from_mins(5)));
    assert!(matches!(rsvp_queue.answer(older).await, Err(AnswerError::Outdated)));
}

async fn an_answer_that_could_not_be_taken_is_told_once_a_day(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await;
    house.send(guest.id).await;
    let request_resend = |request_resend: ResendReason| {
        let id = guest.id;
        write(&test.store, move |tx| {
            invitations::request_resend(tx, id, request_resend)
        })
    };
    assert!(request_resend(ResendReason::Tell(ReplyIssue::Closed)).await);
    let letter = house.send(guest.id).await.rsvp().unwrap().letter.clone();
    assert_eq!((letter.kind, letter.sequence), (LetterKind::NotTaken, 1));
    assert_eq!(house.guest(event.id, 1).await.reply_issue, None, "it was told");
    assert!(house.claim(vec![guest.id]).await.is_empty());
    assert!(
        !request_resend(ResendReason::Tell(ReplyIssue::Closed)).await,
        "there was one today"
    );
    assert_eq!(house.guest(event.id, 1).await.reply_issue, None);
    test.clock.advance(Duration::from_hours(24));
    assert!(request_resend(ResendReason::SendAgain).await);
    let letter = house.send(guest.id).await.rsvp().unwrap().letter.clone();
    assert_eq!((letter.kind, letter.sequence), (LetterKind::Invitation, 1));
    test.clock.advance(Duration::from_hours(24));
    assert!(request_resend(ResendReason::SetRight).await);
    let letter = house.send(guest.id).await.rsvp().unwrap().letter.clone();
    // Outlook passes over what comes under a number that it has.
    assert_eq!((letter.kind, letter.sequence), (LetterKind::Invitation, 2));
}

async fn what_was_not_told_yet_is_told_though_the_calendar_asks_for_its_entry(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    house.send(guest).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let stamp = test.store.now();
    let delegated = AnswerRequest {
        source: Source::Calendar,
        link_version: None,
        calendar: Some(FromCalendar {
            reply_version: ReplyVersion { sequence: 0, stamp },
            reply_issue: Some(ReplyIssue::Delegated),
        }),
        ..request(guest, Answer::No, 0)
    };
    rsvp_queue.answer(delegated).await.unwrap();
    for request_resend in [ResendReason::SendAgain, ResendReason::SetRight] {
        assert!(
            write(&test.store, move |tx| invitations::request_resend(
                tx,
                guest,
                request_resend
            ))
            .await
        );
        assert_eq!(house.guest(event.id, 1).await.reply_issue, Some(ReplyIssue::Delegated));
        test.clock.advance(Duration::from_hours(24));
    }
    assert_eq!(house.send(guest).await.content.kind(), LetterKind::NotTaken.as_str());
}

async fn a_restart_lets_go_of_mails_from_outside_and_to_organizers(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    notify(&house, house.guest(event.id, 1).await.id, 7).await;
    keep(&test.store, Addressee::Open, b"x").await;
    let held = |tx: &mut store::WriteTx<'_>| {
        Ok((
            task::claim(tx, TaskKind::InboundMail, 1, LEASE)?.len(),
            letters::claim(tx, &[due(7)], LEASE, OwnAnswers::AtOnce)?.mails.len(),
        ))
    };
    assert_eq!(write(&test.store, held).await, (1, 1));
    assert_eq!(write(&test.store, held).await, (0, 0));
    write(&test.store, upkeep::recover).await;
    assert_eq!(write(&test.store, held).await, (1, 1));
}

async fn what_bounces_stops_mail_and_what_is_our_fault_does_not(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 3).await;
    let mut letters = Vec::new();
    for number in 1..=3 {
        let guest = house.guest(event.id, number).await.id;
        let delivery = house.send(guest).await.delivery;
        letters.push(write(&test.store, move |tx| bounces::find(tx, delivery)).await.unwrap());
    }
    let [gone, cross, ours]: [bounces::Addressed; 3] = letters.try_into().unwrap();
    let came_back = [gone.clone(), cross.clone(), ours.clone()];
    write(&test.store, move |tx| {
        let [gone, cross, ours] = &came_back;
        bounces::hard(tx, gone, "5.1.1 no such user")?;
        bounces::hard(tx, gone, "5.1.1 no such user")?;
        bounces::complained(tx, cross, "abuse")?;
        bounces::failed(tx, ours, "5.7.1 your address is listed")
    })
    .await;
    let states: Vec<_> = house
        .invited(event.id)
        .await
        .iter()
        .map(|listed| listed.delivery)
        .collect();
    assert_eq!(
        states,
        [DeliveryState::Bounced, DeliveryState::Suppressed, DeliveryState::Failed]
    );
    for (letter, expected) in [
        (gone, Some(Cause::Bounced)),
        (cross, Some(Cause::Complained)),
        (ours, None),
    ] {
        let found = write(&test.store, move |tx| {
            suppressions::of(tx, letter.person.expect("a person"), letter.group.expect("a group"))
        })
        .await;
        assert_eq!(found.first().map(|one| one.cause), expected);
        assert!(found.iter().all(|one| one.scope == Scope::All) && found.len() <= 1);
    }
    let nobody = domain::values::ids::Id::from_uuid(Uuid::from_u128(7));
    assert_eq!(write(&test.store, move |tx| bounces::find(tx, nobody)).await, None);
}

async fn five_soft_bounces_in_two_weeks_stop_mail(test: TestStore) {
    let house = House::build(&test.store).await;
    let mut letters = Vec::new();
    for number in 1..=9 {
        let plan = sample::event_plan(&format!("Meetup {number}"), None);
        let event = house.event(plan, 1).await;
        let guest = house.guest(event.id, 1).await.id;
        letters.push((event.id, house.send(guest).await.delivery));
    }
    let soft = |letter: usize| {
        let (_, delivery) = letters[letter];
        write(&test.store, move |tx| {
            let letter = bounces::find(tx, delivery)?.unwrap();
            bounces::soft(tx, &letter, "4.2.2 full")
        })
    };
    for letter in [0, 0, 0, 0, 0, 1, 2, 3] {
        assert!(
            !soft(letter).await,
            "{letter}: a letter comes back once, however often that is said"
        );
    }
    test.clock.advance(bounces::SOFT_WITHIN);
    for letter in 4..=7 {
        assert!(!soft(letter).await, "{letter}: those before are forgotten");
    }
    assert!(soft(8).await);
    let state = async |letter: usize| house.invited(letters[letter].0).await[0].delivery;
    assert_eq!(state(8).await, DeliveryState::Bounced);
    assert_eq!(state(7).await, DeliveryState::Failed);
}
