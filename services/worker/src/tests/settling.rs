//! An event's changes gather: one letter tells their sum, and what was taken back is told to nobody.

use std::time::Duration;

use domain::event::notify::Notify;
use testkit::SmtpSink;

use super::house::House;

const SETTLE: Duration = Duration::from_mins(2);

/// Anna was written to; changes gather from now on.
async fn settling(sink: &SmtpSink) -> House {
    let mut house = House::that_wrote_to_anna(sink).await;
    // The publication's fan-out looks at her, too.
    house.wait_until_quiet().await;
    house.notify = Notify::Settled(SETTLE);
    house
}

/// No letter goes out, however long anybody looks.
async fn stays_at(house: &House, sink: &SmtpSink, letters: usize) {
    house.wait_until_quiet().await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(sink.letters().len(), letters);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn edits_gather_into_one_letter() {
    let sink = SmtpSink::start();
    let mut house = settling(&sink).await;
    house.rename("Rust & Tea").await;
    house.let_pass(Duration::from_secs(119));
    house.move_to("2026-12-04T18:30:00", "2026-12-04T21:00:00").await;
    house.let_pass(Duration::from_secs(119));
    stays_at(&house, &sink, 1).await;
    house.let_pass(Duration::from_secs(1));
    house.wait_for(&[("sent", 2)]).await;
    let letter = sink.letters()[1].open();
    assert!(
        letter.text.contains("Rust & Tea") && letter.text.contains("4 December"),
        "{}",
        letter.text
    );
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_taken_back_in_time_is_told_to_nobody() {
    let sink = SmtpSink::start();
    let mut house = settling(&sink).await;
    for (starts, ends) in [
        ("2026-12-04T18:30:00", "2026-12-04T21:00:00"),
        ("2026-12-03T18:30:00", "2026-12-03T21:00:00"),
    ] {
        house.move_to(starts, ends).await;
        house.let_pass(Duration::from_mins(1));
    }
    house.let_pass(Duration::from_hours(1));
    stays_at(&house, &sink, 1).await;
    // The next letter comes under the number that the calendar's own feed has by now.
    house.rename("Rust & Tea").await;
    house.let_pass(SETTLE);
    house.wait_for(&[("sent", 2)]).await;
    let calendar = sink.letters()[1].open().calendar().unwrap().unfolded();
    assert!(calendar.contains("SEQUENCE:2"), "{calendar}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancellation_and_what_is_near_go_at_once() {
    let sink = SmtpSink::start();
    let mut house = settling(&sink).await;
    // The new start is tomorrow morning.
    house.move_to("2026-11-23T09:00:00", "2026-11-23T11:00:00").await;
    house.wait_for(&[("sent", 2)]).await;
    house.move_to("2026-12-03T18:30:00", "2026-12-03T21:00:00").await;
    house.wait_for(&[("sent", 3)]).await;
    house.rename("Rust & Tea").await;
    stays_at(&house, &sink, 3).await;
    house.cancel().await;
    house.wait_for(&[("sent", 4)]).await;
    assert!(sink.letters()[3].open().subject.starts_with("Cancelled"));
    house.let_pass(Duration::from_hours(1));
    stays_at(&house, &sink, 4).await;
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_quiet_change_is_told_by_the_next_letter_alone() {
    let sink = SmtpSink::start();
    let mut house = settling(&sink).await;
    house.notify = Notify::Nobody;
    house.rename("Rust & Tea").await;
    house.let_pass(Duration::from_hours(1));
    stays_at(&house, &sink, 1).await;
    house.notify = Notify::AT_ONCE;
    house.move_to("2026-12-04T18:30:00", "2026-12-04T21:00:00").await;
    house.wait_for(&[("sent", 2)]).await;
    assert!(sink.letters()[1].open().text.contains("Rust & Tea"));
    house.close().await;
}
