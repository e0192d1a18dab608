//! Letters that an event's end overtakes: none asks, and whoever would come in vain is told.

use std::time::Duration;

use testkit::{Behaviour, OpenedLetter, Reply, SmtpSink};

use super::house::House;

const ANNA: &str = "anna@example.org";

/// Mail is put off until it is cleared.
fn put_off(sink: &SmtpSink) {
    sink.set_script(|_| Behaviour::RefuseRecipient(Reply::new(451, "4.7.1 greylisted")));
}

fn last(sink: &SmtpSink) -> OpenedLetter {
    sink.letters().last().expect("a letter").open()
}

/// What it says holds, and nothing in it asks.
fn asks_nothing(letter: &OpenedLetter) {
    let calendar = letter.calendar().expect("a calendar part").unfolded();
    for asks in ["?answer=", "#dates", "Please"] {
        assert!(!letter.text.contains(asks), "{asks}: {}", letter.text);
    }
    assert!(!calendar.contains("RSVP=TRUE"), "{calendar}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invitation_that_was_held_up_until_after_the_end_is_superseded() {
    let sink = SmtpSink::start();
    put_off(&sink);
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house.invite(&[ANNA]).await;
    house.wait_for(&[("deferred", 1)]).await;
    sink.clear_script();
    house.let_pass(Duration::from_hours(12 * 24));
    house.wait_for(&[("superseded", 1)]).await;
    house.rename("Who was there?").await;
    house.wait_until_quiet().await;
    house.close().await;
    assert_eq!(sink.letters().len(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_would_come_another_day_hears_that_it_was_before() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    put_off(&sink);
    house.move_to("2026-11-23T10:00:00", "2026-11-23T11:00:00").await;
    house.wait_for(&[("sent", 1), ("deferred", 1)]).await;
    sink.clear_script();
    house.let_pass(Duration::from_hours(30));
    house.wait_for(&[("sent", 2)]).await;
    let letter = last(&sink);
    asks_nothing(&letter);
    assert!(
        letter.text.contains("23 November") && letter.text.contains("It is over by now"),
        "{}",
        letter.text
    );

    // The same of one that was called off, as long as its letter is on its way; and then there is peace.
    house.move_to("2026-11-25T10:00:00", "2026-11-25T11:00:00").await;
    house.wait_for(&[("sent", 3)]).await;
    put_off(&sink);
    house.cancel().await;
    house.wait_for(&[("sent", 3), ("deferred", 1)]).await;
    sink.clear_script();
    house.let_pass(Duration::from_hours(45));
    house.wait_for(&[("sent", 4)]).await;
    house.close().await;
    let letter = last(&sink);
    asks_nothing(&letter);
    assert!(letter.text.contains("was cancelled"), "{}", letter.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_rest_of_a_series_that_is_called_off_is_told() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.repeat_weekly().await;
    house.open_for_work().await;
    house.invite(&[ANNA]).await;
    house.wait_for(&[("sent", 1)]).await;
    // Three of four dates are over.
    house.let_pass(Duration::from_hours(26 * 24));
    house.call_off("2026-12-24").await;
    house.wait_for(&[("sent", 2)]).await;
    house.close().await;
    let letter = last(&sink);
    asks_nothing(&letter);
    assert!(letter.subject.starts_with("One date is off"), "{}", letter.subject);
}
