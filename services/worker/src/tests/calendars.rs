//! What calendars send, and what came of it.

use domain::addressee::Addressee;
use testkit::SmtpSink;

use super::house::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_entry_is_sent_again_once_a_day_and_the_outcome_says_so() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let anna = house.invitation("anna@example.org").await;
    let asks = |number: u32| {
        let uid = calendar::uid(house.event);
        format!(
            "Message-ID: <{number}@example.org>\r\nContent-Type: text/calendar; method=REFRESH\r\n\r\n\
             BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REFRESH\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
             DTSTAMP:20261122T100000Z\r\nATTENDEE:mailto:anna@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    let outcome = async |number| {
        let mail = asks(number).into_bytes();
        house.outcome_of(Addressee::Answer(anna), mail).await
    };
    assert_eq!(outcome(1).await, "sent_again");
    house.wait_for(&[("sent", 2)]).await;
    assert_eq!(outcome(2).await, "sent_before");
    house.close().await;
    assert_eq!(sink.letters().len(), 2);
}
