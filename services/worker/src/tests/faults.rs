//! Letters on a bad day: servers that refuse, go away or hang, workers that die.

use std::time::Duration;

use domain::mail::delivery::{DeliveryState, Verdict};
use domain::mail::kind::LetterKind;
use domain::mail::owed::OwnAnswers;
use domain::{InvitationId, MailAddress};
use store::mail::letters;
use store::mail::letters::Due;
use store::{Store, StoreError};
use testkit::{Behaviour, Reply, SmtpSink};

use super::house::{House, brisk, links};
use crate::WorkerOptions;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_is_put_off_climbs_the_ladder() {
    let sink = SmtpSink::start();
    sink.set_script(|asked| match asked.attempt {
        1 | 2 => Behaviour::RefuseRecipient(Reply::new(451, "4.7.1 greylisted")),
        _ => Behaviour::Accept,
    });
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house.invite(&["anna@example.org"]).await;

    for (attempts, minutes) in [(1, 1), (2, 5)] {
        let deferred = house
            .wait_for_one("the letter to be put off", |delivery| {
                delivery.state == DeliveryState::Deferred && delivery.attempts == attempts
            })
            .await;
        assert_eq!(
            deferred.next_attempt_at,
            Some(house.now().plus(Duration::from_mins(minutes)))
        );
        assert!(deferred.last_error.unwrap().contains("greylisted"));
        house.let_pass(Duration::from_secs(minutes * 60 + 1));
    }
    let sent = house
        .wait_for_one("the letter to be sent", |delivery| {
            delivery.state == DeliveryState::Sent
        })
        .await;
    assert_eq!(sent.attempts, 3);
    house.close().await;
    assert_eq!(sink.letters().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_refused_for_good_is_not_tried_again() {
    let sink = SmtpSink::start();
    sink.set_script(|asked| match asked.recipient.as_str() {
        "nobody@example.org" => Behaviour::RefuseRecipient(Reply::new(550, "5.1.1 no such user")),
        "strict@example.org" => Behaviour::RefuseLetter(Reply::new(550, "5.7.1 we take no invitations")),
        _ => Behaviour::Accept,
    });
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house
        .invite(&["nobody@example.org", "strict@example.org", "anna@example.org"])
        .await;
    house.wait_for(&[("bounced", 1), ("failed", 1), ("sent", 1)]).await;
    let bounced = house
        .wait_for_one("the bounce", |delivery| delivery.state == DeliveryState::Bounced)
        .await;
    assert_eq!(bounced.recipient.as_str(), "nobody@example.org");
    assert!(bounced.last_error.unwrap().contains("no such user"));

    house.let_pass(Duration::from_hours(10));
    house.wait_until_quiet().await;
    house.close().await;
    assert_eq!(sink.counters().recipients_refused, 1);
    assert_eq!(sink.counters().letters_refused, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_cannot_be_written_fails_alone_and_for_good() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    let unwritable = MailAddress::trusted("anna@ü ü.example".to_owned());
    house
        .invite_all(vec![unwritable, MailAddress::parse("ben@example.org").unwrap()])
        .await;
    house.wait_for(&[("failed", 1), ("sent", 1)]).await;
    let failed = house
        .wait_for_one("the failed letter", |delivery| delivery.state == DeliveryState::Failed)
        .await;
    assert!(failed.last_error.unwrap().contains("domain name"));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_server_is_away_letters_wait_and_no_attempt_is_counted() {
    let sink = SmtpSink::start();
    sink.stop();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    let everybody = (0..200)
        .map(|number| MailAddress::parse(&format!("p{number}@example.org")).unwrap())
        .collect();
    house.invite_all(everybody).await;
    house
        .wait_for_one("a letter that was tried", |delivery| {
            delivery.state == DeliveryState::Pending && delivery.last_error.is_some()
        })
        .await;
    house
        .wait_until("no letter in hand", |tally| !tally.contains_key("sending"))
        .await;
    // The ladder does not move while the server is away.
    house.let_pass(Duration::from_hours(3));
    assert_eq!(sink.letters().len(), 0);

    sink.start_again();
    house.wait_for(&[("sent", 200)]).await;
    house.wait_until_quiet().await;
    house.close().await;
    assert_eq!(sink.letters().len(), 200);
    assert_eq!(
        house.deliveries().await.iter().map(|delivery| delivery.attempts).max(),
        Some(1)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_recipient_at_whom_the_server_hangs_up_is_put_off_and_holds_up_nobody() {
    let sink = SmtpSink::start();
    sink.set_script(|asked| match asked.recipient.as_str() {
        "anna@example.org" => Behaviour::RefuseRecipient(Reply::new(421, "4.7.0 not today")),
        _ => Behaviour::Accept,
    });
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house
        .invite(&["anna@example.org", "ben@example.org", "cem@example.org"])
        .await;
    house.wait_for(&[("deferred", 1), ("sent", 2)]).await;
    let deferred = house
        .wait_for_one("hers", |delivery| delivery.state == DeliveryState::Deferred)
        .await;
    assert_eq!(deferred.attempts, 1);
    assert!(deferred.last_error.unwrap().contains("not today"));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_a_crash_left_between_server_and_commit_goes_out_again_under_its_message_id() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.invite(&["anna@example.org"]).await;
    send_and_crash(&house, house.invitation("anna@example.org").await).await;
    house.open_for_work().await;
    house.wait_until_quiet().await;
    assert_eq!(sink.letters().len(), 1, "the lease was not kept to");

    house.let_pass(Duration::from_secs(31));
    let sent = house
        .wait_for_one("the letter to be sent", |delivery| {
            delivery.state == DeliveryState::Sent
        })
        .await;
    house.wait_until_quiet().await;
    house.close().await;
    let ids: Vec<_> = sink
        .letters()
        .iter()
        .map(|letter| letter.open().header("Message-ID").unwrap().to_owned())
        .collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
    assert!(ids[0].contains(&sent.id.to_string()));
}

/// What a worker does that dies right after the server's 250.
async fn send_and_crash(house: &House, invitation: InvitationId) {
    let claim = move |tx: &mut store::WriteTx<'_>| {
        letters::claim(
            tx,
            &[Due::Owed(invitation)],
            Duration::from_secs(30),
            OwnAnswers::AtOnce,
        )
    };
    let claimed = house
        .store
        .write(claim)
        .await
        .map_err(|error: StoreError| error)
        .unwrap()
        .mails
        .pop()
        .unwrap();
    let letter = ::letters::Letter {
        delivery: claimed.delivery,
        content: &claimed.content,
        now: house.now(),
    };
    let envelope = ::letters::compose(&house.identity, &links(), &letter).unwrap();
    assert_eq!(house.transport.deliver(&envelope).await, Verdict::Accepted);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_went_out_while_the_database_was_away_is_marked_when_it_is_back() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    let other = house.other_store();
    sink.set_script(move |_| {
        lock_out(other.clone());
        Behaviour::Accept
    });
    house.open_for_work().await;
    house.invite(&["anna@example.org"]).await;
    let sent = house
        .wait_for_one("the letter to be marked", |delivery| {
            delivery.state == DeliveryState::Sent
        })
        .await;
    assert_eq!(sent.attempts, 1);
    house.wait_until_quiet().await;
    house.close().await;
    assert_eq!(sink.letters().len(), 1);
}

/// Keeps everybody else from writing for longer than they are willing to wait (five seconds); comes back when it has begun.
fn lock_out(store: Store) {
    let (begun, begins) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let unit = |_: &mut store::WriteTx<'_>| {
            begun.send(()).unwrap();
            std::thread::sleep(Duration::from_millis(6_500));
            Ok::<_, StoreError>(())
        };
        store.write_now(unit).unwrap();
    });
    begins.recv().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_stops_sends_no_half_letter_and_lets_go_of_the_rest() {
    let sink = SmtpSink::start();
    sink.set_script(|_| Behaviour::HangInData);
    let mut house = House::at(&sink).await;
    let options = WorkerOptions {
        sending: 1,
        finish_within: Duration::from_millis(100),
        ..brisk()
    };
    house.open_with(options).await;
    house
        .invite(&["anna@example.org", "ben@example.org", "cem@example.org"])
        .await;
    sink.wait_until("a letter to hang", Duration::from_secs(20), |counters| {
        counters.hanging == 1
    });
    house.wait_for(&[("sending", 3)]).await;
    house.close().await;
    assert_eq!(sink.letters().len(), 0);

    // The clock stands still: only what was let go can be claimed now.
    sink.clear_script();
    house.transport = std::sync::Arc::new(mail::Transport::Smtp(
        mail::SmtpTransport::from_url(&sink.url()).unwrap(),
    ));
    house.open_for_work().await;
    house.wait_for(&[("sending", 1), ("sent", 2)]).await;
    house.let_pass(Duration::from_secs(31));
    house.wait_for(&[("sent", 3)]).await;
    house.close().await;
    assert_eq!(sink.letters().len(), 3);
    assert!(
        house
            .deliveries()
            .await
            .iter()
            .all(|delivery| delivery.kind == LetterKind::Invitation)
    );
}
