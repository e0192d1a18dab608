//! Lists of people: seen once they are whole, applied whole, gone after a day.

use std::time::Duration;

use actions::ActionError;
use actions::imports::{self, NewImport};
use domain::ImportId;
use domain::people::Right;
use domain::people::import::ImportRow;
use domain::people::obtained::{Ground, Obtained};
use domain::values::text::Origin;
use store::people::contacts;
use store::people::imports::Import;
use store::{Page, upkeep};
use testkit::TestStore;

use crate::house::{House, write};

crate::on_both!(
    a_list_is_seen_once_it_is_whole_and_gone_after_a_day,
    two_lists_of_the_same_people_applied_at_once_make_each_contact_once,
);

fn list(house: &House) -> NewImport {
    NewImport {
        group: house.group.id,
        obtained: Obtained {
            from: Origin::parse("A list").unwrap(),
            ground: Ground::Asked,
            at: "2026-06-03".parse().unwrap(),
        },
    }
}

fn row(number: u32) -> ImportRow {
    ImportRow::read(number, &format!("guest{number}@example.org"), "Guest")
}

async fn read_in(house: &House, rows: impl Iterator<Item = u32>) -> ImportId {
    read_rows(house, rows.map(row)).await
}

pub(crate) async fn read_rows(house: &House, rows: impl Iterator<Item = ImportRow>) -> ImportId {
    let read = imports::read_in(&house.store, house.who(), list(house), rows.map(Ok::<_, ActionError>));
    read.await.unwrap()
}

async fn complete(house: &House, import: ImportId) -> Import {
    write(&house.store, move |tx| Ok(imports::complete(tx, import).unwrap())).await
}

async fn find(house: &House, import: ImportId) -> Result<Import, ActionError> {
    let who = house.who();
    let find = move |tx: &mut store::ReadTx<'_>| imports::find(tx, who, Right::PeopleRead, import);
    house.store.read(find).await
}

async fn apply(house: &House, import: ImportId) -> u32 {
    let who = house.who();
    let patient = house.store.with_more_time(Duration::from_mins(1));
    let applied = patient.write(move |tx| imports::apply(tx, who, import)).await;
    applied.unwrap().applied.unwrap().1
}

async fn contacts(house: &House) -> usize {
    let group = house.group.id;
    let page = Page {
        after: None,
        limit: 5_000,
    };
    let listed = house.store.read(move |tx| contacts::list(tx, group, None, page)).await;
    listed.unwrap().len()
}

async fn a_list_is_seen_once_it_is_whole_and_gone_after_a_day(test: TestStore) {
    let house = House::build(&test.store).await;
    let import = read_in(&house, 1..=1_500).await;
    assert!(matches!(find(&house, import).await, Err(ActionError::NotFound)));
    assert_eq!(complete(&house, import).await.counts.ready, 1_500);
    assert!(find(&house, import).await.is_ok());
    // One that breaks off leaves nothing.
    let broken = (1..=1_200)
        .map(|number| Ok(row(number)))
        .chain([Err(ActionError::Busy)]);
    let broken = imports::read_in(&house.store, house.who(), list(&house), broken).await;
    assert!(matches!(broken, Err(ActionError::Busy)));

    assert_eq!(contacts(&house).await, 0);
    assert_eq!((apply(&house, import).await, contacts(&house).await), (1_500, 1_500));
    test.clock.advance(Duration::from_hours(23));
    upkeep::purge(&house.store).await.unwrap();
    assert!(find(&house, import).await.is_ok());
    test.clock.advance(Duration::from_hours(2));
    upkeep::purge(&house.store).await.unwrap();
    assert!(matches!(find(&house, import).await, Err(ActionError::NotFound)));
    assert_eq!(contacts(&house).await, 1_500);
}

async fn two_lists_of_the_same_people_applied_at_once_make_each_contact_once(test: TestStore) {
    let house = House::build(&test.store).await;
    let one = read_in(&house, 1..=1_500).await;
    let other = read_in(&house, (1..=2_000).rev()).await;
    complete(&house, one).await;
    assert_eq!(complete(&house, other).await.counts.ready, 2_000);
    let (one, other) = tokio::join!(apply(&house, one), apply(&house, other));
    assert_eq!((one + other, contacts(&house).await), (2_000, 2_000));
}

/// A list of 100,000 people takes one statement longer than others may take on a machine that has much else to do.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_list_has_its_time_for_a_single_statement_too() {
    let test = TestStore::postgres();
    let house = House::build(&test.store).await;
    let import = read_in(&house, 1..=1).await;
    complete(&house, import).await;
    let _ = test.database().ask(
        "CREATE FUNCTION tell_limit() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN NEW.name := current_setting('statement_timeout'); RETURN NEW; END $$; \
         CREATE TRIGGER tell_limit BEFORE INSERT ON contacts FOR EACH ROW EXECUTE FUNCTION tell_limit()",
    );
    apply(&house, import).await;
    assert_eq!(test.database().ask("SELECT name FROM contacts"), "65s");
}
