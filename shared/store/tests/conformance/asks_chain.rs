//! How long a million helps take: to be read after a start, to be counted for a person, to be drawn for a group.

use std::time::Instant;

use store::asks::helps::Chains;
use testkit::{TestStore, sample};

use crate::house::House;

/// Run by `cargo nextest run -p store --release --run-ignored all a_million_helps`.
#[tokio::test]
#[ignore = "it measures"]
async fn a_million_helps_are_read_after_a_start() {
    let test = TestStore::postgres();
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let person = house.guest(event.id, 1).await.person;
    let group = house.group.id;
    for sql in [
        "INSERT INTO help_people (id) SELECT md5(n::text)::uuid FROM generate_series(0, 99999) n".to_owned(),
        format!("UPDATE help_people SET person_id = '{person}' WHERE id = md5('7')::uuid"),
        format!(
            "INSERT INTO helps (ask_id, helper, helped, group_id, at, number) \
             SELECT md5('of' || n)::uuid, md5(floor(random() * 100000)::int::text)::uuid, \
                    md5(floor(random() * 100000)::int::text)::uuid, '{group}', \
                    timestamptz '2025-01-01' + n * interval '30 seconds', n FROM generate_series(1, 1000000) n"
        ),
    ] {
        let _ = test.database().ask(&sql);
    }
    let store = test.store.with_more_time(std::time::Duration::from_mins(1));
    let chains = Chains::default();
    let began = Instant::now();
    chains.read_ahead(&store).await.unwrap();
    let read = began.elapsed();
    let began = Instant::now();
    let reach = chains.of_person(&store, person).await.unwrap().reach;
    let counted = began.elapsed();
    // One more help, while somebody else looks: neither waits for a copy of all.
    let _ = test.database().ask(&format!(
        "INSERT INTO helps (ask_id, helper, helped, group_id, at, number) \
         VALUES (md5('one more')::uuid, md5('7')::uuid, md5('8')::uuid, '{group}', now(), 1000001)"
    ));
    let began = Instant::now();
    let (one, other) = tokio::join!(chains.of_person(&store, person), chains.of_group(&store, group));
    let (again, _) = (began.elapsed(), (one.unwrap(), other.unwrap()));
    let began = Instant::now();
    let (sums, picture) = chains.of_group(&store, group).await.unwrap().unwrap();
    let drawn = began.elapsed();
    println!(
        "read in {read:?}, a person {reach:?} in {counted:?}, after one more with the group in {again:?}, the group {sums:?} in {drawn:?}"
    );
    let is_quick = counted.as_millis() < 50 && again.as_secs() < 1 && drawn.as_secs() < 1;
    assert!(is_quick || cfg!(debug_assertions), "on an optimised build");
    assert!(reach.went_on > 1_000 && picture.lives.len() > 400);
}
