//! People of a new origin: the first are written to, the others when it is seen how that went.

use std::time::Duration;

use actions::invitations::{self, InvitePeople, InvitePolicy};
use domain::invitation::Invitee;
use domain::invitation::origin::OriginState;
use domain::invitation::provenance::Provenance;
use domain::people::obtained::{Ground, Obtained};
use domain::values::text::Origin;
use store::Page;
use store::StoreError;
use store::rsvp::origins;
use testkit::{Behaviour, Reply, SmtpSink, sample};

use super::house::House;

async fn invite(house: &House, people: usize, from: &str) {
    let obtained = Obtained {
        from: Origin::parse(from).unwrap(),
        ground: Ground::CameBefore,
        at: "2026-05-03".parse().unwrap(),
    };
    let obtained = Provenance::said(obtained);
    let people = sample::invitees(people).into_iter().map(|person| Invitee {
        obtained: Some(obtained.clone()),
        ..person
    });
    let people: Vec<Invitee> = people.collect();
    let unit = move |tx: &mut store::WriteTx<'_>, who, event| {
        let policy = InvitePolicy::default();
        invitations::invite(tx, who, &InvitePeople { event, people, policy })
    };
    house.act(unit).await;
}

async fn the_origin(house: &House) -> origins::Origin {
    let event = house.event;
    let unit = move |tx: &mut store::ReadTx<'_>| {
        let group = store::event::events::get(tx, event)?.unwrap().group.id;
        let page = Page { after: None, limit: 10 };
        Ok::<_, StoreError>(origins::list(tx, group, page)?.remove(0))
    };
    house.store.read(unit).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_go_first_and_the_rest_half_an_hour_later() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    invite(&house, 201, "Spring meetup").await;
    house.wait_for(&[("sent", 50)]).await;
    house.let_pass(Duration::from_mins(29));
    house.wait_until_quiet().await;
    let origin = the_origin(&house).await;
    assert_eq!((origin.state, origin.fared.waiting), (OriginState::Trying, 151));
    house.let_pass(Duration::from_mins(1));
    house.wait_for(&[("sent", 201)]).await;
    assert_eq!(the_origin(&house).await.state, OriginState::Released);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn too_many_that_come_back_stop_the_rest_until_the_organizer_goes_on() {
    let sink = SmtpSink::start();
    sink.set_script(|asked| match asked.recipient.as_str() {
        "guest1@example.org" | "guest2@example.org" | "guest3@example.org" => {
            Behaviour::RefuseRecipient(Reply::new(550, "5.1.1 no such user"))
        }
        _ => Behaviour::Accept,
    });
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    invite(&house, 201, "Bought list").await;
    house.wait_for(&[("bounced", 3), ("sent", 47)]).await;
    house.let_pass(Duration::from_mins(31));
    let told = |letter: &testkit::SmtpLetter| letter.open().to.iter().any(|to| to == "orga@example.org");
    for _ in 0..2_000 {
        if sink.letters().iter().any(told) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let origin = the_origin(&house).await;
    assert_eq!((origin.state, origin.fared.bounced), (OriginState::Stopped, 3));
    let all = sink.letters();
    let letter = all
        .iter()
        .find(|letter| told(letter))
        .expect("the organizer is told")
        .open();
    assert!(letter.subject.contains("Bought list"), "{}", letter.subject);
    let path = "/unreached";
    assert!(letter.text.replace('\n', " ").contains(path), "{}", letter.text);
    house
        .act(move |tx, who, _| invitations::go_on(tx, who, origin.id))
        .await;
    house.wait_for(&[("bounced", 3), ("sent", 198)]).await;
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_of_which_nothing_arrives_is_stopped_too() {
    let sink = SmtpSink::start();
    sink.set_script(|_| Behaviour::RefuseRecipient(Reply::new(550, "5.1.1 no such user")));
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    invite(&house, 201, "Bought list").await;
    house.wait_for(&[("bounced", 50)]).await;
    house.let_pass(Duration::from_mins(31));
    house.wait_until_quiet().await;
    let origin = the_origin(&house).await;
    assert_eq!((origin.state, origin.fared.waiting), (OriginState::Stopped, 151));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_draft_nobody_is_written_to_before_it_is_published() {
    let sink = SmtpSink::start();
    let mut house = House::with_draft(&sink).await;
    house.open_for_work().await;
    invite(&house, 201, "Spring meetup").await;
    house.let_pass(Duration::from_hours(2));
    house.wait_until_quiet().await;
    house.publish().await;
    house.wait_for(&[("sent", 50)]).await;
    house.let_pass(Duration::from_mins(41));
    house.wait_for(&[("sent", 201)]).await;
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_in_parts_is_one_list_however_long_its_origin_is_known() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    invite(&house, 150, "Members").await;
    house.wait_for(&[("sent", 150)]).await;
    house.let_pass(Duration::from_hours(25));
    // All but 150 are new: with the whole list named again each time, the second part makes them too many for a day.
    for people in [200, 250, 300, 350, 400] {
        invite(&house, people, "Members").await;
    }
    house.wait_for(&[("sent", 200)]).await;
    house.wait_until_quiet().await;
    let origin = the_origin(&house).await;
    assert_eq!((origin.state, origin.fared.waiting), (OriginState::Trying, 200));
    house.let_pass(Duration::from_mins(31));
    house.wait_for(&[("sent", 400)]).await;
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_comes_after_a_list_of_people_who_were_all_known_is_written_to() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    invite(&house, 150, "Members").await;
    // All are known: nobody waits.
    invite(&house, 150, "Members").await;
    house.let_pass(Duration::from_hours(1));
    house.wait_until_quiet().await;
    invite(&house, 160, "Members").await;
    house.let_pass(Duration::from_mins(31));
    house.wait_for(&[("sent", 160)]).await;
    house.close().await;
}
