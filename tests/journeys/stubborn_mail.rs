//! Mail servers that do not do as they should, with the services apart: every letter as it deserves, and no other hindered.

use std::time::{Duration, Instant};

use journeys::{Acquaint, Apart};
use serde_json::json;
use testkit::{Behaviour, Reply};

use crate::house::Desk;

const SOON: Duration = Duration::from_mins(1);

struct Mailing {
    // Before their database: what is dropped under a program that writes ends in a deadlock.
    _programs: [Acquaint; 2],
    apart: Apart,
    desk: Desk,
    event: String,
}

impl Mailing {
    /// An event and a draft of its letters, which wait for [`begin`](Self::begin).
    fn prepare() -> Self {
        let apart = Apart::start();
        let programs = [apart.api(), apart.worker()];
        let desk = Desk::open(apart.organizer(&apart.key()));
        let event = desk.draft(&json!({}));
        Self {
            apart,
            desk,
            event,
            _programs: programs,
        }
    }

    fn begin(&self, names: &[&str]) {
        let people: Vec<_> = names.iter().map(|name| (address(name), *name)).collect();
        let people: Vec<_> = people.iter().map(|(address, name)| (address.as_str(), *name)).collect();
        // Published first, so that each letter has one message that leads to it.
        self.desk.publish(&self.event);
        self.desk.invite(&self.event, &people);
    }

    /// Waits until a letter's state is this.
    fn becomes(&self, name: &str, state: &str) {
        let deadline = Instant::now() + SOON;
        loop {
            let book = self.desk.invitation(&self.event, &address(name));
            if book["delivery"] == state {
                return;
            }
            let letters = self.delivery(name, "state");
            assert!(
                Instant::now() < deadline,
                "{name} is not {state}: {book}, its letters are {letters}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// A column of somebody's delivery.
    fn delivery(&self, name: &str, column: &str) -> String {
        let address = address(name);
        self.apart.ask(&format!(
            "SELECT d.{column} FROM mails d JOIN invitations i ON i.id = d.subject_id
             JOIN people p ON p.id = i.person_id WHERE p.address = '{address}'"
        ))
    }

    /// Lets the time pass until put-off letters are due.
    fn time_passes(&self) {
        let _ = self
            .apart
            .ask("UPDATE mails SET next_attempt_at = next_attempt_at - interval '5 hours' WHERE state = 'deferred'");
    }

    fn message_ids(&self, name: &str) -> Vec<String> {
        let letters = self.apart.post().to(&address(name)).into_iter();
        letters
            .map(|letter| letter.header("Message-ID").unwrap().to_owned())
            .collect()
    }
}

/// Each in a domain of its own: one that puts a letter off slows those to its neighbours.
fn address(name: &str) -> String {
    format!("{name}@{name}.example")
}

#[test]
fn who_is_put_off_climbs_a_ladder_and_who_is_refused_does_not() {
    let mailing = Mailing::prepare();
    mailing.apart.sink.set_script(|asked| match asked.recipient.as_str() {
        "greylisted@greylisted.example" if asked.attempt <= 2 => {
            Behaviour::RefuseRecipient(Reply::new(450, "4.2.0 later"))
        }
        "busy@busy.example" if asked.attempt == 1 => Behaviour::RefuseLetter(Reply::new(451, "4.3.0 later")),
        "nobody@nobody.example" => Behaviour::RefuseRecipient(Reply::new(550, "5.1.1 no such user")),
        "strict@strict.example" => Behaviour::RefuseLetter(Reply::new(554, "5.6.0 no")),
        _ => Behaviour::Accept,
    });
    mailing.begin(&["greylisted", "busy", "nobody", "strict", "anna"]);
    for (name, state) in [
        ("anna", "sent"),
        ("nobody", "bounced"),
        ("strict", "failed"),
        ("greylisted", "deferred"),
        ("busy", "deferred"),
    ] {
        mailing.becomes(name, state);
    }
    let minutes = "next_attempt_at - d.updated_at";
    assert_eq!(mailing.delivery("greylisted", minutes), "00:01:00");
    mailing.time_passes();
    mailing.becomes("busy", "sent");
    journeys::wait_for("the second attempt", || {
        (mailing.delivery("greylisted", "attempts") == "2" && mailing.delivery("greylisted", "state") == "deferred")
            .then_some(())
    });
    assert_eq!(mailing.delivery("greylisted", minutes), "00:05:00");
    mailing.time_passes();
    mailing.becomes("greylisted", "sent");
    assert_eq!(mailing.delivery("greylisted", "attempts"), "3");
    for (name, copies) in [
        ("anna", 1),
        ("busy", 1),
        ("greylisted", 1),
        ("nobody", 0),
        ("strict", 0),
    ] {
        assert_eq!(mailing.message_ids(name).len(), copies, "{name}");
    }
    let suppressed = mailing
        .desk
        .organizer
        .api(&format!("/groups/{}/suppressions", mailing.desk.group));
    let listed = suppressed.is(200).json().to_string();
    assert!(listed.contains("nobody@") && !listed.contains("strict@"), "{listed}");
}

#[test]
fn a_server_that_drops_after_the_last_dot_gets_the_same_letter_once_more() {
    let mailing = Mailing::prepare();
    mailing.apart.sink.set_script(|asked| match asked.recipient.as_str() {
        "dropped@dropped.example" if asked.attempt == 1 => Behaviour::DropAfterData,
        _ => Behaviour::Accept,
    });
    mailing.begin(&["dropped", "anna"]);
    mailing.becomes("anna", "sent");
    mailing.becomes("dropped", "deferred");
    assert_eq!(mailing.delivery("dropped", "uncertain"), "t");
    mailing.time_passes();
    mailing.becomes("dropped", "sent");
    let ids = mailing.message_ids("dropped");
    assert_eq!(ids.len(), 2, "once taken and not told, once taken");
    assert_eq!(ids[0], ids[1], "the same letter");
    assert_eq!(mailing.message_ids("anna").len(), 1);
}

#[test]
fn a_server_that_hangs_over_one_letter_holds_up_no_other() {
    let mailing = Mailing::prepare();
    mailing.apart.sink.set_script(|asked| match asked.recipient.as_str() {
        "hanging@hanging.example" if asked.attempt == 1 => Behaviour::HangInData,
        _ => Behaviour::Accept,
    });
    mailing.begin(&["hanging"]);
    mailing
        .apart
        .sink
        .wait_until("a hanging client", SOON, |counters| counters.hanging == 1);
    mailing.desk.invite_many(&mailing.event, 50);
    let _ = mailing.apart.sink.wait_for_letters(50, SOON);
    assert_eq!(mailing.delivery("hanging", "state"), "sending", "it is waited for");
    // The server gives up the conversation, and nobody can know what became of the letter.
    mailing.apart.sink.stop();
    mailing.apart.sink.start_again();
    mailing.becomes("hanging", "deferred");
    mailing.time_passes();
    mailing.becomes("hanging", "sent");
    assert_eq!(mailing.message_ids("hanging").len(), 1);
    assert_eq!(mailing.apart.post().letters().len(), 51);
}
