//! What calendars answer to the REQUEST of a meeting.

use std::time::Duration;

use actions::asks::{Meet, Wish, meet};
use domain::asks::words::{What, WhyYou};
use domain::asks::{Ask, AskAnswer, AskKind, AskPlan, AskState, Minutes, NewAsk};
use domain::mail::addressee::Addressee;
use domain::meetings::{Meeting, MeetingState, Participation, Side};
use domain::schedule::Zone;
use domain::{MeetingId, PersonId};
use store::asks::meetings;
use store::rsvp::invitations;
use store::{StoreError, WriteTx, asks};
use testkit::SmtpSink;

use super::house::House;

const NELE: &str = "nele@example.org";
const MARA: &str = "mara@example.net";

async fn person(house: &House, address: &str) -> PersonId {
    let id = house.invitation(address).await;
    let opened = house.store.read(move |tx| invitations::open(tx, id)).await;
    let opened = opened.map_err(|error: StoreError| error).unwrap();
    opened.unwrap().invitation.person
}

/// A meeting of two that is in both calendars.
async fn planned(house: &House) -> MeetingId {
    house.invite(&[NELE, MARA]).await;
    house.wait_for(&[("sent", 2)]).await;
    let (nele, mara) = (person(house, NELE).await, person(house, MARA).await);
    let (group, event) = (house.group().await, house.event);
    let unit = move |tx: &mut WriteTx<'_>| {
        let made = NewAsk {
            id: asks::fresh(tx)?,
            group,
            event,
            asker: nele,
            language: "en".to_owned(),
            whom: None,
            to: Some(mara),
            second: None,
            urgent: None,
            plan: AskPlan {
                kind: AskKind::Coffee,
                what: What::trusted("A coffee".to_owned()),
                why_you: WhyYou::none(),
                minutes: Minutes::Thirty,
            },
        };
        let ask = Ask {
            state: AskState::Agreed,
            answer: Some(AskAnswer::Yes),
            answered_at: Some(tx.now()),
            is_thanks_offered: true,
            ..Ask::new(made, &Zone::parse("Europe/Berlin").unwrap(), tx.now())
        };
        asks::create(tx, &ask)?;
        meetings::create(tx, ask.id, None)?;
        let meeting = meetings::of_ask(tx, ask.id)?.unwrap().id;
        let time = tx.now().plus(Duration::from_hours(100));
        let mut by = |side, wish| meet(tx, Meet { meeting, side, wish });
        by(Side::Asked, Wish::Offer(vec![time], None)).unwrap();
        by(Side::Asker, Wish::Pick(time)).unwrap();
        Ok::<_, StoreError>(meeting)
    };
    house.store.write(unit).await.unwrap()
}

async fn says(house: &House, meeting: MeetingId, side: Side, who: &str, second: u32, word: &str) -> String {
    let uid = format!("{meeting}@acquaint");
    let mail = format!(
        "Message-ID: <m{second}@example.org>\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n\
         BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nSEQUENCE:0\r\n\
         DTSTAMP:20261122T0800{second:02}Z\r\nATTENDEE;PARTSTAT={word}:mailto:{who}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    house
        .outcome_of(Addressee::Meeting(meeting, side), mail.into_bytes())
        .await
}

async fn now(house: &House, meeting: MeetingId) -> Meeting {
    let found = house.store.read(move |tx| meetings::get(tx, meeting)).await;
    found.map_err(|error: StoreError| error).unwrap().unwrap()
}

fn cancels(sink: &SmtpSink, to: &str) -> usize {
    let all = sink
        .letters()
        .into_iter()
        .filter(|letter| letter.to.iter().any(|one| one == to));
    let is_cancel = |letter: testkit::OpenedLetter| {
        let calendar = letter.calendars.first().map(testkit::Calendar::unfolded);
        calendar.is_some_and(|calendar| calendar.contains("METHOD:CANCEL"))
    };
    all.map(|letter| letter.open())
        .filter(|letter| is_cancel(letter.clone()))
        .count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calendars_no_to_a_meeting_tells_the_other() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    let meeting = planned(&house).await;
    let _ = sink.wait_for_letters(4, Duration::from_secs(10));
    assert_eq!(
        says(&house, meeting, Side::Asked, MARA, 10, "TENTATIVE").await,
        "applied"
    );
    assert_eq!(
        now(&house, meeting).await.heard.of(Side::Asked),
        Some(Participation::Tentative)
    );
    // A calendar that was forwarded, and one that answers for the other.
    assert_eq!(
        says(&house, meeting, Side::Asked, "eve@example.com", 11, "DECLINED").await,
        "other_attendee"
    );
    assert_eq!(
        says(&house, meeting, Side::Asked, NELE, 12, "DECLINED").await,
        "other_attendee"
    );
    assert_eq!(
        says(&house, meeting, Side::Asked, MARA, 9, "ACCEPTED").await,
        "known",
        "an older one"
    );
    assert_eq!(now(&house, meeting).await.state, MeetingState::Planned);
    assert_eq!(
        says(&house, meeting, Side::Asker, NELE, 13, "DECLINED").await,
        "applied"
    );
    assert_eq!(now(&house, meeting).await.state, MeetingState::CalledOff);
    assert_eq!(
        says(&house, meeting, Side::Asker, NELE, 14, "ACCEPTED").await,
        "known",
        "of what was called off"
    );
    let _ = sink.wait_for_letters(5, Duration::from_secs(10));
    house.close().await;
    assert_eq!(
        (cancels(&sink, MARA), cancels(&sink, NELE)),
        (1, 0),
        "who declined knows"
    );
}
